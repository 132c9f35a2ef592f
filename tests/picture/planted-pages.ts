/** Invented pages as a flat scanner sees them, with what an honest page suffers and with what a forger does to it. */
import sharp from 'sharp';
import { between, signed } from '../../bench/reader/pages/chance.ts';
import { type DamageName, type Damage, damages, rotated } from '../../bench/reader/pages/damages.ts';
import { letteringIn } from '../../bench/reader/pages/faces.ts';
import { dealHolder } from '../../bench/reader/pages/holder.ts';
import { BED_COLOUR, type Picture, recoloured, toPicture, toSharp } from '../../bench/reader/pages/picture.ts';
import type { MrzFormat, Point, Quad } from '../../core/document/reading.ts';
import { getLayout } from '../../core/document/formats.ts';
import { createDice, type Dice } from '../../devices/simulator/dice.ts';
import { drawPage, PIXELS_PER_MM } from '../../devices/simulator/draw-page.ts';
import { type Lettering, ZONE_PITCH } from '../../devices/simulator/lettering.ts';
import { pageLayouts } from '../../devices/simulator/page-layouts.ts';
import { seeded } from '../reader/seeded.ts';

/** What happens to honest pages. */
export const INNOCENT = ['none', 'blur', 'noise', 'jpeg', 'worn print', 'low contrast', 'tinted paper', 'glare'] as const satisfies readonly (DamageName | 'none')[];
/** What a forger does: characters of another face, set off their line, too large or turned; another pitch; a zone at the wrong place; another portrait. */
export const PLANTS = ['face', 'spacing', 'size', 'turned', 'pitch', 'left', 'portrait'] as const;
export type Plant = (typeof PLANTS)[number];

export interface PlantedPage {
  bytes: Buffer;
  format: MrzFormat;
  lines: string[];
  /** Corners on the page image, in its pixels. */
  zone: Quad;
  portrait: Quad;
  pixelsPerMillimetre: number;
}

const MARGIN = 40;
const CAPITAL_MM = 2.4;
const mm = (value: number) => value * PIXELS_PER_MM;

export async function drawPlantedPage(seed: number, format: MrzFormat, damage: (typeof INNOCENT)[number], plant?: Plant): Promise<PlantedPage> {
  const dice = createDice(seeded(seed));
  const { traveller, lines } = dealHolder(format, dice);
  const layout = pageLayouts[format];
  const honest = await letteringIn('OCR-B');
  const forgery = plant && (await forged(honest, plant, dice));
  const svg = drawPage(traveller, lines, forgery?.lettering ?? honest, dice);
  const box = portraitBox(format);
  let page = await toPicture(sharp(Buffer.from(svg), { density: 72 }));
  if (plant === 'portrait') page = await withPastedPortrait(page, box, dice);
  const { paper, view, file }: Damage = damage === 'none' ? {} : damages[damage];
  const level = dice.int(0, 2);
  if (paper) page = await paper(page, level, dice);
  const { width, height } = page;
  const bed = await toPicture(toSharp(page).extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: BED_COLOUR }));
  const turn = signed(dice, 2.5);
  // A scanner's optics soften every edge a little.
  let seen = await toPicture(toSharp(await rotated(bed, turn)).blur(between(dice, 0.5, 0.9)));
  if (view) seen = await view(seen, level, dice);
  const onImage = turnedAbout({ width: width + 2 * MARGIN, height: height + 2 * MARGIN }, seen, turn);
  const left = mm(layout.zoneLeft + (forgery?.aside ?? 0));
  const right = left + mm(getLayout(format).lineLength * (forgery?.pitch ?? ZONE_PITCH));
  const [top, bottom] = [height - mm(layout.baselines[0]! + CAPITAL_MM / 2 + 0.6 * CAPITAL_MM), height - mm(layout.baselines.at(-1)! + CAPITAL_MM / 2 - 0.6 * CAPITAL_MM)];
  const near = ([x, y]: readonly [number, number], by: number): Point => onImage(x + signed(dice, by), y + signed(dice, by));
  const image = file ? await file(toSharp(seen), level, dice) : toSharp(seen).png({ compressionLevel: 1 });
  return {
    bytes: await image.toBuffer(),
    format,
    lines,
    zone: ([[left, top], [right, top], [right, bottom], [left, bottom]] as const).map((corner) => near(corner, 2.5)) as Quad,
    portrait: ([[box.left, box.top], [box.left + box.width, box.top], [box.left + box.width, box.top + box.height], [box.left, box.top + box.height]] as const).map((corner) => near(corner, 2)) as Quad,
    pixelsPerMillimetre: PIXELS_PER_MM,
  };
}

