/** Men's names that are mostly met in the Gulf and among the Bedouin, as in `men.ts`: Arabic spellings, then Latin ones. */
export const MEN_OF_THE_GULF = `
عنتر antar
عواد awad awwad
عوض awad_ awadh
عايد ayid ayed
عجيل ujail ajeel
عطية atiya attia
عيد eid
غالب ghalib ghaleb
غيث ghaith gheith
مطر matar
مطلق mutlaq
مزهر muzhir mizher
نايف nayif nayef naif
فائز فايز faiz fayez fayiz faez
فائق فايق faiq fayeq fayek faeq
زايد zayid zayed zaied
صائب saib saeb sayeb
رائف رايف raif raef rayef
نائل نايل nail nael nayel
سائد sayid_ saed_
نواف nawaf nawwaf
سطام sattam
تركي turki
بندر bandar
سلطان sultan soltan
`;
