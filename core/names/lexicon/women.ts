/** Women's names of Iraq and its neighbours, as in `men.ts`. */
export const WOMEN = `
*فاطمة فاطمه fatima fatimah fatma fatemeh fatemah fatime fatoumata fadma fatmeh fatima-zahra faadumo fadumo fatuma fatimata fatoumatou faatima
*زينب zaynab zainab zeinab zeynep zineb zaineb zeyneb zenab zeynab zainabu seynab saynab
*مريم maryam mariam meryem miriam_ mariem meryam maryem miryam maryan maryama mariama mariamu maryaan mariame
*عائشة عایشه aisha aysha aicha ayesha ayse aishah aysheh aishat caasha caaisho asha aissatou aissata aishatu aichatou
خديجة khadija khadijah hatice khadijeh khadidja kadija khadiija hadija khadiijo khady hadiza
زهراء زهرة zahra zehra zohra zahraa sahra zahara zuhura
سارة sara sarah saara
هدى huda hoda houda
نور nur noor nour nuur
نورة نوره nura noora noura nourah norah_
امل amal amel
امال amal_ amaal
امينة amina aminah emine ameena aamina aminata aminatou amino
اسراء israa isra esra
اسماء asma asmaa esma
ايمان iman eman
اية aya ayah ayat
ابتسام ibtisam ebtisam
احلام ahlam
اماني amani
انتصار intisar
بشرى bushra bouchra boshra
بتول batul batool betul batoul
تغريد taghrid taghreed
جميلة jamila jameela cemile djamila gamila
حليمة halima haleema xaliimo xaliima halimo halimatou halimatu
حنان hanan
حوراء hawraa hawra
حياة hayat
دعاء duaa doaa dua
دينا dina
رانيا rania raniya
رغد raghad raghda
رقية ruqayya ruqaya rokaya roqaya ruqayah ruqiyo rukia rokia rukayya
رنا rana
رباب rabab rebab
رحمة rahma rahmah
ربى ruba
رشا rasha racha
ريم rim reem
زبيدة zubaida zubayda
زكية zakiya zakia
سعاد suad souad
سكينة sukaina sakina sakine sukayna
سلمى سلمي salma selma
سميرة samira sameera
سمية sumaya sumayya soumaya
سناء sana sanaa
سهام siham seham
سعيدة saida saeeda saeida
سوسن sawsan susan_
شهد shahd
شيماء shaima shaymaa shaimaa
صفية safiya safia safiyya safiyo safiyatu
عبير abir abeer
علياء alia alya aliya
غادة ghada
فريدة farida fareeda
كريمة karima kareema
كوثر kawthar kauthar kawsar kowsar
كلثوم kulthum kalsoum kulsum
ليلى ليلا layla leila laila leyla lejla
لينا lina leena
مروة marwa marwah
معصومة masuma masoumeh masouma
منى mona muna mouna
مها maha
ميساء maysa maysaa
ناديا نادية nadia nadiya
نجلاء najla naglaa
نسرين nasrin nesrin nisreen
نهى nuha noha
نوال nawal
هاجر hajar hager
هالة hala
هبة hiba heba
هناء hanaa hana
هند hind
وفاء wafa wafaa
ياسمين yasmin yasmeen yasemin jasmin_
رضية radiya razieh raziya
امنة amna amina_ aminah_
حسنة hasna
خولة khawla khaula
صبيحة sabiha
فوزية fawzia fawziya fouzia
ميادة mayada
نضال nidal nedal
ام_كلثوم umm_kulthum
`;
