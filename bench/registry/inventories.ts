/**
 * Names as they are borne in Iraq and by its neighbours, each in Latin letters and its own script, the commonest first.
 * Written by hand for this benchmark from common knowledge; how often each is borne falls off as in `pick`.
 */
export type NamePair = readonly [latin: string, native: string];

const read = (text: string): NamePair[] =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map((pair) => {
      const at = pair.search(/[\u0600-\u06ff]/);
      return [pair.slice(0, at).trim(), pair.slice(at)];
    });

export const ARAB_MEN = read(`
Mohammed محمد, Ali علي, Hussein حسين, Ahmed احمد, Hassan حسن, Abbas عباس, Mustafa مصطفى, Omar عمر, Haider حيدر, Ibrahim ابراهيم, Abdullah عبدالله, Karim كريم, Jassim جاسم, Khalid خالد, Salah صلاح,
Saad سعد, Mahdi مهدي, Yousif يوسف, Kadhim كاظم, Sajjad سجاد, Murtadha مرتضى, Jafar جعفر, Hadi هادي, Qasim قاسم, Amir امير, Mahmoud محمود, Khalil خليل, Salman سلمان, Abdulrahman عبدالرحمن, Ismail اسماعيل,
Adnan عدنان, Faisal فيصل, Majid ماجد, Nasser ناصر, Raad رعد, Thamer ثامر, Walid وليد, Yasin ياسين, Ziad زياد, Tariq طارق, Abdulkarim عبدالكريم, Abdulzahra عبدالزهرة, Abdulhussein عبدالحسين, Fadhil فاضل,
Ghazi غازي, Hatem حاتم, Imad عماد, Jabbar جبار, Kamal كمال, Laith ليث, Muthanna مثنى, Nabil نبيل, Othman عثمان, Qais قيس, Rashid رشيد, Sabah صباح, Shakir شاكر, Taha طه, Uday عدي, Wisam وسام,
Yahya يحيى, Zaid زيد, Anwar انور, Basim باسم, Dhiaa ضياء, Falah فلاح, Ghassan غسان, Hamza حمزة, Hazim حازم, Ihsan احسان, Jamal جمال, Luay لؤي, Maher ماهر, Munir منير, Nizar نزار, Osama اسامة,
Qusay قصي, Riyadh رياض, Saddam صدام, Samir سمير, Sufyan سفيان, Talal طلال, Thaer ثائر, Wael وائل, Yaser ياسر, Zuhair زهير, Alaa علاء, Ammar عمار, Arkan اركان, Ayad اياد, Bilal بلال, Dawood داود,
Emad عماد, Fahad فهد, Firas فراس, Haitham هيثم, Hamid حميد, Hashim هاشم, Hikmat حكمت, Issam عصام, Khudair خضير, Layth ليث, Malik مالك, Mazin مازن, Mohsen محسن, Muhannad مهند, Muslim مسلم, Naji ناجي,
Nouri نوري, Radhi راضي, Rahim رحيم, Sadiq صادق, Saleh صالح, Saif سيف, Sattar ستار, Shihab شهاب, Subhi صبحي, Turki تركي, Zaki زكي, Abdulamir عبدالامير, Abdulwahid عبدالواحد, Abdulsalam عبدالسلام, Badr بدر`);

export const ARAB_WOMEN = read(`
Fatima فاطمة, Zainab زينب, Maryam مريم, Zahra زهراء, Noor نور, Sara سارة, Hawraa حوراء, Rania رانيا, Aisha عائشة, Khadija خديجة, Ruqaya رقية, Amina امينة, Hiba هبة, Duaa دعاء, Shaimaa شيماء,
Israa اسراء, Baneen بنين, Tabarak تبارك, Ayat ايات, Asmaa اسماء, Suad سعاد, Samira سميرة, Nadia نادية, Layla ليلى, Huda هدى, Iman ايمان, Intisar انتصار, Karima كريمة, Majida ماجدة, Nisreen نسرين,
Rasha رشا, Rabab رباب, Sabreen صابرين, Safaa صفاء, Salma سلمى, Shahad شهد, Tiba طيبة, Umaima اميمة, Wafaa وفاء, Wijdan وجدان, Yasmin ياسمين, Zeena زينة, Alia علياء, Amal امل, Anfal انفال, Bushra بشرى,
Dalal دلال, Farah فرح, Ghufran غفران, Hanan حنان, Ikhlas اخلاص, Jamila جميلة, Kawthar كوثر, Lamia لمياء, Maha مها, Manal منال, Mona منى, Najat نجاة, Nawal نوال, Rafah رفاه, Rajaa رجاء, Rusul رسل,
Sahar سحر, Sundus سندس, Taghreed تغريد, Thuraya ثريا, Warda وردة, Zubaida زبيدة, Sajida ساجدة, Hayat حياة`);

