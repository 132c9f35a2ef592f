/** Given names of the Horn, of Zanzibar and of others that share Arabic ones, as in `men.ts`: Arabic spellings, then Latin ones. */
export const MORE_GIVEN = `
جامع jama jaamac jamac jamea
عبدي abdi cabdi
فارح farah faarax farax
علمي elmi cilmi ilmi
حرسي hirsi xirsi hersi
روبله roble rooble robleh
ورسمه warsame warsama
عيغال egal cigaal igal
عوالي awale cawaale awaale
دعاله duale ducaale duwale
ديريه dirie diiriye diriye
غيدي gedi geeddi geedi
غوليد guled guuleed gouled
حوا hawa xaawo hawo haawo xawa
سعديه sadia sacdiyo sadiyo saadia
hashi xaashi haashi
عرالي arale caraale araale
بري barre barreh
شيخ shaykh sheikh cheikh cheick chikh chekh shaikh shiekh benchikh bencheikh benshaykh bensheikh
مختار mukhtar mokhtar mukhtaar moktar moctar muqtar
زبير zubair zubayr zubeyr zoubeir
صابر sabir saber sabeur
شاوش chaouch shawush shawish chaouche shaush chawch
رشاد rashad rachad
مجدي majdi magdy magdi medjdi
عياض iyadh ayadh
رضوان ridwan redouane ridhwan radwan redwan rizwan ridouane
سفيان sufyan soufiane sofiane sufian
توفيق tawfiq toufik tewfik tawfik taoufik tevfik tofik
شاكيب shakib chakib
رشدي rushdi rochdi roushdi
مولود mouloud mawlud mevlut mevlud
موفق muwaffaq mouaffak mowafak
جبريل jibril jibriil djibril gibril jebril cebrail jibreel
هارون harun haroun haruna haaruun haroon harouna
لوط lut loot
عمران imran emran imraan
`;
