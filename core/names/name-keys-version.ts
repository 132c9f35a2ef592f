/**
 * A number that changes when names get other keys, so that what was kept under the old ones is built anew. It is worked
 * out from the lexicon, and from the keys of a sample: names of each script, known and unknown words, an article, a
 * servant of God, a place.
 */
import { prepareName } from './compare.ts';
import { LEXICON_TEXT } from './lexicon/lexicon.ts';
import { nameKeys } from './name-keys.ts';

const SAMPLE = [
  'Mohammed Ali Hussein Al-Jubouri', 'Muhammad Abd al-Rahman Hassan', 'Zainab Kadhim Abbas Al-Moussawi', 'Omar bin Khalid al-Tikriti', 'Abu Bakr Salah al-Din', 'Hawre Azad Salih', 'Rebwar Goran Mustafa',
  'محمد علي حسين الجبوري', 'فاطمة عبد الزهرة كاظم', 'هێمن ئازاد ڕەسوڵ', 'شێرزاد کامەران', 'علیرضا محمدی نژاد', 'Alireza Mohammadzadeh', 'Fatemeh Rezaei', 'EXAMPLE<<JEAN PIERRE', 'Schröder-Müller Karl', 'Nguyen Van', 'Олег Иванович Петров', 'Quillfeather Namuna', 'Yilmaz Ahmet',
  'Md. Shafiqul Islam', 'سید حسن قلعه‌ای', 'الدكتور سامي حداد', 'Belhaj Rasyid', 'Tjokro Dąbrowski', 'Χρήστος Ντόκος', 'Ефремов', '陳志強', 'ተስፋዬ በቀለ', 'สุชาติ บุญมาก', 'ສົມພອນ', 'សុខ', 'ကျော်ဝင်း', 'සුනිල්', 'ਸਿੰਘ', 'महेंद्र गुप्त', 'മോഹനൻ', 'Ѓорѓи Љуба', 'ځدراڼ ګل', 'צבי כהן', 'Յակոբ', 'రావు', 'Ziaur Rahman', 'Abolfazl', 'Chaoui',
];

/** 1 up to 2³⁰. */
export function nameKeysVersion(): number {
  let sum = 7;
  for (const character of `${SAMPLE.map((name) => nameKeys(prepareName(name)).join(' ')).join('\n')}\n${LEXICON_TEXT}`) sum = (Math.imul(sum, 31) + character.codePointAt(0)!) >>> 0;
  return (sum % 2 ** 30) + 1;
}
