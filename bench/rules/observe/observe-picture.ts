/**
 * What measuring the page image gives: the print's geometry with the error of measuring it. The errors are those of the
 * program's own measuring of synthetic pages (bench/reader), whole and damaged; `SPREAD` says how large they were.
 */
import { OCR_B_INK, PITCH_MM } from '../../../core/picture/ocr-b.ts';
import type { PictureFacts } from '../../../core/rules/facts.ts';
import type { Random } from '../random.ts';
import type { Look, Paper } from '../world/world.ts';
import type { Format } from '../world/zone.ts';
import { MEASURED_FACES } from './measured-faces.ts';

/** Deviations of what is measured from what is printed: on sound print, and what the worst print adds. */
const SPREAD = { place: [0.006, 0.04], size: [0.01, 0.03], turn: [1.1, 0.5], skew: [0.05, 0.1] } as const;
const CONTRAST = { fresh: 0.97, worn: 0.45, spread: 0.015 };
/** From doubtful to plain: what the program's measuring makes 0 and 1 of, screens by their logarithm. It does not measure the head. */
const PORTRAIT = { shadow: [14, 45], turn: [0.9, 2.6], screen: [Math.log(6), Math.log(60)] } as const;
/** Pages whose edge was found. */
const EDGE_FOUND = 0.95;
/** Pixels of a millimetre where nobody knows the scale: still measured, in pixels alone. */
const UNKNOWN_SCALE = 11;
/** Fewer pixels to a character and its face cannot be told. */
const LEAST_FACE_PITCH = 14;

/** Millimetres, after 9303-4 to 9303-7. */
const PAGES: Readonly<Record<Format, readonly [width: number, height: number]>> = { TD1: [85.6, 53.98], TD2: [105, 74], TD3: [125, 88], 'MRV-A': [120, 80], 'MRV-B': [105, 74] };
const BED = 3;

export function observePicture({ look, zone }: Paper, pixelsPerMillimetre: number | undefined, random: Random, sure: boolean): PictureFacts {
  const { rows } = zone;
  const scale = pixelsPerMillimetre ?? UNKNOWN_SCALE * (0.75 + 0.5 * random.unit());
  const [wide, high] = PAGES[zone.format];
  const rowPitch = zone.format === 'TD1' ? 5.6 : 6.35;
  const at = (x: number, y: number): { x: number; y: number } => ({ x: tenth((x + BED) * scale), y: tenth((y + BED) * scale) });
  const hasEdge = sure || random.chance(EDGE_FOUND);
  const lines = rows.map((text, row) => {
    const slope = Math.tan(((look.skew[row] ?? 0) * Math.PI) / 180);
    const base = high - look.bottom - (rows.length - 1 - row) * rowPitch;
    return {
      ...(hasEdge ? { skew: hundredth((look.skew[row] ?? 0) + random.normal(0, spread('skew', look))) } : {}),
      characters: [...text].map((character, position) => measure({ look, character, row, position, base: base + slope * position * look.pitch, scale, random })),
    };
  });
  const { portrait } = look;
  const noisy = (value: number): number => hundredth(clamp(value + random.normal(0, 0.03)));
  const [left, top] = [4, 18];
  return {
    width: Math.round((wide + 2 * BED) * scale),
    height: Math.round((high + 2 * BED) * scale),
    ...(hasEdge ? { page: [at(0, 0), at(wide, 0), at(wide, high), at(0, high)] } : {}),
    lines,
    portrait: {
      corners: [at(left, top), at(left + portrait.width, top), at(left + portrait.width, top + portrait.height), at(left, top + portrait.height)],
      edge: hundredth(Math.max(between(portrait.shadow + random.normal(0, 2), ...PORTRAIT.shadow), between(Math.abs(portrait.turn + random.normal(0, 0.1)), ...PORTRAIT.turn))),
      screen: hundredth(between(Math.log(Math.max(1, portrait.screen * random.normal(1, 0.1))), ...PORTRAIT.screen)),
    },
    moire: look.moire < 0.2 ? 0 : noisy(look.moire),
  };
}

type Character = PictureFacts['lines'][number]['characters'][number];
interface Printed {
  look: Look;
  character: string;
  row: number;
  position: number;
  /** Millimetres from the page's upper edge to the foot of the character. */
  base: number;
  scale: number;
  random: Random;
}

function measure({ look, character, row, position, base, scale, random }: Printed): Character {
  const odd = look.odd.find((each) => each.row === row && each.position === position);
  const [inkWide, inkHigh] = OCR_B_INK[character] ?? OCR_B_INK['0']!;
  const size = (look.height / STANDARD_HEIGHT) * (1 + (odd?.larger ?? 0));
  const pixels = (millimetres: number): number => millimetres * scale;
  const [mean, deviation] = faceOf(look, odd?.face, character);
  return {
    line: row,
    position,
    centre: {
      x: tenth(pixels(BED + look.left + (position + WIDEST / 2) * look.pitch + (odd?.aside ?? 0) + PITCH_MM * random.normal(0, spread('place', look)))),
      y: tenth(pixels(BED + base - look.height / 2 - (odd?.up ?? 0) + PITCH_MM * random.normal(0, spread('place', look)))),
    },
    width: hundredth(pixels(inkWide * PITCH_MM * size * random.normal(1.01, spread('size', look)))),
    height: hundredth(pixels(inkHigh * PITCH_MM * size * random.normal(1.015, spread('size', look)))),
    rotation: tenth((odd?.turned ?? 0) + random.normal(0, spread('turn', look))),
    contrast: hundredth(clamp(CONTRAST.fresh - (CONTRAST.fresh - CONTRAST.worn) * look.wear - (odd?.fainter ?? 0) + random.normal(0, CONTRAST.spread))),
    ...(PITCH_MM * scale >= LEAST_FACE_PITCH ? { face: tenth(random.normal(mean * (1 - 0.5 * look.wear), deviation)) } : {}),
  };
}

/** Ink of most characters, in pitches: the first one's begins where the zone begins. */
const WIDEST = 0.656;
/** Height of the reference character in the corpus's own millimetres. */
const STANDARD_HEIGHT = 3;

function faceOf(look: Look, odd: Look['face'] | undefined, character: string): readonly [number, number] {
  const measures = MEASURED_FACES[odd ?? look.face];
  return measures[character] ?? measures['*']!;
}

const spread = (of: keyof typeof SPREAD, { wear }: Look): number => SPREAD[of][0] + SPREAD[of][1] * wear * wear;
const between = (value: number, from: number, to: number): number => clamp((value - from) / (to - from));
const clamp = (value: number): number => Math.max(0, Math.min(1, value));
const tenth = (value: number): number => Math.round(10 * value) / 10;
const hundredth = (value: number): number => Math.round(100 * value) / 100;
