/** Vietnamese words in Latin letters: their marks tell names apart, where both sides have written them. */

const SYLLABLE = /^(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
export const isVietnameseSyllable = (plain: string): boolean => plain.length <= 7 && SYLLABLE.test(plain);

export const VIETNAMESE_FAMILIES: ReadonlySet<string> = new Set('nguyen tran le pham huynh hoang phan vu vo dang bui do duong ngo dinh truong trinh vuong luong ly mai'.split(' '));

/** Each letter's marks; đ has one, too. */
const lettersOf = (shown: string): readonly string[] => shown.toLowerCase().normalize('NFD').replaceAll('đ', 'd\u0335').match(/[a-z]\p{M}*/gu) ?? [];

/** `shown` of both of equal plain letters. A mark may be left out, but not be another. */
export function haveOtherMarks(one: string, other: string): boolean {
  const [left, right] = [lettersOf(one), lettersOf(other)];
  return left.length === right.length && left.some((letter, i) => !isWithin(letter, right[i]!) && !isWithin(right[i]!, letter));
}

const isWithin = (less: string, more: string): boolean => Array.from(less).every((mark) => more.includes(mark));

/** Thúy and Thúi are one: the two letters sound alike. */
export const areOtherVietnamese = (one: string, other: string): boolean => one.replaceAll('y', 'i') !== other.replaceAll('y', 'i') && isVietnameseSyllable(one) && isVietnameseSyllable(other);