export const KURDISH_MEN = read(`
Azad ئازاد, Karwan کاروان, Hawre هاوڕێ, Rebwar ڕێبوار, Sherzad شێرزاد, Dilshad دڵشاد, Aram ئارام, Bakhtiar بەختیار, Goran گۆران, Hiwa هیوا, Kamaran کامەران, Nawzad نەوزاد, Rawand ڕەوەند, Sardar سەردار, Shwan شوان,
Soran سۆران, Twana توانا, Zana زانا, Diyar دیار, Farhad فەرهاد, Hemin هێمن, Jwamer جوامێر, Lawand لاوەند, Mariwan مەریوان, Nechirvan نێچیرڤان, Peshawa پێشەوا, Ranj ڕەنج, Sarkawt سەرکەوت, Shakhawan شاخەوان, Barzan بارزان,
Botan بۆتان, Chia چیا, Darya دەریا, Hoger هۆگر, Kawa کاوە, Kurdo کوردۆ, Rizgar ڕزگار, Sangar سەنگەر, Yadgar یادگار, Zirak زیرەک, Mohammed محەمەد, Ahmed ئەحمەد, Omar عومەر, Abdullah عەبدوڵڵا, Hassan حەسەن, Ibrahim ئیبراهیم, Ali عەلی, Mustafa مستەفا`);

export const KURDISH_WOMEN = read(`
Shler شلێر, Avan ئاڤان, Nasrin نەسرین, Chnar چنار, Dlnia دڵنیا, Hero هێرۆ, Jwan جوان, Kazhal کەژاڵ, Lana لانە, Nazdar نازدار, Payam پەیام, Rezan ڕێزان, Sozan سۆزان, Tara تارا, Viyan ڤیان, Zhyan ژیان, Bahar بەهار, Gulala گوڵاڵە,
Hana هانا, Khanda خەندە, Nigar نیگار, Parwin پەروین, Rozhin ڕۆژین, Shno شنۆ, Shilan شیلان, Tania تانیا, Awaz ئاواز, Begard بێگەرد, Fatima فاتمە, Amina ئامینە, Galawezh گەلاوێژ, Sirwa سروە`);

export const IRANIAN_MEN = read(`
Mohammad محمد, Ali علی, Hossein حسین, Mehdi مهدی, Reza رضا, Amirhossein امیرحسین, Hassan حسن, Abolfazl ابوالفضل, Mohammadreza محمدرضا, Alireza علیرضا, Saeed سعید, Majid مجید, Hamid حمید, Javad جواد, Behzad بهزاد, Farhad فرهاد,
Kourosh کوروش, Dariush داریوش, Siavash سیاوش, Omid امید, Arash آرش, Babak بابک, Bahram بهرام, Cyrus سیروس, Ehsan احسان, Gholamreza غلامرضا, Habib حبیب, Iraj ایرج, Jamshid جمشید, Kamran کامران, Mansour منصور, Masoud مسعود, Morteza مرتضی,
Naser ناصر, Nima نیما, Parviz پرویز, Rahman رحمان, Sina سینا, Vahid وحید, Yaghoub یعقوب, Ebrahim ابراهیم, Esmail اسماعیل, Rouhollah روح‌الله, Sajad سجاد`);

export const IRANIAN_WOMEN = read(`
Fatemeh فاطمه, Zahra زهرا, Maryam مریم, Masoumeh معصومه, Zeinab زینب, Leila لیلا, Narges نرگس, Mahsa مهسا, Sara سارا, Nasrin نسرین, Parisa پریسا, Shirin شیرین, Azadeh آزاده, Elham الهام, Fereshteh فرشته, Golnaz گلناز, Hanieh هانیه, Jila ژیلا,
Kobra کبری, Ladan لادن, Mina مینا, Nazanin نازنین, Niloufar نیلوفر, Pari پری, Roya رویا, Samaneh سمانه, Sedigheh صدیقه, Simin سیمین, Soheila سهیلا, Tahereh طاهره, Yeganeh یگانه, Ziba زیبا`);

