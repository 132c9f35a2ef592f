import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { CodeFormat, CodeReading } from '../../core/document/barcode/read-code.ts';
import type { Point } from '../../core/document/reading.ts';
import type { Plane } from '../plane.ts';

/** A whole page, or a part of it that was straightened and holds one code at most. */
export type Look = 'page' | 'region';
export type Decoder = (plane: Plane, look: Look, binarizer?: ReaderOptions['binarizer']) => Promise<Decoded[]>;

export interface Decoded {
  code: CodeReading;
  /** Corners on the plane, in the order of the code's own edges. */
  corners: readonly [Point, Point, Point, Point];
}

const FORMATS = { PDF417: 'PDF417', Aztec: 'Aztec', QRCode: 'QRCode', DataMatrix: 'DataMatrix' } as const satisfies Record<CodeFormat, string>;
const LOOKS: Record<Look, ReaderOptions> = {
  page: { tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true, maxNumberOfSymbols: 4 },
  region: { tryHarder: true, tryRotate: true, tryInvert: false, tryDownscale: false, maxNumberOfSymbols: 1 },
};

/** Loads ZXing from this program's own files: without `wasmBinary` it would ask a network for it. */
export async function createDecoder(): Promise<Decoder> {
  const file = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return async (plane, look, binarizer = 'LocalAverage') => {
    const found = await readBarcodes(toImageData(plane), { ...LOOKS[look], formats: Object.values(FORMATS), binarizer, textMode: 'Plain' });
    return found.flatMap(({ isValid, symbology, text, bytes, position: { topLeft, topRight, bottomRight, bottomLeft } }): Decoded[] => {
      const format = toFormat(symbology);
      // A copy: the bytes may stand in memory that the next picture overwrites.
      return isValid && format !== undefined ? [{ code: { format, text, bytes: Uint8Array.from(bytes) }, corners: [topLeft, topRight, bottomRight, bottomLeft] }] : [];
    });
  };
}

const toFormat = (symbology: string): CodeFormat | undefined => (symbology in FORMATS ? (symbology as CodeFormat) : undefined);

function toImageData({ data, width, height }: Plane) {
  const rgba = new Uint8ClampedArray(data.length * 4);
  const pixels = new Uint32Array(rgba.buffer);
  for (let i = 0; i < data.length; i += 1) pixels[i] = data[i]! * 0x01_01_01 + 0xff_00_00_00;
  return { data: rgba, width, height, colorSpace: 'srgb' as const };
}
