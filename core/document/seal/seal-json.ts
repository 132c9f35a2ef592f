/** A digital seal for non-constrained environments: JSON in a QR code, its signer's certificate inside (ICAO 9303-13 part II). */
import { z } from 'zod';
import { fail, ok, type Result } from '../../result.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

export interface SealJson {
  /** What kind of certificate it is, such as `icao.test`, its version, and the issuing State in three letters. */
  type: string;
  version: number;
  issuingState: string;
  /** What it says; its form belongs to its type. */
  message: Json;
  algorithm: 'ES256' | 'ES384' | 'ES512';
  /** Of the signer: X.509, DER. */
  certificate: Uint8Array;
  signature: Uint8Array;
  /** The canonical form of `data`. */
  signedBytes: Uint8Array;
}

export const SealJsonProblem = z.enum(['notJson', 'tooLong', 'badForm', 'badBase64']);
export type SealJsonProblem = z.infer<typeof SealJsonProblem>;

/** A QR code holds no more. */
const LONGEST = 8_000;
const base64 = z.string().min(1).max(LONGEST);
const Form = z.object({
  data: z.object({ hdr: z.object({ t: z.string().max(40), v: z.number().int(), is: z.string().regex(/^[A-Z]{1,3}$/) }), msg: z.unknown() }),
  sig: z.object({ alg: z.enum(['ES256', 'ES384', 'ES512']), cer: base64, sigvl: base64 }),
});

/** Text of a barcode → seal. The signature is not checked: `verifySealJson` does. */
export function readSealJson(text: string): Result<SealJson, SealJsonProblem> {
  if (text.length > LONGEST) return fail('tooLong');
  let raw: Json;
  try {
    raw = JSON.parse(text) as Json;
  } catch {
    return fail('notJson');
  }
  const form = Form.safeParse(raw);
  if (!form.success) return fail('badForm');
  const { data, sig } = form.data;
  // The signature covers all of `data`, also members that no version known here has.
  const whole = canonicalJson((raw as { data: Json }).data);
  if (whole === undefined || data.msg === undefined) return fail('badForm');
  const certificate = fromBase64(sig.cer);
  const signature = fromBase64(sig.sigvl);
  if (certificate === undefined || signature === undefined) return fail('badBase64');
  return ok({ type: data.hdr.t, version: data.hdr.v, issuingState: data.hdr.is, message: data.msg as Json, algorithm: sig.alg, certificate, signature, signedBytes: new TextEncoder().encode(whole) });
}

/** Both alphabets, with or without filling (RFC 4648 §4 and §5). Bits that no byte uses must be zero: one text, one value. */
function fromBase64(text: string): Uint8Array | undefined {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/={1,2}$/, '');
  if (!/^[A-Za-z0-9+/]+$/.test(plain) || plain.length % 4 === 1) return undefined;
  const binary = atob(plain);
  if (btoa(binary).replace(/=+$/, '') !== plain) return undefined;
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
