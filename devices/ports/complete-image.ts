/** Whether a picture has its end: a scanner's program writes slowly, and pauses while it writes. */

/** `unknown` for formats that do not say where they end. */
export function imageCompleteness(bytes: Uint8Array): 'complete' | 'incomplete' | 'unknown' {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return endsWith(bytes, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]) ? 'complete' : 'incomplete';
  if (startsWith(bytes, [0xff, 0xd8])) return hasJpegEnd(bytes) ? 'complete' : 'incomplete';
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && bytes.length >= 8) {
    const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
    return bytes.length >= size + 8 ? 'complete' : 'incomplete';
  }
  return 'unknown';
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);
const endsWith = (bytes: Uint8Array, end: readonly number[]) => end.every((byte, i) => bytes[bytes.length - end.length + i] === byte);

/** Some programs fill a JPEG up with zeros after its end marker. */
function hasJpegEnd(bytes: Uint8Array): boolean {
  let last = bytes.length - 1;
  while (last > 1 && bytes[last] === 0) last--;
  return bytes[last] === 0xd9 && bytes[last - 1] === 0xff;
}
