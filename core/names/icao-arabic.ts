/**
 * The transliteration that ICAO recommends for Arabic names in the zone (9303-3 §6 C), and back. It writes letters, not
 * sounds: short vowels are missing, and letters that Latin lacks begin with X. Few States follow it.
 */

/** Basic letters, then those of Persian, Urdu, Pashto and Kurdish. Letters the table lacks stand at the end, by their nearest. */
const TABLE = `
ءXE آXAA أXAE ؤU إI ئXI اA بB تT ثXTH جJ حXH خXKH دD ذXDH رR زZ سS شXSH صXSS ضXDZ طXTT ظXZZ عE غG فF قQ كK لL مM نN هH وW ىXAY يY
ٱXXA ٹXXT ټXRT پP ځXKE څXXH چXC ڈXXD ډXDR ڑXXR ړXRR ږXRX ژXJ ښXXS کXKK ګXXK ڭXNG گXGG ںXNN ڼXXN ھXDO ۀXYH ہXXG ۂXGE ۃXTG یXYA ۍXXY ېY ےXYB ۓXBE
`;

const TO_LATIN = new Map<string, string>();
const TO_ARABIC = new Map<string, string>();
for (const entry of TABLE.trim().split(/\s+/)) {
  const [letter, latin] = [entry[0]!, entry.slice(1)];
  TO_LATIN.set(letter, latin);
  if (!TO_ARABIC.has(latin)) TO_ARABIC.set(latin, letter);
}
TO_ARABIC.set('XTA', 'ة').set('XAH', 'ة');

const SHADDA = '\u0651';
const TATWEEL = '\u0640';
const MARK = /[\u064b-\u0650\u0652-\u065f\u0670]/u;

/** Capitals with `<` between words. Marks and tatweel are left out, shadda doubles; `undefined` where a letter is in no table. */
export function toIcaoLatin(arabic: string): string | undefined {
  let latin = '';
  let last = '';
  const letters = [...arabic.trim().normalize('NFC')];
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters[i]!;
    if (letter === TATWEEL || MARK.test(letter)) continue;
    if (letter === SHADDA) {
      latin += last;
      continue;
    }
    if (/[\s-]/.test(letter)) last = latin.endsWith('<') ? '' : '<';
    // Ta marbuta is XAH at the end of a part of the name, XTA within.
    else if (letter === 'ة') last = /^[\s-]?$/.test(letters.slice(i + 1).find((next) => !MARK.test(next)) ?? '') ? 'XAH' : 'XTA';
    else {
      const found = TO_LATIN.get(letter);
      if (found === undefined) return undefined;
      last = found;
    }
    latin += last;
  }
  return latin;
}

/** One word of the zone. A doubled letter comes back with a shadda; `undefined` where the word does not follow the table. */
export function fromIcaoLatin(word: string): string | undefined {
  let arabic = '';
  let last = '';
  for (let at = 0; at < word.length; ) {
    const unit = word[at] === 'X' ? [word.slice(at, at + 3), word.slice(at, at + 2)].find((start) => TO_ARABIC.has(start)) : TO_ARABIC.has(word[at]!) ? word[at]! : undefined;
    if (unit === undefined) return undefined;
    arabic += unit === last ? SHADDA : TO_ARABIC.get(unit)!;
    last = unit === last ? '' : unit;
    at += unit.length;
  }
  return arabic;
}

/** Does a name of the zone follow the table? Only letters with an X prove it. */
export function followsIcaoTable(words: readonly string[]): boolean {
  return words.some((word) => ESCAPE.test(word)) && words.every((word) => fromIcaoLatin(word) !== undefined);
}

const ESCAPE = /X(?:E|AA|AE|TH|H|KH|DH|SH|SS|DZ|TT|ZZ|AH|TA|AY|KK|YA|GG|C|J)/;
