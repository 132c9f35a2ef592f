/** Kurdish, Persian, Turkish and Afghan names, as in `men.ts`: Arabic-script spellings, then Latin ones. */
export const NEIGHBOURS = `
ازاد ئازاد azad
ارام ئارام aram
اكو ئاكو ako
اسو ئاسو aso
الان ئالان alan
ارين ئارین arin
باران baran
بختيار بەختیار bakhtiar bakhtiyar bextiyar
بهروز بەهرۆز behrouz behroz bahroz
برهم بەرهەم barham berhem
بيستون بێستون bestoon bestun
بريوان بێریوان beriwan perwan_
چيا چیا chiya chia
چنار چنار chinar
چومان چۆمان choman
دلشاد دڵشاد dilshad delshad
دلير دلێر diler delir dler
دارا dara
ديار دیار diyar dyar
ديلان دیلان dilan
ریبوار ڕێبوار rebwar ribwar rêbwar
ريبين ڕێبین rebin
ريزان ڕێزان rezan
رزكار ڕزگار rizgar rzgar
روژ ڕۆژ roj
روژین ڕۆژین rojin rozhin
روناك ڕووناک runak rounak
زانا zana
زاگروس zagros
زيلان زیلان zilan
سامان saman
سردار سەردار sardar serdar
سركوت سەرکەوت sarkawt serkewt
سربست سەربەست sarbast serbest
سوران سۆران soran
سيروان سیروان sirwan
شيركو شێرکۆ sherko shirko sherkoh shirkuh
شيرزاد شێرزاد sherzad shirzad
شيلان شیلان shilan
شوان شوان shwan shivan
فرهاد فەرهاد farhad ferhad
كاروان کاروان karwan
كاوه کاوە kawa kaveh kawe
كوسرت کۆسرەت kosrat
گوران گۆران goran
هوشيار هوشیار hoshyar hushyar hoshiyar
هيوا هیوا hiwa hewa heva
هيمن هێمن hemin hemn hemen
هوگر هۆگر hogir hogr
هلو هەڵۆ halo helo
هندرين هەندرێن handren hendrin
هيرش هێرش hersh herish
نيچيروان نێچیروان nechirvan nechirwan nichirvan neçîrvan
مسرور مەسرور masrour masrur
مسعود مەسعود masoud_ mesud
بارزان barzan
كوردو کوردۆ kurdo
ژيان ژیان zhian jiyan zhyan
ژينو ژینۆ jino zhino
نوروز نەورۆز nawroz nowruz newroz
پیمان peyman payman paiman
پروین پەروین parvin perwin parwin
پشتیوان پشتیوان pishtiwan
لاوين lawin
لانه lana
تارا tara
شنو شنۆ shno
شهين shahin shaheen chahine sahin
فرشته fereshteh
بهرام bahram behram
بيژن bijan bizhan
پرويز پرویز parviz pervez parwez perwiz
جمشيد جمشید jamshid jamsheed cemsid
خسرو khosrow khosro husrev khusro xusraw
داريوش داریوش dariush daryoush darioush
رستم rostam rustam rustem
سهراب sohrab suhrab
سياوش سیاوش siavash siyavash
شاپور shapour shapur
شهرام shahram
فريدون فریدون fereydoun fereidoon faridun
كوروش کوروش kourosh kurosh cyrus_
كيوان کیوان keyvan kayvan
مهران mehran
مهرداد mehrdad
هوشنگ houshang hooshang hushang
اسفنديار اسفندیار esfandiar esfandiyar
غلام gholam ghulam gulam qulam
غلامرضا gholamreza
محمدرضا mohammadreza
عليرضا علیرضا alireza
محمدعلي muhammadali mohammadali mohamedali
حميدرضا hamidreza
اميرحسين amirhossein
نادرشاه nadershah
گلبدين گلبدین gulbuddin golbeddin
گل gul gol
چوہدری چودھری chaudhry chaudhary chaudhri choudhury choudhary chowdhury choudhry
خان khan han_
نرگس narges nargis nergiz
شيرين شیرین shirin shireen sirin
ناهيد ناهید nahid naheed
سيما سیما sima seema
مينا مینا mina meena
طاوس tavous
ارسلان arslan arsalan aslan
البرز alborz
اوزال ozal
تمر timur taymur teymur demir_
طغرل tughrul tugrul
اردوغان erdogan erdoghan ardogan
يلماز yilmaz
اوجلان ocalan ojalan
دميرتاش demirtas demirtash
قاسملو ghassemlou qasimlo ghasemlou
رجب recep rajab rejep
طيب tayyip tayyib tayeb
جنيد junaid cuneyt jonaid
نجاتي nejati necati
فاتح fatih fateh
اورهان orhan
اوغور ugur
مليح melih
ظريف zarif zareef dharif
روحاني rouhani ruhani rohani
رفسنجاني rafsanjani
احمدي_نژاد احمدی‌نژاد ahmadinejad ahmadi_nejad ahmadinezhad
لاريجاني larijani
كروبي karroubi karrubi
شريعتمداري shariatmadari
كرزي کرزی karzai karzay
غني ghani gani
اشرفي ashrafi
حقاني haqqani haqani
منصوري mansouri mansuri
مرادي moradi muradi
نظري nazari
قرباني ghorbani qurbani
قنبري ghanbari
صفوي safavi safawi
تهراني tehrani
شيرازي shirazi
اصفهاني isfahani esfahani
تبريزي tabrizi
كرماني kermani
يزدي yazdi
قمي qomi qumi
`;
