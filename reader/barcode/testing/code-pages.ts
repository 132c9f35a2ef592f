/** Pages with barcodes, made by ZXing's own writer, and damaged as paper and cameras damage them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { CodeFormat } from '../../../core/document/barcode/read-code.ts';

export interface CodePage {
  format: CodeFormat;
  content: string | Uint8Array;
  /** Pixels of a module. */
  scale: number;
  /** Degrees, clockwise. */
  turn?: number;
  /** Standard deviation in pixels. */
  blur?: number;
  quality?: number;
  /** Text and a table round the code. */
  busy?: boolean;
}

const file = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
await prepareZXingModule({ overrides: { wasmBinary: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer }, fireImmediately: true });

/** Page image, JPEG. */
export async function codePage({ format, content, scale, turn = 0, blur = 0, quality = 90, busy = false }: CodePage): Promise<Uint8Array> {
  const { image, error } = await writeBarcode(content, { format, scale });
  if (!image) throw new Error(error);
  const code = sharp(Buffer.from(await image.arrayBuffer()));
  const { width, height } = await code.metadata();
  const side = [Math.round(Math.max(width * 1.25 + 80, busy ? 900 : 0)), Math.round(Math.max(height * 1.6 + 80, busy ? 620 : 0))] as const;
  const words = busy ? Array.from({ length: 9 }, (_, i) => `<rect x="40" y="${30 + i * 14}" width="${200 + ((i * 97) % 320)}" height="5" fill="#333"/>`).join('') : '';
  const page = sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${side[0]}" height="${side[1]}"><rect width="100%" height="100%" fill="#fff"/>${words}</svg>`)).composite([
    { input: await code.png().toBuffer(), gravity: 'centre' },
  ]);
  const turned = sharp(await page.png().toBuffer()).rotate(turn, { background: '#fff' });
  const damaged = sharp(await turned.png().toBuffer());
  return new Uint8Array(await (blur > 0 ? damaged.blur(blur) : damaged).jpeg({ quality }).toBuffer());
}
