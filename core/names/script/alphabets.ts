/** Alphabets that write their vowels (and Hebrew, which does not), letter for letter in a common Latin spelling. */

const CYRILLIC = 'аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ьʹ эe юyu яya ґg єye іi їyi ўw џdzh ђdj ћch љlj њnj јy ѓgj ќkj ѕdz ґg ӡdz ҭt ҵts ҽch ҿch ҟk ӎm ӌj ԥp ҧp ҩo ѐe ѝi әa ғgh қq ңn өo ұu үu һh ҷj ҳh ӣi ӯu ҕg ҝg ҹj ҥn ҙz ҫs ӑa ӗe ӳu ӄk ӊn ӈn ԓl ԛq ԝw ҋj ҏr җzh ҡk ӆl ӕae ӷg ӻg ӽkh ӿh ѳf ѣe ѵi';
const GREEK = 'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo';
const ARMENIAN = 'աa բb գg դd եe զz էe ըe թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf';
const GEORGIAN = 'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh ჱe ჲy ჳw ჴq ჵo ჶf';
/** As sounds, not letters: aleph and ayin may be any vowel, vav and yod are left to the comparison; `B` is b or v, `P` p or f, `Q` tz, ts or z. */
const HEBREW = 'א3 בB גg דd הh וw זz חx טt יy כx ךx לl מm םm נn ןn סs ע3 פP ףf צQ ץQ קk רr שS תt';

const LETTERS = new Map<string, string>();
for (const entry of `${CYRILLIC} ${GREEK} ${ARMENIAN} ${GEORGIAN} ${HEBREW}`.split(' ')) LETTERS.set(entry[0]!, entry.slice(1).replace('ʹ', ''));

/** Pairs that sound otherwise than their letters. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/[αε]ύ|[αε]υ/gu, 'av'], [/ου/gu, 'u'], [/^μπ/gu, 'b'], [/^ντ/gu, 'd'], [/^γκ/gu, 'g'], [/μπ/gu, 'mp'], [/ντ/gu, 'nt'], [/γκ/gu, 'gk'], [/γγ/gu, 'ng'], [/αι/gu, 'e'], [/ει|οι/gu, 'i'], [/τζ/gu, 'tz'],
  // Armenian of the old spelling and of the new: Յակոբ, Հակոբ; -եան, -յան.
  [/^յ(?=ա|ո(?!ւ))/gu, 'h'], [/^ո(?![ւվ])/gu, 'vo'], [/եա/gu, 'ya'], [/իւ/gu, 'yu'], [/ու/gu, 'u'], [/և|եւ/gu, 'ev'],
  // At a Hebrew word's start these are hard, at its end soft.
  [/^כ/gu, 'k'], [/^ב/gu, 'b'], [/^פ/gu, 'p'], [/(?<=.)ב$/gu, 'v'],
  [/ий$|ый$/gu, 'y'], [/кс/gu, 'x'], [/дж/gu, 'j'],
];

/** `lower` in small letters; letters of other scripts stay. */
export function romaniseAlphabet(lower: string): string {
  let text = lower.normalize('NFD').replace(/(?<!и)\u0306|(?<![гк])\u0301|[\u0300\u0302-\u0305\u0307\u0309-\u036f\u0591-\u05c7]|(?<![еі])\u0308/gu, '').normalize('NFC');
  for (const [pattern, latin] of PAIRS) text = text.replace(pattern, latin);
  let latin = '';
  for (const letter of text) latin += LETTERS.get(letter) ?? letter;
  return latin;
}

/** The same for `toSound`: a Greek chi is breathed as h or kh, never as in church; a first Russian e has a y before it. */
export function soundAlphabet(lower: string, latin: string): string {
  if (/^\p{Script=Greek}/u.test(lower)) return latin.replaceAll('ch', 'kh');
  if (!/^\p{Script=Cyrillic}/u.test(lower)) return latin;
  // с and я are no Malay sy; where the word shows that it is Ukrainian or Belarusian, г is h.
  const apart = latin.replaceAll('sy', "s'y");
  const breathed = /[іїєґў]/u.test(lower) ? lower.includes('ґ') ? apart : apart.replace(/(?<!n)g(?!j)/g, 'h') : apart;
  return lower.startsWith('е') ? `y${breathed}` : breathed;
}

export const writesVowels = (text: string): boolean => !/[\u0590-\u05ff]/u.test(text);
