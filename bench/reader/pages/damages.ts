/**
 * What happens to a page between printer and file, one entry a damage, in three strengths. `paper` changes the page
 * itself, `view` the picture of it, `file` the way it is stored.
 */
import sharp, { type Sharp } from 'sharp';
import type { Dice } from '../../../devices/simulator/dice.ts';
import { type CodeKind, drawCode } from './codes.ts';
import { between, gaussians, signed } from './chance.ts';
import { BED_COLOUR, type Picture, recoloured, squareToQuad, toPicture, toSharp, warped } from './picture.ts';

export const STRENGTHS = ['mild', 'middle', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Damage {
  paper?: (page: Picture, level: number, dice: Dice) => Picture | Promise<Picture>;
  view?: (picture: Picture, level: number, dice: Dice) => Picture | Promise<Picture>;
  file?: (picture: Sharp, level: number, dice: Dice) => Sharp | Promise<Sharp>;
  /** Edge of the drawn page against 254 dots to the inch. */
  scale?: (level: number, dice: Dice) => number;
  /** Width of the picture in pixels. */
  width?: (level: number, dice: Dice) => number;
  /** A second document lies in the picture; from level 1 on it has a zone of its own. */
  second?: true;
}

/** The zone's share of a page's height. */
const ZONE_TOP = 0.72;
/** Cards of TD1 have three lines, and are wider for their height than anything else. */
const CARD_ZONE_TOP = 0.66;
const zoneTopOf = ({ width, height }: Picture): number => (width > 1.5 * height ? CARD_ZONE_TOP : ZONE_TOP);
/** `level` is 0, 1 or 2. */
const at = (level: number, ...values: number[]): number => values[level]!;

export const damages = {
  'quarter turn': {
    view: async (picture, level, dice) => rotated(picture, level === 0 ? 180 : dice.pick([90, 180, 270]) + signed(dice, at(level, 0, 2, 6))),
  },
  skew: { view: (picture, level, dice) => rotated(picture, signed(dice, at(level, 5, 10, 15), at(level, 2, 6, 11))) },
  perspective: { view: (picture, level, dice) => tilted(picture, at(level, 0.04, 0.09, 0.15), dice) },
  curved: { view: (picture, level, dice) => bent(picture, at(level, 0.008, 0.018, 0.032), dice) },
  glare: { view: (picture, level, dice) => glared(picture, at(level, 0.45, 0.7, 0.9), dice) },
  'low contrast': {
    view: (picture, level, dice) => {
      const kept = at(level, 0.5, 0.3, 0.16);
      const lift = between(dice, 0, 255 * (1 - kept));
      return recoloured(picture, (value) => value * kept + lift);
    },
  },
  'worn print': { paper: (page, level, dice) => worn(page, level, dice) },
  blur: { view: (picture, level, dice) => toPicture(toSharp(picture).blur(between(dice, at(level, 0.6, 1.3, 2.1), at(level, 1.2, 2, 2.9)))) },
  noise: {
    view: (picture, level, dice) => {
      const noise = gaussians(dice);
      const sigma = at(level, 12, 26, 45);
      return recoloured(picture, (value) => value + sigma * noise());
    },
  },
  jpeg: { file: (picture, level, dice) => picture.jpeg({ quality: dice.int(at(level, 45, 22, 10), at(level, 65, 35, 16)) }) },
  small: { width: (level, dice) => dice.int(at(level, 420, 330, 250), at(level, 500, 410, 320)), file: (picture, _level, dice) => (dice.chance(0.5) ? picture.jpeg({ quality: 88 }) : picture.png()) },
  large: { scale: (level, dice) => dice.int(at(level, 20, 31, 42), at(level, 28, 39, 47)) / 10, file: (picture) => picture.jpeg({ quality: 85 }) },
  'tinted paper': { paper: (page, level, dice) => tinted(page, level, dice) },
  'barcode beside': { paper: (page, level, dice) => withCode(page, level, dice) },
  'two documents': { second: true },
  exif: { file: (picture, level, dice) => exifTurned(picture, dice.pick(level === 0 ? [3, 6, 8] : [2, 3, 4, 5, 6, 7, 8]), at(level, 92, 88, 60)) },
  'file form': { file: (picture, level, dice) => dice.pick(FORMS[level]!)(picture) },
  phone: {
    view: async (picture, level, dice) => {
      const noise = gaussians(dice);
      const bowed = bent(tilted(picture, at(level, 0.02, 0.05, 0.08), dice), at(level, 0.004, 0.009, 0.014), dice);
      const lit = glared(bowed, at(level, 0.2, 0.4, 0.6), dice);
      const soft = await toPicture(toSharp(lit).blur(at(level, 0.6, 1, 1.5)));
      return recoloured(soft, (value) => value * at(level, 0.85, 0.7, 0.55) + 20 + at(level, 4, 8, 14) * noise());
    },
    file: (picture, level) => picture.jpeg({ quality: at(level, 80, 65, 50) }),
  },
} satisfies Record<string, Damage>;
export type DamageName = keyof typeof damages;
export const damageNames = Object.keys(damages) as DamageName[];

/** Ways a scanner or a program stores a page; the last ones keep black and white only. */
const FORMS: readonly (readonly ((picture: Sharp) => Sharp | Promise<Sharp>)[])[] = [
  [(picture) => picture.webp({ quality: 85 }), (picture) => picture.tiff({ compression: 'lzw' }), (picture) => picture.greyscale().png(), (picture) => picture.greyscale().jpeg({ quality: 85 })],
  [(picture) => picture.webp({ quality: 45 }), (picture) => picture.tiff({ compression: 'jpeg', quality: 70 }), (picture) => picture.png({ palette: true, colours: 16 }), (picture) => picture.toColourspace('cmyk').jpeg({ quality: 80 }), (picture) => picture.toColourspace('rgb16').png()],
  [(picture) => picture.webp({ quality: 15 }), (picture) => picture.threshold(128).toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }), (picture) => picture.greyscale().threshold(150).png({ palette: true, colours: 2 })],
];

