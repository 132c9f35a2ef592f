/** What a barcode on a page is: told by its content, never by its shape alone. */
import { z } from 'zod';
import type { CivilDate } from '../../contract/common.ts';
import { fail, ok, type Result } from '../../result.ts';
import { BoardingPass, BoardingPassProblem } from './boarding-pass.ts';
import { readBoardingPass } from './read-boarding-pass.ts';

export const CodeFormat = z.enum(['PDF417', 'Aztec', 'QRCode', 'DataMatrix']);
export type CodeFormat = z.infer<typeof CodeFormat>;

/** A barcode as read from a picture, before anybody asked what it means. */
export const CodeReading = z.strictObject({
  format: CodeFormat,
  text: z.string().max(8_000),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= 8_000),
});
export type CodeReading = z.infer<typeof CodeReading>;

/** `seal` and `sealJson` are only recognised here; their parsers and signatures stand in `core/document/seal`. */
export const CodeContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('boardingPass'), pass: BoardingPass }),
  z.strictObject({ kind: z.literal('brokenBoardingPass'), problem: BoardingPassProblem }),
  z.strictObject({ kind: z.literal('slip'), reference: z.string() }),
  z.strictObject({ kind: z.literal('seal') }),
  z.strictObject({ kind: z.literal('sealJson') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type CodeContent = z.infer<typeof CodeContent>;

const SEAL_MAGIC = 0xdc;
/** As far as the end of the name field; what is shorter only begins like a pass. */
const SHORTEST_PASS = 22;
/** One or more letters for the station, a number that counts up. */
const REFERENCE = /^[A-Z]{1,3}-\d{4,9}$/;

export function readCode({ text, bytes }: Pick<CodeReading, 'text' | 'bytes'>, today: CivilDate | undefined): CodeContent {
  const plain = withoutAim(text);
  // A seal is told by its first byte and a version: 0xDC alone is a letter in Latin-1.
  if (bytes[0] === SEAL_MAGIC && (bytes[1] === 2 || bytes[1] === 3)) return { kind: 'seal' };
  if (/^\s*\{\s*"/.test(plain) && plain.includes('"sig"')) return { kind: 'sealJson' };
  const slip = readSlip(plain);
  if (slip.ok) return { kind: 'slip', reference: slip.value };
  const pass = readBoardingPass(plain, today);
  if (pass.ok) return { kind: 'boardingPass', pass: pass.value };
  return pass.error === 'notABoardingPass' || plain.length < SHORTEST_PASS ? { kind: 'unknown' } : { kind: 'brokenBoardingPass', problem: pass.error };
}

/** Our own slip carries the passage's reference and nothing else: no name, no finding, no address. */
export function readSlip(text: string): Result<string, 'notASlip'> {
  const reference = text.trim();
  return REFERENCE.test(reference) ? ok(reference) : fail('notASlip');
}

/** Scanners put `]`, a letter and a digit before the text (ISO/IEC 15424), some of them twice. */
export const withoutAim = (text: string): string => text.replace(/^(?:\][A-Za-z][0-9A-Za-z])+/, '');
