import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../text/testing/characters.ts';
import { compareNames, prepareName, SAME_NAME } from './compare.ts';

const score = (a: string, b: string): number => compareNames(prepareName(a), prepareName(b)).score;

const SAME = [
  ['Amharic', 'ተስፋዬ በቀለ', 'Tesfaye Bekele'],
  ['Amharic, a short vowel between', 'ክፍሌ ግርማ', 'Kifle Girma'],
  ['Amharic, a throat’s sound', 'ሐጎስ አበበ', 'Hagos Abebe'],
  ['Thai, a vowel before its consonant', 'ไพศาล เสรี', 'Paisal Seri'],
  ['Thai, silenced letters', 'พงษ์ศักดิ์ จันทร์สุข', 'Pongsak Chansuk'],
  ['Thai, ends of syllables', 'สุชาติ บุญมาก', 'Suchat Boonmak'],
  ['Thai, two r', 'ธรรมรัตน์ ชัยวัฒน์', 'Thammarat Chaiwat'],
  ['Lao', 'ສົມພອນ ວົງສາ', 'Somphone Vongsa'],
  ['Khmer', 'សុខ សំអាត', 'Sok Samat'],
  ['Burmese', 'ကျော်ဝင်း', 'Kyaw Win'],
  ['Sinhala', 'සුනිල් පෙරේරා', 'Sunil Perera'],
  ['Bengali', 'সেলিনা রহমান', 'Selina Rahman'],
  ['Bengali, cut short', 'মোঃ আনিসুল হাসান', 'Mohammad Anisul Hasan'],
  ['Burmese, by the syllable and with a title', 'ခင်မြဝင်း', 'Daw Khin Mya Win'],
  ['Tamil, an initial', 'கு. மாணிக்கம்', 'Kumaran Manikkam'],
  ['Hindi, English letters', 'एम. के. त्रिपाठी', 'M. K. Tripathi'],
  ['Hebrew, a biblical name', 'בנימין צדוק', 'Benjamin Zadok'],
  ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'Gurpreet Singh'],
  ['Gujarati', 'રમેશ પટેલ', 'Ramesh Patel'],
  ['Telugu', 'వెంకట రెడ్డి', 'Venkata Reddy'],
  ['Kannada', 'ಸುರೇಶ ಗೌಡ', 'Suresha Gowda'],
  ['Malayalam, a letter without a vowel', 'മോഹനൻ കുമാർ', 'Mohanan Kumar'],
  ['Tamil', 'முருகன் செல்வம்', 'Murugan Selvam'],
  ['Hindi, an a after two consonants', 'महेंद्र गुप्त', 'Mahendra Gupta'],
  ['Armenian', 'Հակոբ Հովհաննիսյան', 'Hakob Hovhannisyan'],
  ['Georgian', 'ზვიად კვარაცხელია', 'Zviad Kvaratskhelia'],
  ['Hebrew', 'אברהם פרידמן', 'Avraham Fridman'],
  ['Kazakh', 'Ғалымжан Өтегенов', 'Galymzhan Otegenov'],
  ['Tajik', 'Ҷамшед Раҳимов', 'Jamshed Rahimov'],
  ['Uzbek', 'Шуҳрат Қодиров', 'Shuhrat Qodirov'],
] as const;

test.each(SAME)('%s: %s is %s', (_, one, other) => {
  expect(score(one, other)).toBeGreaterThanOrEqual(SAME_NAME);
});

test('each of these is no other of them', () => {
  for (const [, one, own] of SAME) for (const [, , other] of SAME) if (other !== own) expect(score(one, other), `${one} ${other}`).toBeLessThan(SAME_NAME);
});

test.each([
  ['Amharic', 'ተስፋዬ በቀለ', 'Tesfaye Kebede'],
  ['Thai', 'สุชาติ บุญมาก', 'Suchart Boonmee'],
  ['Bengali', 'সেলিনা রহমান', 'Selim Rahman'],
  ['Khmer', 'សុខ សំអាត', 'Sok Samnang'],
])('%s: %s is not %s', (_, one, other) => {
  expect(score(one, other)).toBeLessThan(SAME_NAME);
});

test('any text of these scripts is read, and a name is itself', () => {
  const block = fc.constantFrom(0x0900, 0x0980, 0x0a00, 0x0d80, 0x0e00, 0x0e80, 0x1000, 0x1200, 0x1280, 0x1780);
  const text = fc.tuple(block, fc.array(fc.nat(0x7f), { maxLength: 20 })).map(([start, at]) => at.map((code) => String.fromCharCode(start + code)).join(''));
  fc.assert(
    fc.property(text, fc.oneof(text, anyText(20)), (one, other) => {
      expect(score(one, other)).toBe(score(other, one));
      expect(score(one, one)).toBe(score(one, one));
    }),
    { numRuns: 500 },
  );
});
