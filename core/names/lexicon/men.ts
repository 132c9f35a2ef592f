/**
 * Men's names of Iraq and its neighbours, one to a line: Arabic spellings, then Latin ones (the plainest first; only
 * those that sounds alone do not find). `*` marks the names that so many bear that they tell little.
 */
export const MEN = `
*محمد muhammad mohammed mohamed mohammad muhammed mohamad mehmet mehmed muhamad muhamed mohd muhd mamadou mohammod mahomet mahomed mohamet magomed mukhammad moohamad maxamed maxamad muxammad muhammadu mamman modou muhammadou mohamadou muxamed maxammed
*احمد ahmad ahmed ahmet ahmat achmad akhmed akhmad ahamed ahemed ehmed axmed axmad axmet ahmadu amadou ahmadou amadu
*علي على علی ali aly alli cali eli caali aliyu alioune alieu ally
*حسين حسین husayn hussein hussain husain hosein hossein hussien houssein houcine huseyin husein hoseyn hossain husseyn hisen hissein khuseyn khusein huseyn hocine xuseen xusen xusseen
*حسن hasan hassan hasen hassen hesen khasan xasan xassan xasaan
*محمود mahmud mahmoud mahmood mahmut mehmud makhmud maxamuud maxmuud mohamud mahamoud mahamud mohamoud
*ابراهيم إبراهيم ibrahim ebrahim brahim ibraheem ibrahem ibragim ebraheem ibrahima ibrohim birahim ibraahim ibrahimu ibraahiim ibrahimou
*خالد khalid khaled haled halit chalid khalit xalid khaalid khalidou
*عمر umar omar omer oumar omr cumar oumarou umaru cumaar
*يوسف یوسف yusuf yousef youssef yousif yusif yousuf yussuf yusef yosef youssouf yousaf usuf iusuf jusuf yoosuf yosif youcef yuusuf yusufu youssoufou issouf yusufou isufi yosefu
*مصطفى مصطفي mustafa mostafa moustafa mustapha moustapha mostapha mustafo mistefa mustaf mustafe
*كريم karim kareem kerim karem kariim karimu
*سعيد said saeed saeid sayeed saiid saciid siciid seydou saidou
حميد hamid hameed hamied xamiid
حامد hamid_ hamed haamed
حمد hamad
حمدان hamdan
حمزة hamza hamzah hamze khamza xamse xamza amza
حمدي hamdi hamdy
حماد hammad
حمود hammoud hamoud hamood
محسن muhsin mohsen mohsin muhsen
احسان ihsan ehsan
حسان hassan_ hassaan
حسني husni hosni hosny
جاسم jasim jassim jasem gasim jassem
قاسم qasim qassim kasim kassem qasem qassem ghasem gassim kacem belkacem kasem qaasim kassimu kassim
جابر jabir jaber gaber jaabir
جبار jabbar jabar
جعفر jafar jaafar jaffar jafer gafar djafar cafer jaffer jacfar
جمال jamal gamal djamal cemal jemal jamaal djamel
جميل jamil jameel gamil djamil cemil jamel
جلال jalal galal celal djalal jelal
جواد jawad javad gawad cevad jewad jaouad cevat
جمعة juma jumaa gomaa jumah jomaa cuma gumaa
طالب talib taleb
طارق tariq tarek tarik tareq tarique
طاهر tahir taher tahar
طه taha
*صالح salih saleh salihi saalax saalah salihu saleck
صلاح salah salaah
*سالم salim_ salem saalem
سليم salim saleem selim saliim salimu
سلمان salman salmaan
سليمان sulayman sulaiman suleiman soleiman suleman sulieman souleymane soliman slimane suleyman soulaimane silaiman solomon_ saleebaan suleebaan suleymaan
سلام salam
سلام_ salaam
*سامي sami samy
سمير samir sameer
سامر samer
سعد saad sa'd
سعود saud saoud
سعدون saadoun sadoun sadun saadon
سعدي saadi sadi
سيف saif sayf seif
سهيل suhail suhayl sohail souhail
سنان sinan senan
سرمد sarmad
سرحان sarhan
شاكر shakir shaker chakir chaker
شكر shukr
شهاب shihab shehab chihab
شريف sharif shareef sherif cherif sheriff serif charif
شعبان shaaban shaban chaabane saban
صباح sabah
صبري sabri sabry
صدام saddam sadam
صادق sadiq sadik sadegh sadek sadegh sadeq
صديق siddiq sadiq_ sidiq siddique seddik
صفاء safaa safa
ضياء diya dhiya diaa zia dia dhia ziya
عادل adil adel aadil
عباس abbas abas
عبود abboud aboud abbood
عثمان uthman othman osman usman ousmane otman othmane cusmaan cismaan عوسمان usmaan usmanu ousmanou ousman
عدنان adnan
عدي uday udai odai oday
قصي qusay qusai kusay qusaï
عزيز aziz azeez
عزت izzat ezzat izat izzet
عصام isam essam issam
عقيل aqil akeel aqeel
علاء alaa ala aala
عماد imad emad imaad
عمار ammar amar
عمرو amr amro amrou amru
عامر amir_ amer aamer aamir
امير amir ameer emir
امين amin ameen emin
امجد amjad amjed
انور anwar anouar enver anwer
انس anas
ايمن ayman aymen eymen
اياد ayad iyad eyad ayyad
ايوب ayyub ayoub ayub eyup ayoob ayuub ayubu
اسامة usama osama oussama ussama ousama
اسعد asaad asad_ asad assad
اسد asad assad
اسماعيل ismail ismael esmail ismaeel esmaeil ismayil smail ismaiel ismaaciil ismaila isma
اسحاق ishaq isaac_ ishak eshaq
اكرم akram ekrem
اركان arkan
اشرف ashraf achraf esref
ادم adam aadam aadan adan adamu adamou
ادريس idris idriss driss edris idriis idrissa idrissou
الياس ilyas elias elyas iliyas
بدر badr bader
بشار bashar bachar
بشير bashir basheer bachir besir
باسم basim bassem basem bassim
بسام bassam basam
باقر baqir baqer bagher baker_ baqer
بكر bakr bakir baker bekir
ابو_بكر abu_bakr abubakar aboubakar abubaker aboubacar ebubekir abubakr abukar abuukar boubacar boubakar aboubakary abubacarr
بلال bilal belal billal
برهان burhan
بهاء bahaa baha
بهجت bahjat behcet
ثامر thamir thamer
ثائر thair thaer thaar
حاتم hatim hatem
حارث harith haris hareth
حازم hazim hazem
حبيب habib habeeb xabiib habibu habibou
حسام husam hossam hussam houssam
حيدر haydar haider haidar hayder heydar haydr heider xaydar
حكيم hakim hakeem
حكمت hikmat hekmat
حلمي hilmi helmy
حافظ hafiz hafez
حاجي haji hadji
خضر khidr khader khudher khidir hizir khodr khedher
خضير khudair khudhair khodair
خلف khalaf khalef
خليفة khalifa khalifah
خليل khalil khaleel halil xelil
خميس khamis khamees
خيري khairi khayri
داود dawud daoud dawood daud david_ davood davud daoed dawod daauud daawuud dauda daouda
ذياب dhiyab thiab diab
راشد rashid rashed rached rachid raashid rashidou
رشيد rashid rasheed rachid resid reshid
رائد raed raid
رافد rafid
رباح rabah
ربيع rabi rabie rabee
رحيم rahim raheem raxiim
رحمن rahman rehman
رزاق razzaq razaq razak
رسول rasul rasool rasoul resul
رضا rida reza ridha redha riza raza
رعد raad
رمضان ramadan ramadhan ramazan ramzan ramadaan
رمزي ramzi ramzy
رياض riyad riad riyadh riadh
زكريا zakariya zakaria zakariyya zekeriya zakariye zakari
زكي zaki zeki
زهير zuhair zuhayr zouhair zoheir
زياد ziyad ziad
زيد zaid zayd zeid
زين zain zein zayn zine
ستار sattar satar
سجاد sajjad sajad
شوقي shawqi shawki chawki
صخر sakhr
طلال talal
طلعت talaat
ظافر dhafir dhafer zafer zafar
عاصم asim asem
عارف arif aref
عيسى عيسي isa issa eissa essa ciise isse isah issah
غازي ghazi gazi
غانم ghanim ghanem
غسان ghassan gassan
فؤاد fuad fouad foad
فاروق faruq farouk farooq faruk farouq faaruuq
فارس faris fares
فاضل fadil fadhil fadel fazel fazil fadhel
فتحي fathi fethi fathy
فخري fakhri
فراس firas feras
فرحان farhan
فرج faraj farag
فريد farid fareed
فهد fahd fahad
فهمي fahmi
فيصل faisal faysal feisal faycal feysal
فلاح falah fallah
قحطان qahtan kahtan
قيس qais qays kais
كاظم kadhim kazim kadhem kazem kadim kathem kadhum kathim kazym
كامل kamil kamel
كمال kamal kemal kamaal
لؤي luay louai loay luai
ليث laith layth leith
لطيف latif lateef
ماجد majid_ majed maged
مجيد majid majeed mecid madjid
مازن mazin mazen
مالك malik malek
ماهر mahir maher
مبارك mubarak mobarak moubarak mubaarak mubaraka
مثنى muthanna mothanna
مجاهد mujahid moujahed
مراد murad mourad murat morad
مرتضى murtada murtadha morteza murtaza mortada mourtada
مروان marwan marouane merwan
مسعود masud masoud massoud mesut masood
مشتاق mushtaq
مظفر muzaffar mudhaffar mozaffar muzafar
معاذ muadh moaz muaz mouad
معتز mutaz moataz
معمر muammar moammar muamar
مفيد mufid
مقتدى muqtada moqtada muktada
مكي makki
منير munir mounir muneer
منصور mansur mansour mansoor mansuur
منذر mundhir munther monzer
مهدي mahdi mehdi mahdy
مهند muhannad mohanad muhanad
مؤيد muayad moayad muayyad
مؤمن mumin momen
موسى موسي musa mousa moussa moosa mussa muuse muse
ميثم maytham maitham meisam
ناجي naji nagi
نادر nadir nader
ناصر nasir nasser naser nacer
نصير nasir_ naseer nusair
نصر nasr nassr
ناظم nadhim nazim nadhem nazem
نبيل nabil nabeel
نجم najm najim nejm
نجيب najib najeeb naguib necip
نزار nizar nezar
نعمان numan nouman
نعمة nima neama nimah
نعيم naim naeem
نهاد nihad
نوري nuri nouri noori
نوفل nawfal
هادي hadi hady
هاشم hashim hashem hachem hasim
هاني hani hany
هشام hisham hesham hicham hisam
هيثم haytham haitham haithem heitham
هلال hilal helal
همام humam
وائل wail wael
وحيد wahid waheed vahid
وسام wisam wissam
وسيم wasim waseem
وليد walid waleed oualid velid valid
وهاب wahhab wahab
يحيى یحیی يحيي yahya yehia yahia yehya yaxye yaxya yahaya
ياسر yasir yasser yaser yacer
ياسين yasin yassin yaseen yacine
يعقوب yaqub yacoub yaqoob yakub yakup jacob_ yaquub yacquub yakubu yacouba yakoubou
يونس yunus younis younes yunis yonis unus yuunis yuunus younous younoussa
لقمان luqman lokman
مناف munaf manaf
منتظر muntadhar muntazer
مهيمن muhaimin muhaymin
كرار karrar
كرم karam
محب muhibb
شهيد shahid_ shaheed
شاهد shahid
زاهد zahid zahed
عابد abid abed
عابدين abidin abdin
عليم alim aleem
عظيم azim azeem
وديع wadi wadih
`;
