/**
 * Spellings of one given name in the languages of Europe that sounds alone do not find: short forms that documents and
 * newspapers mix, and the Russian, Ukrainian and Belarusian forms of one name. Not translations between far languages.
 */
export const EUROPEANS = `
alexander аляксандр олександр aleksandr alexandr oleksandr aliaksandr aleksander alexandre alessandro alejandro aleksandar aleksandros alexandros sasha alex iskander_
alexandra aleksandra oleksandra aliaksandra alessandra alejandra
alexei aleksei alexey aleksey oleksii oleksiy aliaksei alexi
andrei andrey andrii andriy andrej andrzej andreas andrew andre andres andy andrius
anna ana anne hanna_ ann חנה
anthony antony antonio antoine anton tony antonios antun
artem artyom artiom
barbara varvara
benjamin ben benyamin binyamin בנימין בניימין binjamin
bogdan bohdan bahdan
catherine katherine kathryn ekaterina yekaterina katerina kateryna katarina katarzyna kate cathy katsiaryna catarina caterina
charles carlos karl carl carlo karel charlie
christopher christoph christophe cristobal kristoffer chris
constantine konstantin kostiantyn konstantinos kostas constantin kanstantsin
daniel danil daniil danylo danila danny dan דניאל
denis denys dennis dzianis
dmitri dmitry dmitriy dmytro dimitri dimitrios dzmitry dimitry dmitrij dimitris
edward eduard edouard eduardo ed eddie
elena yelena olena helena helen alena jelena eleni
elizabeth elisabeth yelizaveta elizaveta yelyzaveta liz isabel_
eugene yevgeny evgeny evgenii yevgeniy yevhen evgeniy jewgeni yauheni eugenio eugen evgenij ievgen evgueni
evgenia yevgenia yevheniia evgeniya yevgeniya
francis francisco francesco francois franz frank pancho
frederick friedrich frederic fred federico fredrik
george georg georges georgios giorgio giorgi georgy georgi georgiy jorge yury_ iorgos giorgos heorhii
gregory рыгор григорій grigory grigori hryhorii grigoriy grigorios gregor greg hryhoriy ryhor
henry henri heinrich enrique henryk harry enrico
igor ihor ihar
irina iryna irene iryna_
ivan ioann
james jim jimmy
jan
john johnny jack jon
johann johannes hans ioannis giannis yannis yiannis
jean
juan
joao
joseph josef jose giuseppe joe iosif yosyp josip jozef yosef yossef יוסף
kirill kyrylo cyril kiril kirill_
leonid leonidas
louis luis ludwig luigi lewis
lukas lucas luke luka luca lukasz
margaret margarita maggie marguerite margarete
mary maria marie mariya marija מריה
mark marc marco marcos marko markus marcus
matthew mateo matteo matthias mathieu matvei matthew matt mateusz
maxim maksim maksym maximilian max
michael mikhail mykhailo michel miguel michele mike mihail mikhael mikhailo michal mihai mihailo mikael מיכאל
natalia nataliya natalya nataliia natalie natasha
nicholas nikolai nikolay nikolaj mykola nicolas nicola nikola nikolaos mikalai nick nicolae nicolai niko nikos
nikita mykyta
oleg oleh aleh
olga вольга olha volha
patrick padraig
paul pavel pavlo pablo paolo pawel pavlos pavle pavol
peter petr pyotr petro pedro pietro pierre piotr petros petar
philip felipe filip philippe philipp filippo
robert bob bobby roberto rob
ronald ron ronnie
richard ricardo dick riccardo
samuel sam shmuel shmouel שמואל
sergei сяргей сергій sergey serhii serhiy siarhei sergiy sergio serge sergej serguei
sofia sophia sofiya sophie sofya
stephen steven stefan stephan stefanos steve stepan esteban stephane stjepan stefano
svetlana svitlana sviatlana
tatiana tatyana tetiana tetyana tatsiana
thomas tomas tom tommaso tomasz
timothy timofei timofey tymofii tim
valery valeri valeriy valerii
vasily vasili vasyl vasil vasiliy vassily vasilios vassili basil vasilis vassilis
victor viktor vittorio
victoria viktoria viktoriya viktoriia
vitaly vitaliy vitalii vital vitali
vladimir уладзімір volodymyr uladzimir wladimir vladimer volodimir
vladislav vladyslav wladyslaw uladzislau
vyacheslav viacheslav
vsevolod
william bill billy will guillaume guillermo wilhelm willem guglielmo liam
yakov jacob jakob jacques iakov yakiv jakub jacobo yaakov yaacov jaakov yaaqov יעקב יעקוב
yaroslav iaroslav jaroslav jaroslaw
yulia julia iuliia yuliya yuliia julie giulia
yuri yury iurii yuriy yurii juri iouri jurij
zinaida zinaïda
michal_ מיכל mikhal
rachel רחל raquel rahel rachele rakhel
solomon שלמה shlomo salomon
elijah אליהו eliyahu eliahu elia eliyah
ezra עזרא
eve chava hava chavah havah חוה
mordechai mordecai mordehai mordekhai מרדכי
ezekiel yehezkel yechezkel יחזקאל
isaiah yeshayahu yeshaya ישעיהו
jeremiah yirmiyahu yirmeyahu ירמיהו
nehemiah nechemia nehemya נחמיה
zechariah zecharia zekharia זכריה
phineas pinchas pinhas pinchos פנחס
deborah_ dvora devora devorah דבורה
esther ester אסתר
leah lea לאה
ruth rut רות
naomi noemi נעמי
raphael rafael refael רפאל
menachem menahem מנחם
chaim haim hayim chayim hayyim חיים
zvi tzvi tsvi zwi צבי
uriel אוריאל
mattathias matityahu mattityahu מתתיהו
ephraim efraim efrayim אפרים
menashe manasseh מנשה
yisrael israel ישראל
asher אשר
amos עמוס
daniel_ daniyel
yehuda יהודה judah yehudah
nathan נתן natan
simon שמעון shimon simeon
reuben ראובן reuven ruven
abraham avraham אברהם
david davit dawit dave דוד דויד
moshe moses moishe moyshe mosche משה
joshua yehoshua jehoshua יהושע
jonathan yonatan yehonatan jonatan יונתן יהונתן
aaron aharon ahron aron אהרן אהרון
isaac יצחק yitzhak itzhak yitzchak izhak
panagiotis panayiotis panos
athanasios thanasis thanos
emmanouil manolis emmanuel manuel
spyridon spyros
edmund edmond
ernest ernesto ernst
gabriel gavriil havryil גבריאל
donald don
kenneth ken
lawrence laurence larry lorenzo
leo leon lev לאון
theodore teodor fyodor fedor feodor fedir theodor ted
harold harald
jeffrey geoffrey jeff
gerald gerard gerhard jerry
walter valter walt
raymond raimund ray
pamela pam
deborah debra debbie
susan susanna suzanne zuzana sue שושנה
judith judit judy
rebecca rebekka becky rivka rivkah rivqa רבקה
hakob hagop agop akop
gevorg kevork kevorg
grigor krikor
petros bedros
poghos boghos pogos
karapet garabed karabed
sargis sarkis serkis
hovhannes hovannes ohannes hovhanes ovanes
mkrtich mgrdich mgrditch mkrtitch megerdich
vardan vartan
tigran dikran digran
khachik khachig khatchig khatchik
andranik antranig antranik
hrant hrand
vahagn vahakn
zaven zawen
nshan nishan
artashes ardashes
trdat drtad dertad
kirakos giragos kiragos
arakel arakhel
hambardzum hampartsoum hampartzum ambartsum
kim gim
lee yi rhee li ri i
park pak bak
choi choe
jung jeong chung jong chong
kang gang
cho jo
yoon yun
lim im rim
shin sin
moon mun
ahn an
noh roh no
woo u
kwon gwon
baek paek paik
seo suh so
yoo yu ryu you
hwang whang
xi hsi
zhang chang
zhao chao
zhou chou chow
jiang chiang kiang
deng teng
mao mau
xu hsu
cai tsai choi_
chen chan tan chern
huang wong hwang_
wang wong_
wu ng
guo kuo kwok
lin lam
liu lau
zheng cheng
xie hsieh tse
zhu chu
he ho
hu wu_
tsetung zedong
`;