/** Stems of clan and place names; `al-` goes before them. */
export const CLANS = read(`
Jubouri الجبوري, Dulaimi الدليمي, Obaidi العبيدي, Shammari الشمري, Zubaidi الزبيدي, Tamimi التميمي, Saadi الساعدي, Lami اللامي, Maliki المالكي, Kaabi الكعبي, Janabi الجنابي, Azzawi العزاوي, Bayati البياتي, Khafaji الخفاجي, Rubaie الربيعي,
Moussawi الموسوي, Hashimi الهاشمي, Husseini الحسيني, Hasani الحسني, Tai الطائي, Samarrai السامرائي, Tikriti التكريتي, Mosuli الموصلي, Baghdadi البغدادي, Basri البصري, Najafi النجفي, Karbalai الكربلائي, Hilli الحلي, Anbari الانباري, Kinani الكناني,
Asadi الاسدي, Sudani السوداني, Fatlawi الفتلاوي, Yasiri الياسري, Ghazi الغزي, Rikabi الركابي, Badri البدري, Issawi العيساوي, Mashhadani المشهداني, Hadithi الحديثي, Rawi الراوي, Ani العاني, Hamdani الحمداني, Sabawi السبعاوي, Luhaibi اللهيبي,
Jumaili الجميلي, Falahi الفلاحي, Mahamdi المحمدي, Nimrawi النمراوي, Qaisi القيسي, Nuaimi النعيمي, Harbi الحربي, Anzi العنزي, Mutairi المطيري, Dhafiri الظفيري, Budairi البديري, Jiashi الجياشي, Khazali الخزعلي, Shuwaili الشويلي, Zamili الزاملي,
Gharawi الغراوي, Bahadli البهادلي, Lawi اللاوي, Freiji الفريجي, Darraji الدراجي, Sarai السراي, Hilfi الحلفي, Maryani المرياني, Aboudi العبودي, Hasnawi الحسناوي, Shibli الشبلي, Jabri الجابري, Amiri العامري, Kubaisi الكبيسي, Karbuli الكربولي,
Hiti الهيتي, Fahdawi الفهداوي, Alwani العلواني, Thiabi الذيابي, Assafi العسافي, Nasiri الناصري, Douri الدوري, Ajili العجيلي, Salihi الصالحي, Rashidi الراشدي, Talabani الطالباني, Barzinji البرزنجي, Jaf الجاف, Zangana الزنكنة, Bajalan الباجلان,
Qaradaghi القرداغي, Sindi السندي, Doski الدوسكي, Zebari الزيباري, Surchi السورجي, Halabi الحلبي, Homsi الحمصي, Shami الشامي, Idlibi الادلبي, Dairi الديري, Hamwi الحموي, Masri المصري, Khatib الخطيب, Haddad الحداد, Najjar النجار,
Khayyat الخياط, Sabbagh الصباغ, Attar العطار, Qassab القصاب, Saffar الصفار, Hakim الحكيم, Sadr الصدر, Khoei الخوئي, Bahrani البحراني, Ahwazi الاحوازي, Sumaidaie الصميدعي, Turkmani التركماني, Hayali الحيالي, Ubadi العبادي, Jaburi الجابوري`);

export const IRANIAN_STEMS = read(`
Ahmad احمد, Mohammad محمد, Hossein حسین, Hassan حسن, Karim کریم, Rahim رحیم, Ebrahim ابراهیم, Rezaei رضایی, Moradi مرادی, Jafar جعفر, Sadegh صادق, Abbas عباس, Akbar اکبر, Asghar اصغر, Heydar حیدر, Kazem کاظم, Ghasem قاسم, Rostam رستم, Bahram بهرام, Hashem هاشم,
Yousef یوسف, Naser ناصر, Soltan سلطان, Amin امین, Salehi صالحی, Tehran تهران, Shiraz شیراز, Tabriz تبریز, Esfahan اصفهان, Kerman کرمان, Mashhad مشهد, Khorasan خراسان, Gilan گیلان, Lor لر, Bakhtiar بختیار`);

export const IRANIAN_ENDINGS: readonly NamePair[] = [['i', 'ی'], ['pour', 'پور'], ['zadeh', 'زاده'], ['nejad', 'نژاد'], ['nia', 'نیا'], ['far', 'فر'], ['ian', 'یان'], ['vand', 'وند']];
