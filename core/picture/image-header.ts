/** What the header of an image file says of its scale and of how it was made. Nothing is decoded. */
import type { FileOrigin } from './measures.ts';

export interface ImageHeader {
  /** Pixels to a millimetre, where the file states one for both directions. */
  pixelsPerMillimetre?: number;
  origin: FileOrigin;
}

const INCH_MM = 25.4;
/** EXIF 2.32 §4.6: tags of the first directory and of the one for photographs. */
const TAG = { software: 0x0131, across: 0x011a, down: 0x011b, unit: 0x0128, photograph: 0x8769, place: 0x8825, exposure: 0x829a, aperture: 0x829d, focalLength: 0x920a } as const;
/** Names of programs that change pictures; a scanner's own program names itself too. */
const EDITORS = /photoshop|lightroom|gimp|paint|snapseed|pixelmator|affinity|canva|picsart|photopea|krita|corel|adobe|picasa/i;
const MOST_CHUNKS = 200;

/** PNG, JPEG and TIFF; any other file, and any broken one, is `plain` without a scale. */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47) return fromPng(view);
    if (view.getUint16(0) === 0xffd8) return fromJpeg(view);
    if (isTiff(view, 0)) return headerOf(readTiff(view, 0));
  } catch {
    // A cut or lying file: what it said before that is not worth having.
  }
  return { origin: 'plain' };
}

function fromPng(view: DataView): ImageHeader {
  let density: number | undefined;
  let exif: Exif = {};
  for (let at = 8, chunks = 0; at + 12 <= view.byteLength && chunks < MOST_CHUNKS; chunks += 1) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    if (type === 0x49444154) break;
    // pHYs: pixels to a metre across and down, unit 1 (W3C PNG §11.3.5.3).
    if (type === 0x70485973 && length === 9 && view.getUint8(at + 16) === 1) density = evenDensity(view.getUint32(at + 8) / 1000, view.getUint32(at + 12) / 1000);
    if (type === 0x65584966 && isTiff(view, at + 8)) exif = { ...exif, ...readTiff(view, at + 8) };
    if (type === 0x74455874 && EDITORS.test(textOf(view, at + 8, Math.min(length, 200)))) exif.edited = true;
    at += 12 + length;
  }
  return headerOf(exif, density);
}

function fromJpeg(view: DataView): ImageHeader {
  let density: number | undefined;
  let exif: Exif = {};
  for (let at = 2, segments = 0; at + 4 <= view.byteLength && segments < MOST_CHUNKS; segments += 1) {
    const marker = view.getUint16(at);
    if (marker < 0xffc0 || marker === 0xffda) break;
    const length = view.getUint16(at + 2);
    const isNamed = (name: string) => textOf(view, at + 4, name.length) === name;
    if (marker === 0xffe0 && isNamed('JFIF\0')) {
      // Unit 1: dots to the inch, 2: to the centimetre (ISO 10918-5 §10.1).
      const perMm = [undefined, 1 / INCH_MM, 1 / 10][view.getUint8(at + 11)];
      if (perMm !== undefined) density = evenDensity(view.getUint16(at + 12) * perMm, view.getUint16(at + 14) * perMm);
    }
    if (marker === 0xffe1 && isNamed('Exif\0\0')) exif = readTiff(view, at + 10);
    at += 2 + length;
  }
  return headerOf(exif, density);
}

interface Exif {
  density?: number | undefined;
  camera?: boolean;
  edited?: boolean;
}

const headerOf = ({ density, camera, edited }: Exif, own?: number): ImageHeader => {
  const pixelsPerMillimetre = own ?? density;
  return { ...(pixelsPerMillimetre !== undefined && { pixelsPerMillimetre }), origin: camera ? 'camera' : edited ? 'edited' : 'plain' };
};

const isTiff = (view: DataView, at: number) => view.getUint32(at) === 0x49492a00 || view.getUint32(at) === 0x4d4d002a;

/** First directory of a TIFF, or of the EXIF data of another file, that begins at `start`. */
function readTiff(view: DataView, start: number): Exif {
  const little = view.getUint16(start) === 0x4949;
  const short = (at: number) => view.getUint16(start + at, little);
  const long = (at: number) => view.getUint32(start + at, little);
  const ratio = (at: number) => long(at) / long(at + 4);
  const tags = entriesOf(long(4));
  const [across, down, unit, software, photograph] = [tags.get(TAG.across), tags.get(TAG.down), tags.get(TAG.unit), tags.get(TAG.software), tags.get(TAG.photograph)];
  const perMm = [undefined, undefined, 1 / INCH_MM, 1 / 10][unit === undefined ? 2 : short(unit + 8)];
  const inside = photograph === undefined ? undefined : entriesOf(long(photograph + 8));
  return {
    density: across === undefined || down === undefined || perMm === undefined ? undefined : evenDensity(ratio(long(across + 8)) * perMm, ratio(long(down + 8)) * perMm),
    camera: tags.has(TAG.place) || [TAG.exposure, TAG.aperture, TAG.focalLength].some((tag) => inside?.has(tag) ?? false),
    edited: software !== undefined && EDITORS.test(textOf(view, start + (long(software + 4) > 4 ? long(software + 8) : software + 8), Math.min(long(software + 4), 100))),
  };

  /** Where each tag's entry stands. */
  function entriesOf(at: number): Map<number, number> {
    const count = Math.min(short(at), MOST_CHUNKS);
    return new Map(Array.from({ length: count }, (_, i) => [short(at + 2 + 12 * i), at + 2 + 12 * i]));
  }
}

/** A pixel that is not square is nobody's page. */
const evenDensity = (across: number, down: number): number | undefined => (across > 0 && Number.isFinite(across) && Math.abs(across / down - 1) < 0.01 ? across : undefined);

function textOf(view: DataView, at: number, length: number): string {
  let text = '';
  for (let i = 0; i < length && at + i < view.byteLength; i += 1) text += String.fromCharCode(view.getUint8(at + i));
  return text;
}
