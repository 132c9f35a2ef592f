/**
 * The name field in `length` positions: words parted by one filler, the identifiers by two (ICAO 9303-3 §4.6). A name
 * that does not fit is cut so that the last position holds a letter and one letter of the secondary identifier stays (9303-4 §4.2.3).
 */
export function composeName(primary: string, secondary: string, length: number): string {
  const first = toWords(primary);
  const second = toWords(secondary);
  const whole = join(first, second);
  if (whole.length <= length) return whole.padEnd(length, '<');
  let text = second === '' ? first : join(first.slice(0, length - 3).replace(/<$/, ''), second);
  // A cut that falls on a filler: a word before it gives up its last letter, and the next letter moves in.
  while (text.charAt(length - 1) === '<') {
    const spare = /^(.*[A-Z])[A-Z](<+)$/.exec(text.slice(0, length)) ?? /^(.*?[A-Z])[A-Z](.*)$/.exec(text.slice(0, length));
    if (spare === null) break;
    text = spare[1]! + spare[2]! + text.slice(length);
  }
  return text.slice(0, length).padEnd(length, '<');
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