/** From a point of the unturned bed to the turned picture. */
function turnedAbout(before: { width: number; height: number }, after: { width: number; height: number }, degrees: number): (x: number, y: number) => Point {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return (x, y) => {
    const [dx, dy] = [x + MARGIN - before.width / 2, y + MARGIN - before.height / 2];
    return { x: after.width / 2 + dx * cosine - dy * sine, y: after.height / 2 + dx * sine + dy * cosine };
  };
}

/** The lettering with some characters, or all, set otherwise. `zoneLine` is called line by line, from the first. */
async function forged(honest: Lettering, plant: Plant, dice: Dice): Promise<{ lettering: Lettering; pitch: number; aside: number }> {
  const other = await letteringIn(dice.pick(['Roboto Mono', 'Source Code Pro', 'Courier Prime'] as const));
  const count = dice.int(4, 7);
  const first = dice.int(0, 3);
  const pitch = dice.pick([2.36, 2.4, 2.68, 2.75]);
  const off = between(dice, 0.35, 0.6) * dice.pick([1, -1]);
  const turn = between(dice, 9, 14) * dice.pick([1, -1]);
  const larger = dice.pick([0.8, 1.2, 1.25]);
  const aside = dice.pick([-3.4, 2.6, 3.5]);
  let line = -1;
  const alone = (lettering: Lettering, character: string, i: number, x: number, y: number) => lettering.zoneLine(character, x + i * ZONE_PITCH, y);
  const lettering: Lettering = {
    ...honest,
    zoneLine(text, x, y) {
      line += 1;
      const characters = [...text];
      if (plant === 'pitch') return characters.map((character, i) => honest.zoneLine(character, x + i * pitch, y)).join('');
      if (plant === 'left') return honest.zoneLine(text, x + aside, y);
      return characters
        .map((character, i) => {
          if (line !== 1 || i < first || i >= first + count || plant === 'portrait') return alone(honest, character, i, x, y);
          if (plant === 'face') return alone(other, character, i, x, y);
          if (plant === 'spacing') return i % 2 === 0 ? alone(honest, character, i, x, y) : alone(honest, character, i, x + off, y + off / 2);
          const [cx, cy] = [x + (i + 0.5) * ZONE_PITCH, y - CAPITAL_MM / 2];
          return transformed(alone(honest, character, i, x, y), cx, cy, plant === 'turned' ? turn : 0, plant === 'size' ? larger : 1);
        })
        .join('');
    },
  };
  return { lettering, pitch: plant === 'pitch' ? pitch : ZONE_PITCH, aside: plant === 'left' ? aside : 0 };
}

/** Path data turned and scaled about a point; every number pair of the path is a point. */
function transformed(path: string, cx: number, cy: number, degrees: number, scale: number): string {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180) * scale, Math.cos((degrees * Math.PI) / 180) * scale];
  return path.replace(/(-?[\d.]+)[ ,](-?[\d.]+)/g, (_, x: string, y: string) => {
    const [dx, dy] = [Number(x) - cx, Number(y) - cy];
    return `${(cx + dx * cosine - dy * sine).toFixed(3)} ${(cy + dx * sine + dy * cosine).toFixed(3)}`;
  });
}

/** Where the page's drawing has its portrait, in pixels of the page. */
function portraitBox(format: MrzFormat): { left: number; top: number; width: number; height: number } {
  const { height, zoneLeft } = pageLayouts[format];
  const high = Math.min(38, height - 23.2 - 15);
  return { left: mm(zoneLeft), top: mm(12), width: mm(high * 0.78), height: mm(high) };
}

/** A photograph from another printer, glued on a little askew: its dots, and the shadow under two of its edges. */
async function withPastedPortrait(page: Picture, { left, top, width, height }: ReturnType<typeof portraitBox>, dice: Dice): Promise<Picture> {
  const period = between(dice, 3.2, 5);
  const slant = between(dice, 0.3, 1.2);
  const [cosine, sine] = [Math.cos(slant), Math.sin(slant)];
  const square = await toPicture(toSharp(page).extract({ left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) }));
  const dotted = recoloured(square, (value, x, y) => value + 34 * Math.cos((2 * Math.PI * (x * cosine + y * sine)) / period) * Math.cos((2 * Math.PI * (y * cosine - x * sine)) / period));
  const shadow = Math.round(between(dice, 2, 4));
  const glued = await toSharp(dotted).extend({ right: shadow, bottom: shadow, background: '#4a4a4a' }).png().toBuffer();
  const turned = await sharp(glued).ensureAlpha().rotate(signed(dice, 2.2, 1), { background: '#00000000' }).png().toBuffer();
  return toPicture(sharp(await toSharp(page).composite([{ input: turned, left: Math.round(left - 2), top: Math.round(top - 2) }]).png().toBuffer()));
}
