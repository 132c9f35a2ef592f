/**
 * The name field in `length` positions: words parted by one filler, the identifiers by two (ICAO 9303-3 §4.6). A name
 * that does not fit is cut so that the last position holds a letter and one letter of the secondary identifier stays (9303-4 §4.2.3).
 */
export function composeName(primary: string, secondary: string, length: number): string {
  const first = toWords(primary);
  const second = toWords(secondary);
  const whole = join(first, second);
  if (whole.length <= length) return whole.padEnd(length, '<');
  return second === '' ? cut(first, length) : cut(join(cut(first, length - 3), second), length);
}

/** The first `length` characters. Where they would end in a filler, a word gives up its last letter and the next letter moves in. */
function cut(text: string, length: number): string {
  let kept = text;
  while (kept.charAt(length - 1) === '<') {
    const spare = /^(.*[A-Z])[A-Z](<+)$/.exec(kept.slice(0, length)) ?? /^(.*?[A-Z])[A-Z](.*)$/.exec(kept.slice(0, length));
    if (spare === null) break;
    kept = spare[1]! + spare[2]! + kept.slice(length);
  }
  return kept.slice(0, length);
}

const join = (first: string, second: string): string => (second === '' ? first : `${first}<<${second}`);

/** Apostrophes go, marks go, hyphens and spaces part words; letters that no zone can hold go too (9303-3 §4.6). */
const toWords = (text: string): string =>
  text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z\s<-]/g, '')
    .replace(/[\s<-]+/g, '<')
    .replace(/^<|<$/g, '');
