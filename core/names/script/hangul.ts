/** Korean syllables in Revised Romanisation, each by itself: names are not run together by sound. */
const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** `undefined` where the character is no Korean syllable. */
export function romaniseHangul(character: string): string | undefined {
  const index = character.charCodeAt(0) - 0xac00;
  if (!(index >= 0 && index < 11_172)) return undefined;
  return INITIALS[Math.floor(index / 588)]! + VOWELS[Math.floor((index % 588) / 28)]! + FINALS[index % 28]!;
}

export const DOUBLE_KOREAN_FAMILY_NAMES = new Set('남궁 황보 제갈 선우 사공 서문 독고'.split(' '));
