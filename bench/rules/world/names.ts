/**
 * Names of invented people: given names that are common in the region, each in the spellings that offices and airlines
 * use for it, and family names put together from syllables, so that nobody real is meant.
 */
import type { Random } from '../random.ts';

export type NameCulture = 'arab' | 'iraqi' | 'persian' | 'kurdish' | 'turkish' | 'southAsian' | 'european' | 'eastAsian';

export interface Name {
  primary: string;
  /** Empty for people with one name. */
  secondary: string;
}

const list = (text: string): string[][] => text.trim().split(/\s*;\s*/).map((spellings) => spellings.split('|'));

const MEN_ARAB = list(`MOHAMMED|MUHAMMAD|MOHAMMAD|MOHAMAD|MOHAMED; AHMED|AHMAD; ALI|ALEE; HUSSEIN|HUSAIN|HUSSAIN|HUSEYN; HASSAN|HASAN; ABDULLAH|ABDALLAH|ABD ALLAH; ABD AL-RAHMAN|ABDULRAHMAN|ABDUL RAHMAN|ABDALRAHMAN;
  OMAR|UMAR; MUSTAFA|MOSTAFA; KARIM|KAREEM; KHALID|KHALED; YOUSIF|YOUSEF|YUSUF; IBRAHIM|EBRAHIM; SALAM|SALAAM; QASIM|KASIM|QASSEM; JASIM|JASSIM|JASEM; HAIDER|HAYDAR|HAIDAR; SAAD|SAD; MAHMOUD|MAHMUD; TAHA|TAHA; NOUR AL-DIN|NOORALDEEN|NURUDDIN; AMMAR|AMAR; RIYADH|RIAD; ZAID|ZAYD; FADHIL|FADIL; SAIF|SAYF`);
const WOMEN_ARAB = list(`FATIMA|FATIMAH|FATMA; ZAINAB|ZAYNAB|ZEINAB; MARYAM|MARIAM|MERYEM; NOOR|NUR|NOUR; HUDA|HODA; AISHA|AYSHA; ZAHRA|ZAHRAA; SARA|SARAH; RASHA|RASHA; HANAN|HANAN; INTISAR|ENTESAR; AMAL|AMAAL; KHADIJA|KHADEEJAH; LAYLA|LAILA|LEILA; SHAHAD|SHAHED; RUQAYYA|ROKAYA|RUQAYAH; DUAA|DOAA; ISRAA|ESRAA`);
const MEN_PERSIAN = list(`MOHAMMAD|MOHAMAD; REZA|RIZA; HOSSEIN|HOSEIN|HUSSEIN; ALI REZA|ALIREZA; MEHDI|MAHDI; ABBAS|ABAS; MAJID|MADJID; SAEED|SAEID|SAID; HAMID|HAMEED; JAVAD|JAWAD; GHOLAM REZA|GHOLAMREZA; ESMAIL|ESMAEIL|ISMAIL; BEHROUZ|BEHROOZ; KAZEM|KAZIM; DAVOUD|DAVOOD`);
const WOMEN_PERSIAN = list(`FATEMEH|FATEME; ZAHRA|ZAHRAA; MARYAM|MARIAM; MASOUMEH|MASUMEH; LEILA|LEYLA; SOMAYEH|SOMAYE; NARGES|NARGESS; SAKINEH|SAKINE; TAHEREH|TAHERE; AZAM|AAZAM; MAHBOUBEH|MAHBUBEH; NASRIN|NASREEN`);
const KURDISH_MEN = list('AZAD|AZAD; RÊBWAR|REBWAR|REBWAR; SHWAN|SHUAN; DILSHAD|DELSHAD; KARWAN|KARUAN; HÊMIN|HEMIN; BAKHTYAR|BAXTIYAR; SORAN|SORAN; AKO|AKO; HIWA|HEWA');
const KURDISH_WOMEN = list('SHILAN|SHELAN; AWAZ|AWAZ; HEVIN|HEVEEN; NIGAR|NEGAR; CHNAR|CHINAR; ROZHIN|ROJIN; TARA|TARA; SOZAN|SUZAN');
const TURKISH_MEN = list('MEHMET|MEHMET; MUSTAFA|MUSTAFA; AHMET|AHMET; İBRAHİM|IBRAHIM; YUSUF|YUSUF; HÜSEYİN|HUSEYIN; ÖMER|OMER; KEMAL|KEMAL; ŞÜKRÜ|SUKRU');
const TURKISH_WOMEN = list('AYŞE|AYSE; FATMA|FATMA; EMİNE|EMINE; HATİCE|HATICE; ZEYNEP|ZEYNEP; GÜLSEN|GULSEN; ÖZLEM|OZLEM');
const ASIAN_MEN = list('MUHAMMAD|MOHAMMAD|MOHD|MD; ABDUL KARIM|ABDULKARIM; SYED ALI|SAYED ALI; IMRAN|EMRAN; RAHIM|RAHEEM; SHAFIQ|SHAFIQUE; GHULAM|GULAM; RAJESH|RAJESH; SURESH|SURESH; NASIR|NASEER; JAMAL|JAMALUDDIN; MOHIUDDIN|MOHI UDDIN');
const ASIAN_WOMEN = list('RUKHSANA|RUKSANA; AMINA|AMEENA; NASREEN|NASRIN; SHABNAM|SHABNUM; PRIYA|PRIYA; LAKSHMI|LAXMI; FARZANA|FARJANA; SALMA|SALMAH');
const EURO_MEN = list('JÖRG|JOERG; THOMAS|THOMAS; LARS|LARS; ANDRÉ|ANDRE; PIOTR|PIOTR; JUAN JOSÉ|JUAN JOSE; DAVID|DAVID; MICHAEL|MICHAEL; SØREN|SOEREN; FRANÇOIS|FRANCOIS; KARIM|KARIM');
const EURO_WOMEN = list('ANNA|ANNA; MARÍA|MARIA; HÉLÈNE|HELENE; INGRID|INGRID; ZOË|ZOE; CLAIRE|CLAIRE; ANNE-MARIE|ANNE MARIE; JULIA|JULIA; LEYLA|LEYLA');
const EAST_MEN = list('WEI|WEI; JIANGUO|JIAN GUO; MINGHAO|MING HAO; PENG|PENG');
const EAST_WOMEN = list('LI|LI; XIAOMEI|XIAO MEI; YAN|YAN; HUI|HUI');

