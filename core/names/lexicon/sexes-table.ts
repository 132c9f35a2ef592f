/** Given names whose form for the other sex endings alone do not tell from a spelling of the same name. In plain letters. */

/** Men's names that a last -a, or -ia, makes a woman's. Elsewhere a last -a is written or not: Suresh, Suresha. */
export const MEN_WITH_A = `
valentin konstantin constantin martin augustin agustin justin albin antonin severin marin faustin celestin florentin crispin quentin fermin joaquin benjamin delfin serafin catalin sorin alin cosmin dorin florin
roman bohdan bogdan stefan stephan stepan ivan jovan milan dragan zoran goran bojan dejan gordan adrian julian fabian damian christian kristian cristian florian lucian marian octavian emilian maximilian sebastian jan juan joan johan johann hans ian brian ryan dan dusan srdjan slobodan stojan stoian yordan jordan traian damjan
daniel gabriel michael mikhail mikael rafael raphael manuel emanuel emmanuel samuel ariel danil marcel miguel angel joel noel ezequiel ismael axel mihail michal
yaroslav iaroslav jaroslav jaroslaw stanislav stanislaw vladislav vladyslav wladyslaw miroslav miroslaw miloslav rostislav rostyslav svyatoslav sviatoslav bronislav bronislaw boleslav boleslaw ladislav vyacheslav viacheslav radoslav tomislav vaclav bohuslav zdislav
vladimir volodymyr kazimir kazimierz vlad rad casimir lubomir ljubomir branimir krasimir velimir
robert albert gilbert norbert ernest august oktav carl karl georg paul philipp filip henrik hendrik fredrik frederik dominik patrik patric eric erik erich ludvik rupert hubert heribert
kamil emil cyril kirill anton valer evgen yevgen eugen arsen vital anatol vasil gavril alexandr aleksandr oleksandr alexander aleksander aliaksandr petr
leon simon raymond edmund sigmund victor viktor isidor teodor theodor eleonor leonor ramon salvador nestor igor hector cesar oscar edgar javier xavier
francesc federic enric veronic ludovic antoni giovann luis louis denis josef jozef josip ivor gerhard bernhard bernard eduard edward richard ferdinand fernand armand roland arnold leopold harald gerald ronald
claudi juli mari aureli corneli silvi livi octavi flavi sergi virgil virgili anatoli valeri vitali eugeni evgeni iuri luk gust alex frank friedrich wilhelm ulrich joachim oliver gunther german
anil sunil kamal vimal nirmal sushil arun tarun prem sumit amit ankit lalit punit vinit sunit mohit harshit nikhil ranjan anup rohit anand
karim amir said nadir nazir jamil kamil samir munir bashir habib latif sharif farid rashid walid khalid hamid majid vahid saeed halim salim nasim karam rafiq shafiq tawfiq adil nabil faisal akram azim aziz zahir tahir
`;

/** Men's names that a last -e, with the consonant before it doubled or not, makes a Frenchwoman's. Not Gabriele, Daniele, Simone and Clemente: Italian men. */
export const FRENCH_MEN = `
francois denis louis martin justin augustin valentin celestin florentin faustin antonin severin albertin christian lucien julien fabien adrien aurelien sebastien bastien damien emilien maximilien vivien gratien flavien cyprien lilien
marcel noel joel pascal martial laurent bernard gerard edouard leonard raymond edmond fernand armand roland normand bertrand gilbert albert robert hubert norbert philibert jean yvon roman romain alain germain sylvain ghislain luc claud georg ernest gaston prudent constant
emin cemil halim nazim adil kamil hamid said habib vahid zahid selim kerim salih nadir kadir nasir tahir latif
`;

/** Men : women. */
export const PAIRS = `
michael mikael michal : michaela michaele mihaela michala michelle
michel : michelina micheline
gabriel : gabrielle
daniel : danielle daniela
emmanuel manuel : emmanuelle manuelle
raphael rafael : raphaelle raphaela
samuel : samuelle
christian kristian krystian cristian christen : christine kristine kristina christina cristina krystyna christiane kristiane christiana kristin christin
christof christophe christopher : christine
frederic frederik fredrik frederick : frederique frederike frederikke frederica
friedrich : friederike friederika
ulrich ulrik : ulrike ulrika
heinrich hendrik henrik : heinrike hendrike henrike henrietta henriette hendrikje henrika
dietrich : dietlinde
stefan stephan stephane steffen stephen steven : stefanie stephanie stefania steffi stefana stephania stefka stephana
dominik dominic : dominika dominica
alexander alexandre alexandr aleksandar alexandros aleksandar alexandru : alexandra aleksandra alexandrine alexandrina
alex : alexa alexia
andreas andrej andrei andrew andre andres : andrea andreea andreia
johann johan johannes jan : johanna johanne janna jana jane janne
john jon : joan jane
jean : jeanne jeanette jeannine janine
juan : juana juanita
joao : joana
francis francisc : frances francisca francine
franz frantisek : franziska
francois : francine
karl carl charles karel karol : karla carla karoline caroline karolina charlene karola carole
josef joseph jose : josefine josephine josefa josepha josie josee josette
anton antonin antoine : antonie antonia antoinette antonina antonella
georg georges george : georgia georgina georgine georgette georgeta
paul paulin : paula pauline paulette paulina paola
pavel : pavla pavlina
petr peter petar : petra
marius mario : maria marie
mark marcus markus : marka
marek : marka
martin : martine martina
marian marin : marianne marina mariana marine marianna
julius jules julien julian : julia julie juliane julienne juliana juliette julianne
leon leo : leonie leona lea leonia
emil emile emilio : emilie emilia emily
eugene eugen : eugenie eugenia
valere valery valeri valerij : valerie valeria
aurele aurel : aurelie aurelia
virgil : virginie virginia
anatole anatoli : anatolia
remy remi : remie
yves ives yvo : yvette yvonne eve
erich eric erik : erika erica
patrick patrik patrice patric : patricia patrizia
victor viktor : victoria viktoria victoire
claude claudius : claudia claudine claudette
gerald : geraldine
bernhard bernard : bernarda bernadette bernardine
wilhelm willem : wilhelmine wilhelmina willemina wilma
ferdinand fernand : ferdinande fernande ferdinanda
adrian adrien : adrienne adriana
vivian vivien : vivienne
nicolas nicholas nikolas nikolaus : nicole nicola_ nicolette nikoletta
louis luis ludwig luigi : louise luise luisa louisa luigia
brian : brianna briana brianne
sean shawn shaun : shauna shawna
oliver : olivia
jacob jakob : jacoba jakobine
thomas tomas : thomasine tamara
olaf olav : olava
arnold : arnolda
gerd gerhard : gerda gerharda
bert : berta bertha
tor thor : tora thora
jon jonas : jona
ingvar inge : inga
hans hannes : hanna hanne
lars : larissa
emin : emine
naci nuri hayri fahri zeki sabri hamdi kadri remzi bahri avni sami fikri sukru lutfi fevzi : naciye nuriye hayriye fahriye zekiye sabriye hamdiye kadriye remziye bahriye avniye samiye fikriye sukriye lutfiye fevziye
rohin mohin kalyan narayan indran rajan bhavan shivan shalin nalin nandin : rohini mohini kalyani narayani indrani rajani bhavani shivani shalini nalini nandini
mohan : mohini
`;
