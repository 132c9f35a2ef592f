/** Digits among Latin letters are letters that a reader of print mistook: R0bert, Wi11iam, Mar1a. */

const LOOKS_LIKE: Readonly<Record<string, string>> = { 0: 'o', 5: 's', 6: 'g', 8: 'b' };

/** `lower` in small letters. */
export function withoutDigits(lower: string): string {
  if (!/\d/.test(lower) || !/[a-z]/.test(lower)) return lower;
  const word = lower.replace(/[0568]/g, (digit) => LOOKS_LIKE[digit]!);
  return word.replace(/1+/g, (ones, at: number) => (ones.length > 1 ? 'l'.repeat(ones.length) : oneAs(word.slice(0, at), word.slice(at + 1))));
}

/** Beside a vowel or another l it is an l, between consonants an i: Pau1, 1ewis, C1ara, Sm1th; but Mar1a, Dan1el. */
function oneAs(before: string, after: string): string {
  if (/[aeioul]$/.test(before) || after.startsWith('l')) return 'l';
  if (!/^[aeiou]/.test(after)) return 'i';
  return before === '' || /^[bcfgkps]$/.test(before) || (before.endsWith('r') && /^[eo]/.test(after)) ? 'l' : 'i';
}
