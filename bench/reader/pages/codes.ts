import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

export type CodeKind = 'PDF417' | 'Code128' | 'QRCode' | 'Aztec' | 'DataMatrix';

let writer: Promise<unknown> | undefined;

/** A barcode on white as PNG, by ZXing's own writer. `scale`: pixels of a module. */
export async function drawCode(kind: CodeKind, content: string, scale: number): Promise<Buffer> {
  await (writer ??= loadWriter());
  const { image, error } = await writeBarcode(content, { format: kind, scale });
  if (!image) throw new Error(error);
  return sharp(Buffer.from(await image.arrayBuffer())).png().toBuffer();
}

function loadWriter(): Promise<unknown> {
  const file = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