export const rotated = (picture: Picture, degrees: number): Promise<Picture> => toPicture(toSharp(picture).rotate(degrees, { background: BED_COLOUR }));

/** A camera that is not held square: corners move inwards by up to `share` of the edges. */
function tilted(picture: Picture, share: number, dice: Dice): Picture {
  const { width, height } = picture;
  const off = (edge: number) => between(dice, 0.2, 1) * share * edge;
  // One side is farther away, and its corners stand closer together: what is outside the page is taken from the bed.
  const [upper, right, lower, left] = dice.pick([[1, 0.2, 0, 0.2], [0.2, 1, 0.2, 0], [0, 0.2, 1, 0.2], [0.2, 0, 0.2, 1]]) as [number, number, number, number];
  const map = squareToQuad([
    [-upper * off(width), -left * off(height)],
    [width + upper * off(width), -right * off(height)],
    [width + lower * off(width), height + right * off(height)],
    [-lower * off(width), height + left * off(height)],
  ]);
  return warped(picture, width, height, (x, y) => map(x / width, y / height));
}

/** A page that bulges towards its binding: rows sink by up to `share` of the width at one end. */
function bent(picture: Picture, share: number, dice: Dice): Picture {
  const { width, height } = picture;
  const middle = between(dice, 0.1, 0.9);
  const sink = share * width * dice.pick([1, -1]);
  const room = Math.ceil(Math.abs(sink));
  return warped(picture, width, height + 2 * room, (x, y) => {
    const out = (x / width - middle) / Math.max(middle, 1 - middle);
    return { x: x + share * width * out * (1 - Math.abs(out)), y: y - room - sink * out * out };
  });
}

/** Lamps mirrored over the zone: at their middle only a part of the contrast is left. */
function glared(picture: Picture, most: number, dice: Dice): Picture {
  const { width, height } = picture;
  const lamps = Array.from({ length: dice.int(1, 2) }, () => ({ x: between(dice, 0, width), y: between(dice, ZONE_TOP, 0.97) * height, wide: between(dice, 0.08, 0.25) * width, high: between(dice, 0.03, 0.12) * height }));
  return recoloured(picture, (value, x, y) => {
    let light = 0;
    for (const lamp of lamps) light = Math.max(light, most * Math.exp(-(((x - lamp.x) / lamp.wide) ** 2 + ((y - lamp.y) / lamp.high) ** 2)));
    return value + (255 - value) * light;
  });
}

