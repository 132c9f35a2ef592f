/** Names in a scholar's spelling, for `generate.ts`: one list to develop on, another, of other names, to hold out. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export interface NameStock {
  men: readonly string[];
  women: readonly string[];
  /** Without the article. */
  clans: readonly string[];
}

export const DEVELOP: NameStock = {
  men: list(`muḥammad aḥmad ʿalī ḥusayn ḥasan maḥmūd ibrāhīm ḫālid ʿumar yūsuf muṣṭafā karīm saʿīd ḥamīd ḥāmid ǧāsim qāsim ǧābir ǧabbār ǧaʿfar ǧamāl ǧamīl ǧalāl
    ǧawād ṭālib ṭāriq ṭāhir ṣāliḥ ṣalāḥ sālim salīm salmān sulaymān sāmī samīr saʿd saʿdūn sayf suhayl šākir šihāb šarīf ṣabrī ṣādiq ʿādil ʿabbās ʿuṯmān ʿadnān ʿazīz
    ʿiṣām ʿimād ʿammār amīr amīn anwar ayman iyād ayyūb usāma asʿad ismāʿīl akram idrīs badr bašīr bāsim bilāl ḥātim ḥāriṯ ḥāzim ḥabīb ḥaydar ḥakīm ḫalaf ḫalīl ḫamīs dāwūd
    rāšid rašīd raḥīm riḍā raʿd ramaḍān ziyād zayd zuhayr ẓāfir ġāzī ġānim fuʾād fāḍil fāris fahd fayṣal qays kāẓim kāmil kamāl layṯ māǧid maǧīd māzin mālik murād nabīl nāṣir
    nāẓim naǧm nizār hādī hāšim hišām hayṯam walīd yaḥyā yāsir yūnus`),
  women: list('fāṭima zaynab maryam ʿāʾiša ḫadīǧa zahrāʾ hudā amal īmān batūl ḥanān raqiyya zubayda suʿād sakīna salmā samīra šaymāʾ laylā munā nūr hiba yāsamīn wafāʾ nawāl'),
  clans: list('ǧubūrī dulaymī šammarī ǧanābī ʿubaydī zubaydī sāʿidī ḫazraǧī tamīmī kaʿbī kubaysī mūsawī hāšimī bayātī sāmarrāʾī ḥadīṯī mālikī asadī kinānī lāmī zaydī ʿāmirī ġānimī fatlāwī naʿīmī ḥamdānī qurayšī ṭāʾī ʿazzāwī ḫafāǧī'),
};

export const HELD_OUT: NameStock = {
  men: list(`ʿabdallāh ḥāǧim ǧumʿa ḥamza ḥamdān ḥammād ḥassān muḥsin iḥsān saʿūd sarḥān sinān ṣabāḥ ṣaddām ṣafāʾ ḍiyāʾ ṭāhā ṭalāl ʿaqīl ʿalāʾ ʿāmir ʿārif ʿāṣim ʿāyid ʿabbūd ʿaǧīl ʿawwād ʿaṭiyya ʿīsā
    anas asad ašraf arkān ādam ilyās isḥāq bākir burhān bahǧat ṯāmir ṯāʾir ḥusām ḥikmat ḥilmī ḥāfiẓ ḫuḍayr ḫiḍr ḫalīfa ḏiyāb rāʾid rāfid rabīʿ rasūl riyāḍ zakariyyā sattār saǧǧād šaʿbān ġālib ġassān ġayṯ
    fārūq fatḥī firās farḥān faraǧ farīd fahmī falāḥ qaḥṭān luʾay laṭīf māhir mubārak muṯannā marwān masʿūd muštāq muẓaffar muʿāḏ muʿammar manāf munīr manṣūr munḏir mahdī muhannad muʾayyad mūsā mayṯam
    nāǧī nādir naṣīr naǧīb nuʿmān niʿma naʿīm nūrī nawfal hānī hilāl wāʾil waḥīd wisām wasīm yāsīn yaʿqūb luqmān muṭlaq mizhar karrār nāyif nawwāf turkī bandar sulṭān muhaymin
    ǧulayd ḍāḥī ʿuwayd ḥardān muǧbil šaddād mišʿal ṭuʿma ʿakkāb zuʿayr šaḫīr ġaḍbān ḫuzayma barzān muzāḥim ḥumūd ṣagbān`),
  women: list('zahra sāra amīna isrāʾ asmāʾ ibtisām aḥlām intiṣār bušrā taġrīd ǧamīla ḥalīma ḥawrāʾ duʿāʾ raġad rabāb rašā rīm zakiyya sanāʾ sawsan ṣafiyya ʿabīr ġāda karīma kawṯar mahā nādiya nasrīn nuhā hāǧar hāla hanāʾ hind'),
  clans: list(`ġurayrī mafraǧī qarāġūlī ḫālidī ʿātī ḥilfī baṭṭāwī ḥayālī ʿakāšī raḥmānī šaḥmānī nāṣirī sarāǧ daʿmī šarīfī ḥasnāwī ʿubūdī ǧumaylī ṣumaydaʿī luhaybī ḥarbī ʿanazī ẓafīrī qaḥṭānī ġāmidī zahrānī muṭayrī ʿutaybī
    šahrānī ruwaylī ḥuwayṭī balāwī ḥamawī ḥalabī miṣrī dimašqī ʿadwānī maʿāyṭa ǧazāʾirī fāsī tilimsānī ṣanʿānī ḥaḍramī`),
};
