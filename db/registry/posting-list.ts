/** Ascending ids as the gaps between them, seven bits a byte: a common name's list takes little more than a byte an id. */

/** @param ids ascending and above `after`, the last id that stands before them */
export function encodeIds(ids: ArrayLike<number>, after: number): Buffer {
  const bytes: number[] = [];
  let last = after;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at]!;
    if (id <= last) throw new Error('ids of a list go up');
    let gap = id - last;
    last = id;
    while (gap > 127) {
      bytes.push((gap & 127) | 128);
      gap >>>= 7;
    }
    bytes.push(gap);
  }
  return Buffer.from(bytes);
}
