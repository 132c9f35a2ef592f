/**
 * C40 as seals use it (ICAO 9303-13 §2.4, after ISO/IEC 16022): three characters in two bytes. Only capital letters,
 * digits and the blank occur; `<` of a zone is written as a blank.
 */
import { fail, ok, type Result } from '../../result.ts';

/** In place of a pair: one character follows as its code plus one. */
const UNLATCH = 0xfe;
const BLANK = 3;
const FIRST_DIGIT = 4;
const FIRST_LETTER = 14;

/** Bytes that `characters` characters take. */
export const c40Length = (characters: number): number => Math.ceil(characters / 3) * 2;

/** Bytes → text. Only what `encodeC40` would write is accepted, so that one text has one form. */
export function decodeC40(bytes: Uint8Array): Result<string, 'notC40'> {
  if (bytes.length % 2 !== 0) return fail('notC40');
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const last = i + 2 === bytes.length;
    const [first, second] = [bytes[i]!, bytes[i + 1]!];
    if (first === UNLATCH) {
      const character = String.fromCharCode(second - 1);
      if (!last || valueOf(character) === undefined) return fail('notC40');
      text += character;
      continue;
    }
    const sum = first * 256 + second - 1;
    const values = [Math.floor(sum / 1600), Math.floor(sum / 40) % 40, sum % 40];
    // The last pair may hold two characters; a zero fills it.
    if (last && values[2] === 0) values.pop();
    for (const value of values) {
      const character = characterOf(value);
      if (character === undefined) return fail('notC40');
      text += character;
    }
  }
  return ok(text);
}

/** Text of capital letters, digits, blanks and `<` → bytes. Throws on any other: what is written was checked before. */
export function encodeC40(text: string): Uint8Array {
  const plain = text.replaceAll('<', ' ');
  const bytes: number[] = [];
  for (let i = 0; i < plain.length; i += 3) {
    const values = [...plain.slice(i, i + 3)].map((character) => {
      const value = valueOf(character);
      if (value === undefined) throw new RangeError('a character that C40 does not hold');
      return value;
    });
    if (values.length === 1) {
      bytes.push(UNLATCH, plain.charCodeAt(i) + 1);
    } else {
      const sum = 1600 * values[0]! + 40 * values[1]! + (values[2] ?? 0) + 1;
      bytes.push(sum >> 8, sum & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

function valueOf(character: string): number | undefined {
  if (character === ' ') return BLANK;
  if (/^[0-9]$/.test(character)) return FIRST_DIGIT + Number(character);
  return /^[A-Z]$/.test(character) ? FIRST_LETTER + character.charCodeAt(0) - 65 : undefined;
}

function characterOf(value: number): string | undefined {
  if (value === BLANK) return ' ';
  if (value >= FIRST_DIGIT && value < FIRST_LETTER) return String(value - FIRST_DIGIT);
  return value >= FIRST_LETTER && value < FIRST_LETTER + 26 ? String.fromCharCode(65 + value - FIRST_LETTER) : undefined;
}
