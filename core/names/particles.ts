/** Small words that tie a name together, and those that stand before or after it. In plain Latin letters. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const ARTICLES = set('al el ul il ol l aal');

/** The article that has taken on the next word's first consonant: ar-Rahman, ash-Shammari. */
export const isAssimilated = (word: string, next: string): boolean => /^[aeu](?:[rsztdn]|sh|th|dh|ss)$/.test(word) && next.startsWith(word.slice(1));

/** Son, daughter, child of. */
export const FILIATION = set('bin ibn ben bn bint binti bte bent binte ould wuld ag walad wld mint ait aith ebn ibne bani beni');

export const SERVANT = set('abd abdul abdel abdal abdol abdoul abdil abed abdu abdur abdus abdush abdun abdud abdut abduz abder abdes abdar abdas abdir abdou cabdi cabdul');
export const FATHER_OF = set('abu abou abi abo aba ebu abul aboul abil abol');
export const MOTHER_OF = set('umm oum umme');

/** The end of Nur al-Din, as a word by itself. */
export const FAITH = set('din deen dine dien eddin uddin addin eddine uddeen aldin eldin eddeen oddin alddin ud-din aldeen eldeen udin edin');
export const OF_GOD = set('allah ullah ollah oullah alla ullaah ellah');

export const EUROPEAN = set('de da do dos das del della delle degli dello di du des la le lo los las van von vom der den het ter ten zu zum zur af av y e i und och st');

export const TITLES = set(`
mr mrs ms miss mister mme mlle monsieur madame dr doctor prof professor sir lord lady dame hon honourable honorable rev reverend fr father excellency he hrh hm
general gen lt lieutenant col colonel maj major capt captain brig brigadier sgt admiral marshal commander gov governor senator sen rep president minister pm king queen prince princess
sheikh shaikh shaykh sheik shaik cheikh cheik seyh hajj haj haji hajji hadji hadj hac al-hajj elhadj alhaji alhaj mullah mulla molla maulana mawlana moulana maulavi maulvi mawlawi molvi ayatollah ayatullah hojatoleslam hujjat imam ustad ustaz ustadh qari
eng engr engineer ing avv avukat adv advocate dipl mgr msgr bishop herr frau don dona senor senora signor shri smt sri pan pani hadrat comrade phd esq retd
hj hjh dato datuk datin tun sayyid seyed seyyed sayyed seyyid syed saiyid
شيخ شيخه حاج حاجه دكتور دكتوره دكتر مهندس استاذ استاد لواء عميد عقيد فريق ملا مولوي مولانا امام حضرت د م
gospodin gospozha господин
`.trim());

/** One who knows the Quran by heart: a title before servant of God, a name before others. */
export const HAFIZ = set('hafiz hafez hafeez hafidh hafid');

/** Titles of two words, an article between them or not: sign of God, proof of Islam. */
export const TITLE_PAIRS: Readonly<Record<string, string>> = { ايه: 'allah', ايت: 'allah', حجه: 'اسلام', حجت: 'اسلام', ayat: 'allah', hujjat: 'islam', hojjat: 'islam', hojat: 'eslam' };

/** Titles that families bear as names, too: left out on one side, they may be kept on the other. */
export const BORNE_TITLES: Readonly<Record<string, 'sheikh' | 'sayyid'>> = Object.fromEntries(
  [['sheikh', 'sheikh shaikh shaykh sheik shaik cheikh cheik shekh sekh شيخ'] as const, ['sayyid', 'sayyid seyed seyyed sayyed seyyid syed saiyid sayed saiyad saiyyad sayeed سيد'] as const].flatMap(([title, spellings]) => spellings.split(' ').map((spelling) => [spelling, title])),
);

/** A descendant of the Prophet. With the Persian ya: in Arabic, Sayyid is as often a name. */
export const SAYYID = 'سید';

/** Generation marks: they tell a father from his son. */
export const GENERATIONS: Readonly<Record<string, string>> = { jr: 'jr', junior: 'jr', sr: 'sr', senior: 'sr', ii: '2', iii: '3', iv: '4', '2nd': '2', '3rd': '3' };