const GIVEN: Readonly<Record<NameCulture, Readonly<Record<'M' | 'F', readonly string[][]>>>> = {
  arab: { M: MEN_ARAB, F: WOMEN_ARAB },
  iraqi: { M: [...MEN_ARAB, ...KURDISH_MEN.slice(0, 3)], F: [...WOMEN_ARAB, ...KURDISH_WOMEN.slice(0, 2)] },
  kurdish: { M: [...KURDISH_MEN, ...MEN_ARAB.slice(0, 8)], F: [...KURDISH_WOMEN, ...WOMEN_ARAB.slice(0, 6)] },
  persian: { M: MEN_PERSIAN, F: WOMEN_PERSIAN },
  turkish: { M: TURKISH_MEN, F: TURKISH_WOMEN },
  southAsian: { M: ASIAN_MEN, F: ASIAN_WOMEN },
  european: { M: EURO_MEN, F: EURO_WOMEN },
  eastAsian: { M: EAST_MEN, F: EAST_WOMEN },
};

/** Onsets, middles and ends of invented family names. */
const SYLLABLES: Readonly<Record<NameCulture, readonly [string[], string[], string[]]>> = {
  arab: [['ZAR', 'NAM', 'TAJ', 'WAR', 'SHUB', 'QUR', 'DAM', 'LAT', 'BAHR', 'MISH'], ['', 'A', 'I', 'OU', 'ABA', 'ALI'], ['NI', 'DI', 'WI', 'RI', 'BI', 'SHI', 'MI']],
  iraqi: [['ZAR', 'NAM', 'TAJ', 'WAR', 'SHUB', 'QUR', 'DUM', 'LAM', 'BAHR', 'MISH', 'HAWR', 'RUM'], ['', 'A', 'I', 'OU', 'ABA', 'ITA'], ['NI', 'DI', 'WI', 'RI', 'BI', 'SHI', 'MI', 'LI']],
  kurdish: [['BAR', 'ZEW', 'SHAR', 'DOL', 'KAN', 'GUL', 'HAW', 'PIR'], ['A', 'I', 'E', 'AZU', 'AWE'], ['YI', 'KI', 'RI', 'NI', 'SHI']],
  persian: [['NAM', 'BAGH', 'KUH', 'ROUD', 'GOL', 'SABZ', 'MEHR', 'DASHT', 'POUR'], ['', 'A', 'E', 'ABA', 'ESTA', 'OUSHA'], ['NI', 'DI', 'PUR', 'ZADEH', 'NEJAD', 'YAN', 'FAR']],
  turkish: [['ÖR', 'KAR', 'DAL', 'YEN', 'GÜM', 'BOZ', 'ÇAM'], ['E', 'A', 'I', 'DA', 'KAYA'], ['LI', 'CI', 'OĞLU', 'KAN', 'ER', 'DEMİR']],
  southAsian: [['NAM', 'RAH', 'CHAN', 'BHU', 'SHEI', 'MIR', 'GOP', 'SUN'], ['A', 'U', 'I', 'DA', 'NA'], ['KHAN', 'IAH', 'WALA', 'DDIN', 'RAN', 'SHA', '']],
  european: [['MUST', 'BEISP', 'EXEM', 'PRÖB', 'NOR', 'LIND', 'VAN DER MUST', "O'EX", 'DE LA MU', 'WÜST'], ['ER', 'I', 'A', 'EL'], ['MANN', 'SEN', 'SON', 'EAU', 'ELI', 'SKA', 'HOLM', 'EZ']],
  eastAsian: [['MU', 'YA', 'LIA', 'ZHA'], ['', 'N'], ['NG', 'N', 'O']],
};

