import { fail, ok, type Result } from '../../result.ts';
import { c40Length, decodeC40 } from './c40.ts';
import type { Seal, SealFeature, SealProblem, SignerReference } from './seal.ts';
import { decodeSealDate } from './seal-date.ts';

const MAGIC = 0xdc;
/** The feature that ends a seal: its signature. */
const SIGNATURE = 0xff;
/** No two-dimensional barcode a seal may use holds more. */
const LONGEST = 4096;

/** Bytes of a barcode → seal. The signature is not checked: `verifySeal` does. */
export function readSeal(bytes: Uint8Array): Result<Seal, SealProblem> {
  if (bytes[0] !== MAGIC) return fail('notASeal');
  if (bytes.length > LONGEST) return fail('tooLong');
  if (bytes[1] !== 2 && bytes[1] !== 3) return fail('unknownVersion');
  const version = bytes[1] === 2 ? 3 : 4;
  const country = text(bytes, 2, 3);
  if (!country.ok) return country;
  const reference = version === 3 ? shortReference(bytes) : longReference(bytes);
  if (!reference.ok) return reference;
  const { signer, end } = reference.value;
  if (bytes.length < end + 8) return fail('truncated');
  const issued = decodeSealDate(bytes.subarray(end, end + 3));
  const signed = decodeSealDate(bytes.subarray(end + 3, end + 6));
  if (issued === undefined || signed === undefined) return fail('badDate');
  const issuingState = country.value.trimEnd();
  if (!/^[A-Z]{1,3}$/.test(issuingState)) return fail('badText');
  const message = readMessage(bytes, end + 8);
  if (!message.ok) return message;
  const { features, signature, messageEnd } = message.value;
  return ok({
    version,
    issuingState,
    signer,
    issued,
    signed,
    featureSet: bytes[end + 6]!,
    documentType: bytes[end + 7]!,
    features,
    signature,
    signedBytes: bytes.slice(0, messageEnd),
  });
}

/** Version 3: four characters of the signer and five of its certificate, nine together. */
function shortReference(bytes: Uint8Array): Result<{ signer: SignerReference; end: number }, SealProblem> {
  const nine = text(bytes, 4, 9);
  if (!nine.ok) return nine;
  const signer = toReference(nine.value.slice(0, 4), nine.value.slice(4));
  return signer === undefined ? fail('badReference') : ok({ signer, end: 4 + c40Length(9) });
}

/** Version 4: four characters of the signer, two that give the length of what follows in hexadecimal, the certificate. */
function longReference(bytes: Uint8Array): Result<{ signer: SignerReference; end: number }, SealProblem> {
  const head = text(bytes, 4, 6);
  if (!head.ok) return head;
  const size = head.value.slice(4);
  if (!/^[0-9A-F]{2}$/.test(size)) return fail('badReference');
  const length = Number.parseInt(size, 16);
  const start = 4 + c40Length(6);
  const certificate = text(bytes, start, length);
  if (!certificate.ok) return certificate;
  const signer = toReference(head.value.slice(0, 4), certificate.value);
  return signer === undefined ? fail('badReference') : ok({ signer, end: start + c40Length(length) });
}

function toReference(signer: string, certificate: string): SignerReference | undefined {
  if (!/^[A-Z]{2}[A-Z0-9]{2}$/.test(signer) || !/^[0-9A-F]{1,40}$/.test(certificate)) return undefined;
  return { country: signer.slice(0, 2), signer: signer.slice(2), certificate: certificate.replace(/^0+(?=.)/, '') };
}

/** Exactly `characters` characters from a position on. */
function text(bytes: Uint8Array, start: number, characters: number): Result<string, SealProblem> {
  const end = start + c40Length(characters);
  if (bytes.length < end) return fail('truncated');
  const decoded = decodeC40(bytes.subarray(start, end));
  return decoded.ok && decoded.value.length === characters ? decoded : fail('badText');
}

/** Tag, length and value one after another; the signature is the last, and nothing follows it. */
function readMessage(bytes: Uint8Array, start: number): Result<{ features: SealFeature[]; signature: Uint8Array; messageEnd: number }, SealProblem> {
  const features: SealFeature[] = [];
  let at = start;
  while (at < bytes.length) {
    const tag = bytes[at]!;
    const length = readLength(bytes, at + 1);
    if (!length.ok) return length;
    const { value: size, next } = length.value;
    if (next + size > bytes.length) return fail('truncated');
    const value = bytes.slice(next, next + size);
    if (tag === SIGNATURE) return next + size === bytes.length ? ok({ features, signature: value, messageEnd: at }) : fail('trailingBytes');
    features.push({ tag, value });
    at = next + size;
  }
  return fail('noSignature');
}

/** DER's length: one byte up to 127, else a byte that counts the bytes of the number. Only the shortest form is DER. */
function readLength(bytes: Uint8Array, at: number): Result<{ value: number; next: number }, SealProblem> {
  const first = bytes[at];
  if (first === undefined) return fail('truncated');
  if (first < 0x80) return ok({ value: first, next: at + 1 });
  const count = first - 0x80;
  if (count < 1 || count > 2) return fail('badLength');
  if (bytes.length < at + 1 + count) return fail('truncated');
  const value = count === 1 ? bytes[at + 1]! : bytes[at + 1]! * 256 + bytes[at + 2]!;
  return value < (count === 1 ? 0x80 : 0x100) ? fail('badLength') : ok({ value, next: at + 1 + count });
}
