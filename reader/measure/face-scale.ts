/**
 * How much OCR-B explains a character better than any other face, made comparable from one character to the next: a 3
 * looks unlike those of all other faces, a T like most of them.
 */

/** Usual value and spread, downwards, of `explained` in OCR-B: 71 drawn pages, clean, blurred, noisy, worn and faded. */
const OCR_B: Readonly<Record<string, readonly [usual: number, spread: number]>> = {
  '0': [1.1, 2.2], '1': [28.2, 8.4], '2': [21.6, 7.4], '3': [33.9, 9.1], '4': [37.5, 11.2], '5': [14.2, 5.4], '6': [34.9, 13.6], '7': [9.5, 3.9],
  '8': [8.2, 3.6], '9': [34.5, 12.2], A: [7.2, 3.9], B: [6.5, 2.9], C: [18.1, 6.6], D: [16.1, 7.5], E: [2.7, 2.2], F: [3, 2.2],
  G: [11.1, 4.7], H: [0.3, 2.6], I: [1.6, 3.8], J: [28.1, 9.6], K: [18.2, 6.3], L: [3.7, 3.2], M: [12.7, 6.1], N: [1, 2.2],
  O: [4.2, 2.4], P: [6.3, 2.2], Q: [32.5, 11.0], R: [5.4, 2.6], S: [13.9, 5.0], T: [-0.3, 2.2], U: [-1.2, 2.2], V: [0.7, 2.2],
  W: [17, 9.8], X: [0, 2.2], Y: [2.9, 3.2], Z: [4.2, 2.2], '<': [-0.8, 2.3],
};
const UNKNOWN = [3, 4] as const;
/** The same in other faces, taken wide: a face may be like OCR-B in one character and unlike it in the next. */
const OTHER = [-4, 8] as const;
/** One character says no more than this. */
const MOST = 12;

/** `explained`: how much better, as a log ratio → the log-likelihood ratio of OCR-B against another face. */
export function faceScore(character: string, explained: number): number {
  const [usual, spread] = OCR_B[character] ?? UNKNOWN;
  const density = (value: number, [middle, width]: readonly [number, number]) => -((value - middle) ** 2) / (2 * width * width) - Math.log(width);
  // More OCR-B than usual is no less OCR-B.
  const value = Math.min(explained, usual);
  return Math.min(MOST, Math.max(-MOST, density(value, [usual, spread]) - density(value, OTHER)));
}
