import { foldDigits } from '../text/digits.ts';

/** What a capture keeps: at most so many lines and characters of each. */
export const MAX_LINES = 8;
export const MAX_LINE_LENGTH = 200;

const ZONE_LENGTHS = new Set([30, 36, 44]);

/**
 * Turns what a person typed or pasted, or what a swipe reader sent, into lines of a zone: small letters become capitals,
 * angle brackets of other alphabets become fillers, Arabic-script digits become 0–9, spaces go, any control character
 * ends a line, and one run without line breaks is cut where its length tells. A character that no zone may hold stays
 * (one outside the basic plane as U+FFFD), so that the rules can point at it.
 */
export function splitZone(text: string): string[] {
  const lines = foldDigits(text)
    .replace(INVISIBLE, '')
    .replace(OUTSIDE_BASIC_PLANE, '\ufffd')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(SPACES, '')
    .split(LINE_ENDS)
    .map((line) => foldBrackets(line.replace(/[a-z]+/g, (run) => run.toUpperCase())))
    .filter((line) => line !== '');
  const only = lines.length === 1 ? lines[0]! : undefined;
  return (only !== undefined && only.length > 50 ? cutRun(only) : lines).slice(0, MAX_LINES).map((line) => line.slice(0, MAX_LINE_LENGTH));
}

/** Marks of direction and joining, soft hyphens and byte-order marks: they come along with pasted Arabic text. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** A whole character beyond U+FFFF, or half of one. */
const OUTSIDE_BASIC_PLANE = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** A tab stands between words as a space does; it is no end of a line. */
const SPACES = /[\t\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** CR, LF, and every other control character: STX, ETX, FS, GS and their like frame what a swipe reader sends. */
// eslint-disable-next-line no-control-regex
const LINE_ENDS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]+/;

const SINGLE_BRACKETS = /[‹〈⟨❮❬﹤˂ᐸ≺⧼]/g;
/** Word processors and recognisers put one of these in place of two fillers, or of one. */
const DOUBLE_BRACKETS = /[«《⟪≪]/g;

function foldBrackets(line: string): string {
  const folded = line.replace(SINGLE_BRACKETS, '<');
  const doubled = folded.replace(DOUBLE_BRACKETS, '<<');
  if (doubled === folded || ZONE_LENGTHS.has(doubled.length)) return doubled;
  const single = folded.replace(DOUBLE_BRACKETS, '<');
  return ZONE_LENGTHS.has(single.length) ? single : doubled;
}

/** 90 characters are TD1, 88 two lines of 44, 72 two lines of 36; where one was lost or added the first letter decides. */
function cutRun(run: string): string[] {
  const length = lineLengthOf(run);
  const lines = [];
  for (let start = 0; start < run.length; start += length) lines.push(run.slice(start, start + length));
  // A character or two too many are the end of the last line, not a line of their own.
  const rest = lines.at(-1)!;
  return rest.length > 3 ? lines : [...lines.slice(0, -2), lines.at(-2)! + rest];
}

function lineLengthOf(run: string): number {
  if (run.length < 80) return 36;
  if (/^[ACI]/.test(run)) return 30;
  return /^[PV]/.test(run) || run.length !== 90 ? 44 : 30;
}