export function drawName(random: Random, culture: NameCulture, sex: 'M' | 'F', family = drawFamily(random, culture)): Name {
  const given = random.pick(random.pick(GIVEN[culture][sex]));
  const father = (): string => random.pick(random.pick(GIVEN[culture].M));
  switch (culture) {
    case 'iraqi':
      // Given name, father, grandfather; the clan stands as primary identifier.
      return { primary: family, secondary: [given, father(), father()].slice(0, random.chance(0.8) ? 3 : 2).join(' ') };
    case 'arab':
      return { primary: family, secondary: random.chance(0.5) ? `${given} ${father()}` : given };
    case 'southAsian':
      return random.chance(0.06) ? { primary: `${given} ${family}`, secondary: '' } : { primary: family, secondary: random.chance(0.3) ? `${given} ${father()}` : given };
    case 'kurdish':
      return { primary: family, secondary: `${given} ${father()}` };
    default:
      return { primary: family, secondary: given };
  }
}

export function drawFamily(random: Random, culture: NameCulture): string {
  const [first, middle, last] = SYLLABLES[culture];
  const root = `${random.pick(first)}${random.pick(middle)}${random.pick(last)}`;
  if (culture === 'arab' || culture === 'iraqi') return random.chance(culture === 'iraqi' ? 0.75 : 0.4) ? `AL-${root}` : root;
  return culture === 'persian' && random.chance(0.15) ? `${root} ${random.pick(first)}${random.pick(last)}` : root;
}

const KNOWN = new Map<string, readonly string[]>(Object.values(GIVEN).flatMap(({ M, F }) => [...M, ...F].flatMap((spellings) => spellings.map((spelling): [string, readonly string[]] => [spelling, spellings]))));

/** Another office's spelling of the same name: given names by habit, family names with or without their article and its hyphen. */
export function respell(random: Random, { primary, secondary }: Name): Name {
  const words = secondary.split(' ').map((word) => random.pick(KNOWN.get(word) ?? [word]));
  const family = /^AL-/.test(primary) ? random.pick([primary, primary.replace('AL-', 'AL '), primary.replace('AL-', 'AL'), primary.replace('AL-', 'EL ')]) : primary.replace('OU', random.pick(['OU', 'U', 'OO']));
  return { primary: family, secondary: words.join(' ') };
}

const TWO: Readonly<Record<string, string>> = { Ä: 'AE', Ö: 'OE', Ü: 'UE', Ø: 'OE', Å: 'AA', Æ: 'AE', İ: 'I', Ğ: 'G', Ş: 'S', Ç: 'C', Ê: 'E' };

/** As a zone writes it (9303-3 §4.6 and §6): marks resolved, apostrophes dropped, blanks and hyphens as fillers. */
export const toZoneWords = (text: string): string =>
  [...text]
    .map((letter) => TWO[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z -]/g, '')
    .replace(/[ -]+/g, '<')
    .replace(/^<|<$/g, '');

/** The name field; one too long is cut so that a letter of the secondary identifier stays (9303-4 §4.2.3). */
export function toNameField({ primary, secondary }: Name, length: number): string {
  const [first, second] = [toZoneWords(primary), toZoneWords(secondary)];
  if (second === '') return first.slice(0, length).padEnd(length, '<');
  const whole = `${first}<<${second}`;
  if (whole.length <= length) return whole.padEnd(length, '<');
  return `${first.slice(0, length - 3)}<<${second}`.slice(0, length).replace(/<$/, 'A');
}
