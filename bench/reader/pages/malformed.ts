/** Files that are not what they say: the n-th is always the same. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { createDice, type Dice } from '../../../devices/simulator/dice.ts';
import { seeded } from '../../../tests/reader/seeded.ts';
import { drawPlanned } from './draw.ts';
import { planPages } from './plan.ts';

export interface Malformed {
  how: string;
  bytes: Buffer;
}

/** One small page with a zone in every form that is read, and in some that are not. */
export async function soundFiles(): Promise<Buffer[]> {
  const page = sharp((await drawPlanned(planPages(1)[0]!)).bytes).resize({ width: 420 });
  const small = await page.png().toBuffer();
  const as = () => sharp(small);
  return Promise.all([
    as().png().toBuffer(),
    as().png({ palette: true, colours: 8 }).toBuffer(),
    as().greyscale().png({ progressive: true }).toBuffer(),
    as().toColourspace('rgb16').png().toBuffer(),
    as().jpeg().toBuffer(),
    as().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
    as().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    as().toColourspace('cmyk').jpeg().toBuffer(),
    as().webp({ quality: 70 }).toBuffer(),
    as().webp({ lossless: true }).toBuffer(),
    as().tiff({ compression: 'lzw' }).toBuffer(),
    as().tiff({ compression: 'jpeg', tile: true, tileWidth: 64, tileHeight: 64 }).toBuffer(),
    as().tiff({ compression: 'deflate', pyramid: true }).toBuffer(),
    as().threshold().toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer(),
    as().gif().toBuffer(),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><image href="file:///etc/hostname" width="9" height="9"/><text x="9" y="99">P&lt;UTO</text></svg>'),
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), small.subarray(0, 900)]),
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypavif\0\0\0\0mif1avif'), small.subarray(0, 900)]),
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n'),
  ]);
}

export async function malformedFile(n: number, sound: readonly Buffer[]): Promise<Malformed> {
  const dice = createDice(seeded(0xbad + n));
  const bytes = dice.pick(sound);
  // What is large takes long, so there is less of it.
  if (n % BOMB_EVERY === BOMB_EVERY - 1) {
    const [how, make] = dice.pick(Object.entries(bombs));
    return { how, bytes: await make(dice) };
  }
  const [how, change] = dice.pick(Object.entries(changes));
  return { how, bytes: change(bytes, dice, sound) };
}

const BOMB_EVERY = 100;
const HEADER = 64;

const changes: Record<string, (bytes: Buffer, dice: Dice, sound: readonly Buffer[]) => Buffer> = {
  'changed bytes': (bytes, dice) => changed(bytes, dice, bytes.length),
  'changed header': (bytes, dice) => changed(bytes, dice, Math.min(bytes.length, 4 * HEADER)),
  truncated: (bytes, dice) => bytes.subarray(0, dice.int(0, bytes.length - 1)),
  spliced: (bytes, dice, sound) => {
    const other = dice.pick(sound);
    return Buffer.concat([bytes.subarray(0, dice.int(0, bytes.length)), other.subarray(dice.int(0, other.length))]);
  },
  'left out': (bytes, dice) => {
    const from = dice.int(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + dice.int(1, 400))]);
  },
  repeated: (bytes, dice) => {
    const from = dice.int(0, bytes.length);
    const part = bytes.subarray(from, from + dice.int(1, 2000));
    return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: dice.int(2, 60) }, () => part), bytes.subarray(from)]);
  },
  'strange header': (bytes, dice, sound) => {
    const length = dice.int(4, HEADER);
    return Buffer.concat([dice.pick(sound).subarray(0, length), bytes.subarray(length)]);
  },
  noise: (bytes, dice) => Buffer.concat([bytes.subarray(0, dice.int(0, HEADER)), random(dice, dice.int(0, 3000))]),
  'wrong size': (bytes, dice) => wrongSize(bytes, dice),
};

