/** Men's names made of two words that are one name: servant of God by one of his names, light of the faith. Written as in `men.ts`. */
export const MEN_OF_TWO_WORDS = `
عبيدالله ubaidullah obaidullah ubaydallah obeidullah
*عبدالله abdallah abdullah abdulla abdala abdalla abdullahi abdollah abdoulaye abdulah abdellah cabdullahi cabdulle
محيي_الدين muhyi_al_din mohyeddin muhiddin mohiuddin muhyiddin
صلاح_الدين salah_al_din salahuddin saladin selahattin salaheddine salahadin salaheddin
سيف_الدين saif_al_din seifeddine saifuddin
شهاب_الدين shihab_al_din shahabuddin
عبد_الرحمن abd_al_rahman abdulrahman abdurrahman abderrahmane abdelrahman abdirahman abdrahman abdurahman abdolrahman abdulrehman abdourahmane
عبد_الرحيم abd_al_rahim abdulrahim abderrahim abdurrahim
عبد_العزيز abd_al_aziz abdulaziz abdelaziz abdolaziz abdoulaziz abdulazeez
عبد_الكريم abd_al_karim abdulkarim abdelkarim abdelkrim abdulkareem abdulkerim abdolkarim
عبد_القادر abd_al_qadir abdulqadir abdelkader abdulkadir abdelqader abdulqader abdulkader abdikadir
عبد_الحميد abd_al_hamid abdulhamid abdelhamid abdulhameed abdolhamid
عبد_الحسين abd_al_husayn abdulhussein abdulhussain abdolhossein
عبد_الزهرة abd_al_zahra abdulzahra abdalzahra
عبد_الرزاق abd_al_razzaq abdulrazaq abderrazak abdulrazzaq abdurrazaq abdelrazek abdulrazak abdirizak
عبد_الستار abd_al_sattar abdulsattar abdulsatar abdussattar
عبد_السلام abd_al_salam abdulsalam abdessalam abdelsalam abdussalam abdeselam
عبد_اللطيف abd_al_latif abdullatif abdellatif abdulatif abdullateef
عبد_المجيد abd_al_majid abdulmajid abdelmajid abdulmajeed abdulmecid abdelmadjid
عبد_الواحد abd_al_wahid abdulwahid abdelwahid abdulvahid abdelouahed
عبد_الوهاب abd_al_wahhab abdulwahab abdelwahab abdulvahap abdelouahab abdolvahab
عبد_الجبار abd_al_jabbar abduljabbar abdeljabbar abduljabar abdelgabbar
عبد_الجليل abd_al_jalil abduljalil abdeljalil
عبد_الامير abd_al_amir abdulamir abdulameer abdalamir
عبد_الخالق abd_al_khaliq abdulkhaliq abdulkhalek abdelkhalek
عبد_الغني abd_al_ghani abdulghani abdelghani
عبد_الغفور abd_al_ghafur abdulghafoor abdulghafur abdelghafour
عبد_الفتاح abd_al_fattah abdelfattah abdulfattah abdulfatah
عبد_الملك abd_al_malik abdulmalik abdelmalek abdolmalek
عبد_المنعم abd_al_munim abdelmoneim abdulmunim abdelmonem abdulmonem
عبد_الناصر abd_al_nasir abdelnasser abdulnasser abdennasser
عبد_الهادي abd_al_hadi abdulhadi abdelhadi
عبد_الحق abd_al_haq abdulhaq abdelhak abdulhaq
عبد_الحليم abd_al_halim abdulhalim abdelhalim
عبد_الباري abd_al_bari abdulbari abdelbari
عبد_الصمد abd_al_samad abdulsamad abdessamad abdussamad
عبد_ربه abd_rabbuh abdrabbo abdrabuh abed_rabbo
عبدو abdo abdu abdou
عبيد ubaid obaid ubayd obeid
علاء_الدين ala_al_din aladdin alaeddine alauddin alaadin
بدر_الدين badr_al_din badruddin
برهان_الدين burhan_al_din burhanuddin
حبيب_الله habiballah habibullah
حسام_الدين husam_al_din hossameddin
زين_العابدين zain_al_abidin zine_el_abidine zainulabidin
زين_الدين zain_al_din zineddine zainuddin
عبد abd
شمس_الدين shams_al_din shamsuddin
عبد_الاله abd_al_ilah abdulilah abdelilah
فخر_الدين fakhr_al_din fakhruddin
نصر_الله nasrallah nasrullah nasrollah
نجم_الدين najm_al_din najmuddin necmettin
نور_الدين nur_al_din nureddin noureddine nuruddin nurettin nooruddin
عزيز_الله azizallah azizullah
عبد_الرؤوف abd_al_rauf abdulrauf abderraouf abdulraouf
عز_الدين izz_al_din ezzeddine izzuddin azzedine izzaddin izzadin
جمال_الدين jamal_al_din jamaluddin djamaleddine
كمال_الدين kamal_al_din kamaluddin kamaleddin
`;
