import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Class 0 is the blank between characters; class n is the n-th character of this alphabet (9303-3 §4.3). */
export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
export const CLASSES = ALPHABET.length + 1;
/** Pixels of a band that one output column stands for. */
export const STRIDE = 4;
export const BAND_HEIGHT = 24;

/** A rectified line: 24 rows, dark on light, about 0 for ink and 1 for paper. */
export interface Band {
  data: Float32Array;
  width: number;
}

/** Probability of each class in each column: `columns × CLASSES`, column by column. */
export interface Columns {
  count: number;
  probabilities: Float32Array;
}

export type Recogniser = (band: Band) => Promise<Columns>;

/** Loads the network from this program's own files: one thread, and no memory kept between lines. */
export async function createRecogniser(): Promise<Recogniser> {
  const session = await InferenceSession.create(await readFile(new URL('./model/mrz-line.onnx', import.meta.url)), {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    logSeverityLevel: 3,
  });
  return async (band) => {
    const input = new Tensor('float32', padded(band), [1, 1, BAND_HEIGHT, paddedWidth(band)]);
    const { y } = await session.run({ x: input });
    const columns = toProbabilities(y!.data as Float32Array, Math.floor(band.width / STRIDE));
    input.dispose();
    y!.dispose();
    return columns;
  };
}

/** The network was trained on widths that are multiples of 16, filled up with paper. */
const paddedWidth = (band: Band) => Math.ceil(band.width / 16) * 16;

function padded(band: Band): Float32Array {
  const width = paddedWidth(band);
  const out = new Float32Array(BAND_HEIGHT * width).fill(1);
  for (let y = 0; y < BAND_HEIGHT; y++) out.set(band.data.subarray(y * band.width, (y + 1) * band.width), y * width);
  return out;
}

/** Softmax over the classes; `scores` lies class by class. Columns of the filling are left out. */
function toProbabilities(scores: Float32Array, count: number): Columns {
  const stored = scores.length / CLASSES;
  const probabilities = new Float32Array(count * CLASSES);
  for (let column = 0; column < count; column++) {
    let highest = -Infinity;
    for (let c = 0; c < CLASSES; c++) highest = Math.max(highest, scores[c * stored + column]!);
    let sum = 0;
    for (let c = 0; c < CLASSES; c++) {
      const weight = Math.exp(scores[c * stored + column]! - highest);
      probabilities[column * CLASSES + c] = weight;
      sum += weight;
    }
    for (let c = 0; c < CLASSES; c++) probabilities[column * CLASSES + c]! /= sum;
  }
  return { count, probabilities };
}