/** Small on disk, large in memory, or slow. */
const bombs: Record<string, (dice: Dice) => Buffer | Promise<Buffer>> = {
  'too many pixels': (dice) => png(dice.int(8_000, 2_000_000_000), dice.int(8_000, 2_000_000_000), { depth: 8, colour: 2, interlace: 0 }, Buffer.alloc(1000)),
  'largest PNG': () => filledPng(7_700, 7_700, { depth: 8, colour: 6, interlace: 0 }),
  'largest PNG, interlaced': () => filledPng(7_700, 7_700, { depth: 16, colour: 6, interlace: 1 }),
  'thinnest PNG': (dice) => filledPng(...dice.pick<[number, number]>([[59_000, 1_000], [1_000, 59_000]]), { depth: 8, colour: 0, interlace: 0 }),
  'largest progressive JPEG': () => blank(7_700).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  'largest WebP': () => blank(7_700).webp({ quality: 1, effort: 0 }).toBuffer(),
  'largest TIFF in one strip': () => blank(7_700).tiff({ compression: 'deflate', tile: true, tileWidth: 7_696, tileHeight: 7_696 }).toBuffer(),
  'largest PNG, turned by its EXIF': () => withChunk('eXIf', EXIF_QUARTER_TURN, filledPng(7_700, 7_700, { depth: 8, colour: 2, interlace: 0 })),
  'profile that unpacks': () => withChunk('iCCP', Buffer.concat([Buffer.from('p\0\0'), deflateSync(Buffer.alloc(200_000_000))])),
  'text that unpacks': () => withChunk('zTXt', Buffer.concat([Buffer.from('t\0\0'), deflateSync(Buffer.alloc(200_000_000))])),
  'hundred scans': async () => manyScans(await blank(2_000).jpeg({ progressive: true }).toBuffer(), 100),
};

function changed(bytes: Buffer, dice: Dice, within: number): Buffer {
  const out = Buffer.from(bytes);
  for (let i = dice.int(1, 20); i > 0; i--) out[dice.int(0, within - 1)] = dice.pick([0, 0xff, 0x80, dice.int(0, 255)]);
  return out;
}

const SIZES = [0, 1, 2, 100, 5_000, 9_999, 16_383, 32_768, 65_535];

/** Another width and height where the form keeps them; PNG's checksum is made right again. */
function wrongSize(bytes: Buffer, dice: Dice): Buffer {
  const out = Buffer.from(bytes);
  const size = () => dice.pick(SIZES);
  if (out.toString('latin1', 12, 16) === 'IHDR') {
    out.writeUInt32BE(size(), 16);
    out.writeUInt32BE(size(), 20);
    out.writeUInt32BE(crc32(out.subarray(12, 29)), 29);
  } else if (out[0] === 0xff && out[1] === 0xd8) {
    const frame = Math.max(out.indexOf(Buffer.from([0xff, 0xc0])), out.indexOf(Buffer.from([0xff, 0xc2])));
    out.writeUInt16BE(size(), frame + 5);
    out.writeUInt16BE(size(), frame + 7);
  } else if (out.toString('latin1', 8, 12) === 'WEBP') {
    out.writeUInt32LE(dice.int(0, 2 ** 32 - 1), out.toString('latin1', 12, 16) === 'VP8L' ? 21 : 26);
  } else if (out[0] === 0x49) {
    // TIFF 6.0 §2: from the first directory on, entries of 12 bytes; width and height come first, then strips.
    const directory = Math.min(out.readUInt32LE(4), out.length - 200);
    for (let entry = 0; entry < 12; entry++) if (entry < 2 || dice.chance(0.2)) out.writeUInt32LE(size(), directory + 2 + entry * 12 + 8);
  }
  return out;
}

const random = (dice: Dice, length: number): Buffer => Buffer.from(Array.from({ length }, () => dice.int(0, 255)));
const blank = (edge: number) => sharp({ create: { width: edge, height: edge, channels: 3, background: '#f5f2ea' }, limitInputPixels: false });

interface PngForm {
  depth: 8 | 16;
  /** 0 grey, 2 colour, 6 colour with transparency. */
  colour: 0 | 2 | 6;
  interlace: 0 | 1;
}

function png(width: number, height: number, { depth, colour, interlace }: PngForm, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlace], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]);
}

/** All rows are there. Interlaced rows need a filter byte for each of the seven passes' rows, at most twice as many. */
function filledPng(width: number, height: number, form: PngForm): Buffer {
  const pixel = (form.depth / 8) * { 0: 1, 2: 3, 6: 4 }[form.colour];
  return png(width, height, form, Buffer.alloc(height * (width * pixel + 1) + (form.interlace ? 2 * height + 16 : 0)));
}

/** One entry, tag 274, value 6 (EXIF 2.3 §4.6.4). */
const EXIF_QUARTER_TURN = Buffer.from('4d4d002a000000080001011200030000000100060000', 'hex');

function withChunk(type: string, data: Buffer, whole = filledPng(300, 200, { depth: 8, colour: 2, interlace: 0 })): Buffer {
  const header = 8 + 25;
  return Buffer.concat([whole.subarray(0, header), chunk(type, data), whole.subarray(header)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A progressive JPEG whose last scan comes again and again: each costs a walk over the whole picture. */
function manyScans(jpeg: Buffer, times: number): Buffer {
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const end = jpeg.length - 2;
  return Buffer.concat([jpeg.subarray(0, end), ...Array.from({ length: times }, () => jpeg.subarray(last, end)), jpeg.subarray(end)]);
}
