/** Bytes as Latin-1 text and as hexadecimal digits: decoders search text, driver files write hexadecimal. */

/** One character for each byte. */
export function toLatin1(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

export const fromLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

/** `02 43 ff` → bytes. Throws on anything else: driver files are part of the program. */
export function fromHex(digits: string): Uint8Array {
  const compact = digits.replace(/\s+/g, '');
  if (!/^(?:[0-9a-f]{2})*$/i.test(compact)) throw new SyntaxError(`not hexadecimal: ${digits}`);
  return Uint8Array.from({ length: compact.length / 2 }, (_, i) => Number.parseInt(compact.slice(2 * i, 2 * i + 2), 16));
}

export const hexToLatin1 = (digits: string): string => toLatin1(fromHex(digits));

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
