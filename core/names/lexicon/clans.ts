/** Names of clan and place (nisba) without their article, one to a line: Arabic, then Latin spellings that sounds alone do not find. */
export const CLANS = `
جبوري jubouri jabouri jiburi jibouri juburi djubouri jebouri gburi jaburi juboori
دليمي dulaimi duleimi dulaymi dlimi dulaymy dilemi
تكريتي tikriti takriti tekriti
شمري shammari shamari shummari chammari shamri shimmari
جنابي janabi jinabi
عبيدي ubaidi obeidi obaidi ubaydi abidi
زبيدي zubaidi zubaydi zobeidi zebaidi zubeidi
ساعدي saidi_ saedi saadi_ saidi
سعدي saadi sadi
خزرجي khazraji khazragi
ربيعي rubaie rubaye rubai rabii rubayi rubaiee
تميمي tamimi temimi
كعبي kaabi kabi kaaby
كبيسي kubaisi kubaysi kubeisi
موسوي musawi mousawi moussaoui mousavi moosavi musavi mosawi
هاشمي hashimi hashemi hachemi hashmi
حسيني husayni husseini hosseini hussaini huseyni
حسني hasani hassani
بياتي bayati bayaty beyati
عزاوي azzawi azawi
سامرائي samarrai samarraie samaraie samarai
عاني ani
راوي rawi
حديثي hadithi
حلبوسي halbousi halbusi
فلوجي falluji
مالكي maliki malki
اسدي asadi assadi
كناني kinani kenani
لامي lami
زيدي zaidi zaydi
عامري amiri ameri amri
عبادي abadi ebadi
حكيم_ hakim_
صدر sadr
طائي tai taie taiee
عطار attar
عكيلي ukaili akili ugaili ogaili
عقيلي aqili uqaili
قيسي qaisi qaysi kaisi
غانمي ghanimi
غزي ghazzi ghizzi
فتلاوي fatlawi
فرطوسي fartousi fartusi
كربلائي karbalai karbalaie
نجفي najafi
بصري basri
بغدادي baghdadi bagdadi
موصلي mosuli mawsili moussali musili
كركوكي kirkuki karkuki
اربيلي arbili erbili
حلي hilli
حيدري haidari haydari heidari
خفاجي khafaji khafagi
حجازي hijazi hegazi hegazy hejazi higazi
دراجي darraji daraji
دوري douri duri
ركابي rikabi
زهيري zuhairi
زوبعي zawbai zobai zubaie zobaie
سوداني sudani soudani
شبلي shibli
شويلي shuwaili
شيباني shaybani shaibani sheibani
صالحي salihi salehi
عتابي attabi
عيساوي issawi isawi eisawi
عنزي anazi anizi enezi anzi
غراوي gharrawi
كاظمي kadhimi kazemi kadhemi kazimi kadimi
كرعاوي karawi
لهيبي luhaibi lahibi
محمداوي muhammadawi mohammedawi mohamadawi
محمدي muhammadi mohammadi
مشهداني mashhadani mashadani
معموري mamouri mamuri
مياحي mayahi
نعيمي nuaimi nuaymi naimi noaimi
نداوي nadawi
هلالي hilali
يعقوبي yaqubi yaqoubi
ياسري yasiri yasseri
ياسين_ yasseen_
حمداني hamdani hamadani
جابري jabiri jaberi gaberi
جوادي jawadi javadi
جشعمي jashami
جادري jaderi jadiri
خالدي khalidi khaldi
حربي harbi
قحطاني qahtani kahtani
غامدي ghamdi
شهري shehri shahri
زهراني zahrani
دوسري dosari dawsari dossary dosary
مطيري mutairi mutayri motairi
عتيبي utaibi otaibi oteibi utaybi
سبيعي subaie sobaie
شمراني shamrani
رشيدي rashidi
عجمي ajmi ajami
ظفيري dhafiri dhufairi zufairi
كندي kindi kandi
نهيان nahyan nahayan
مكتوم maktoum maktum
صباح_ sabah_
ثاني thani
خليفة_ khalifa_
مصري masri misri
شامي shami
حلبي halabi
حمصي homsi humsi
حموي hamwi hamawi
دمشقي dimashqi
فلسطيني filistini
اردني urduni
يمني yamani yemeni
مغربي maghribi
تونسي tunisi tounsi
جزائري jazairi djazairi
ليبي libi
سوري suri souri
كوردي كردي kurdi
بارزاني برزاني barzani
طالباني talabani
سورجي surchi
زيباري zebari zibari
دوسكي doski duski
برواري barwari berwari
هورامي hawrami hewrami
جاف jaf
خوشناو khoshnaw khoshnau
دزيي dizayi dizayee
هموندي hamawandi
هركي herki harki
سنجاري sinjari sinjary shingali
شبكي shabaki
عباسي abbasi
علوي alawi alavi allawi
علاوي allawi_ allawi
علواني alwani
فياض fayyadh fayyad fayad
كرخي karkhi
نوري_ nouri_
اعرجي araji
انباري anbari
بهادلي bahadli
بديري budairi
جزائري_ jazaeri_
حجامي hajami
خاقاني khaqani
رميثي rumaithi
سلماني salmani
سلطاني sultani soltani
سماوي samawi
سويدي suwaidi suwaydi
شريفي sharifi
شمسي shamsi
صافي safi
طباطبائي tabatabai tabatabaei
ظالمي dhalimi
عسكري askari asgari
عمري umari omari
فهداوي fahdawi
قريشي quraishi qureshi koreishi qurayshi kureyshi
نصراوي nasrawi
ناصري nasiri nasseri naseri
واسطي wasiti
وائلي waili waeli
كريمي karimi
رحيمي rahimi
احمدي ahmadi
امين_ amin_
مجيدي majidi
جلالي jalali
رضائي rezaei rezai rezaie
حمدي_ hamdi_
حميدي humaidi humaydi
عكاوي akkawi
خوري khoury khouri
حداد haddad
نجار najjar
خياط khayyat
صائغ saigh sayegh
طرابلسي trabelsi tarabulsi
زرقاوي zarqawi
ظواهري zawahiri
جولاني golani jolani julani jawlani
عدناني adnani
قرضاوي qaradawi
غنوشي ghannouchi
سيستاني sistani
خامنئي khamenei khamenai
خميني khomeini khumayni
`;