/** Scratches, rubbed patches, a fold and ink that did not hold. */
async function worn(page: Picture, level: number, dice: Dice): Promise<Picture> {
  const { width, height } = page;
  const unit = width / 1250;
  const zone = Math.round(height * ZONE_TOP);
  const marks: string[] = [];
  for (let i = 0; i < at(level, 6, 14, 24); i++) marks.push(`<path d="M${dice.int(0, width)} ${dice.int(zone, height)}l${dice.int(-160, 160) * unit} ${dice.int(-50, 50) * unit}" stroke="#fff" stroke-width="${between(dice, 0.8, at(level, 1.3, 1.9, 2.6)) * unit}" opacity="0.85"/>`);
  for (let i = 0; i < at(level, 3, 6, 10); i++) marks.push(`<ellipse cx="${dice.int(0, width)}" cy="${dice.int(zone, height)}" rx="${dice.int(40, 130) * unit}" ry="${dice.int(10, 26) * unit}" fill="#fbfbf8" opacity="${between(dice, 0.2, at(level, 0.4, 0.58, 0.7))}"/>`);
  const fold = dice.int(width * 0.2, width * 0.8);
  marks.push(`<path d="M${fold} 0l${dice.int(-30, 30)} ${height}" stroke="#8f8f88" stroke-width="${2 * unit}" opacity="0.5"/>`);
  for (let i = 0; i < at(level, 250, 700, 1400); i++) marks.push(`<circle cx="${dice.int(0, width)}" cy="${dice.int(zone, height)}" r="${between(dice, 0.6, 1.8) * unit}" fill="#fbfbf8"/>`);
  return overlaid(page, marks.join(''), 'over');
}

/** Coloured paper and its guilloche, printed through the zone as well. */
function tinted(page: Picture, level: number, dice: Dice): Promise<Picture> {
  const { width, height } = page;
  const tint = dice.pick(['#e4d9b8', '#cfdcea', '#d6e6cf', '#ecd0d4', '#d9cfe6']);
  const line = dice.pick(['#7b6a2e', '#2e5a86', '#3d7440', '#8c3b4c', '#5c4184']);
  const waves = Array.from({ length: Math.ceil(height / 9) }, (_, row) => {
    const points = Array.from({ length: Math.ceil(width / 12) + 1 }, (_point, i) => `${i * 12} ${(row * 9 + 7 * Math.sin(i / at(level, 6, 4, 2.5) + row / 3)).toFixed(1)}`);
    return `M${points.join('L')}`;
  });
  const ground = level === 0 ? '' : `<rect width="${width}" height="${height}" fill="${tint}" opacity="${at(level, 0, 0.6, 1)}"/>`;
  return overlaid(page, `<rect width="${width}" height="${height}" fill="${tint}"/>${ground}<path d="${waves.join('')}" fill="none" stroke="${line}" stroke-width="1.6" opacity="${at(level, 0.3, 0.5, 0.75)}"/>`, 'multiply');
}

async function overlaid(page: Picture, marks: string, blend: 'over' | 'multiply'): Promise<Picture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}">${marks}</svg>`;
  return toPicture(toSharp(page).composite([{ input: Buffer.from(svg), blend }]));
}

/** A code in the page's upper part, right above the zone, or below and beside it. */
async function withCode(page: Picture, level: number, dice: Dice): Promise<Picture> {
  const { width, height } = page;
  const kind: CodeKind = dice.pick(level === 0 ? ['QRCode', 'PDF417', 'Code128'] : ['PDF417', 'PDF417', 'Code128']);
  const code = sharp(await drawCode(kind, `UTO${dice.letters(6)}${dice.digits(level === 0 ? 20 : 40)}`, 4));
  const wide = Math.round(width * (kind === 'QRCode' ? 0.2 : at(level, 0.4, 0.7, 0.85)));
  const high = Math.round(kind === 'QRCode' ? wide : height * at(level, 0.14, 0.17, 0.14));
  const input = await code.resize({ width: wide, height: high, fit: 'fill', kernel: 'nearest' }).png().toBuffer();
  const top = Math.round(at(level, height * between(dice, 0.08, 0.4), height * zoneTopOf(page) - high * 1.02, height + high * 0.1));
  const taller = level < 2 ? page : await toPicture(toSharp(page).extend({ bottom: Math.round(high * 1.3), background: '#fbfbf8' }));
  return toPicture(toSharp(taller).composite([{ input, left: Math.round((width - wide) * between(dice, 0, 1)), top }]));
}

/** Stored so that only the tag makes it upright (EXIF 2.3 §4.6.4, tag 274). */
async function exifTurned(picture: Sharp, orientation: number, quality: number): Promise<Sharp> {
  const isMirrored = [2, 4, 5, 7].includes(orientation);
  const degrees = { 3: 180, 4: 180, 5: 270, 6: 270, 7: 90, 8: 90 }[orientation] ?? 0;
  const upright = sharp(await picture.png({ compressionLevel: 0 }).toBuffer());
  const mirrored = isMirrored ? sharp(await upright.flop().png({ compressionLevel: 0 }).toBuffer()) : upright;
  return sharp(await mirrored.rotate(degrees).png({ compressionLevel: 0 }).toBuffer()).withMetadata({ orientation }).jpeg({ quality });
}
