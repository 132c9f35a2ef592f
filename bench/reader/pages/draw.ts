/** A planned page as a file of bytes, with what stands in its zone. */
import sharp from 'sharp';
import { MrzFormat } from '../../../core/document/reading.ts';
import { createDice, type Dice } from '../../../devices/simulator/dice.ts';
import { drawPage } from '../../../devices/simulator/draw-page.ts';
import type { Lettering } from '../../../devices/simulator/lettering.ts';
import { seeded } from '../../../tests/reader/seeded.ts';
import { signed } from './chance.ts';
import { type Damage, damages, rotated, STRENGTHS } from './damages.ts';
import { type FaceName, letteringIn } from './faces.ts';
import { dealHolder } from './holder.ts';
import { BED_COLOUR, type Picture, toPicture, toSharp } from './picture.ts';
import type { PagePlan } from './plan.ts';

export interface DrawnPage {
  bytes: Buffer;
  format: MrzFormat;
  /** What may be read: one zone, or either of two where two documents lie in the picture. */
  zones: { format: MrzFormat; lines: string[] }[];
}

const BED_MARGIN = 28;
/** sharp draws an SVG's unit as one pixel at this density. */
const PLAIN_DENSITY = 72;

const loaded = new Map<FaceName, Promise<Lettering>>();
function letteringOf(face: FaceName): Promise<Lettering> {
  const lettering = loaded.get(face) ?? letteringIn(face);
  loaded.set(face, lettering);
  return lettering;
}

export async function drawPlanned(plan: PagePlan): Promise<DrawnPage> {
  const dice = createDice(seeded(seedOf(plan.id)));
  const damage: Damage = plan.damage === 'none' ? {} : damages[plan.damage];
  const level = plan.strength === 'none' ? 0 : STRENGTHS.indexOf(plan.strength);
  const holder = dealHolder(plan.format, dice);
  const zones = [{ format: plan.format, lines: holder.lines }];
  const scale = damage.scale?.(level, dice) ?? 1;

  const flat = await drawn(drawPage(holder.traveller, holder.lines, await letteringOf(plan.face), dice), scale);
  const printed = damage.paper ? await damage.paper(flat, level, dice) : flat;
  let picture = await laid(printed, dice);
  if (damage.second) {
    const other = dealHolder(dice.pick(MrzFormat.options), dice);
    const svg = drawPage(other.traveller, other.lines, await letteringOf('OCR-B'), dice);
    const second = await drawn(svg, 1);
    if (level > 0) zones.push({ format: other.traveller.format, lines: other.lines });
    // The front of a card has everything but the zone.
    picture = await together(picture, await laid(level > 0 ? second : await toPicture(toSharp(second).extract({ left: 0, top: 0, width: second.width, height: Math.round(second.height * 0.55) })), dice), level === 2);
  }
  const seen = damage.view ? await damage.view(picture, level, dice) : picture;
  const width = damage.width?.(level, dice);
  const sized = width === undefined ? toSharp(seen) : toSharp(await toPicture(toSharp(seen).resize({ width })));
  const file = damage.file ? await damage.file(sized, level, dice) : dice.chance(0.5) ? sized.jpeg({ quality: dice.int(85, 95) }) : sized.png({ compressionLevel: 6 });
  return { bytes: await file.toBuffer(), format: plan.format, zones };
}

const drawn = (svg: string, scale: number): Promise<Picture> => toPicture(sharp(Buffer.from(svg), { density: PLAIN_DENSITY * scale, limitInputPixels: false }));

/** On the scanner's bed, hardly ever quite straight. */
async function laid(page: Picture, dice: Dice): Promise<Picture> {
  const margin = Math.round(BED_MARGIN * Math.max(1, page.width / 1250));
  const bed = toSharp(page).extend({ top: margin, bottom: margin, left: margin, right: margin, background: BED_COLOUR });
  return rotated(await toPicture(bed), signed(dice, 0.7));
}

async function together(first: Picture, second: Picture, isAside: boolean): Promise<Picture> {
  const width = isAside ? first.width + second.width : Math.max(first.width, second.width);
  const height = isAside ? Math.max(first.height, second.height) : first.height + second.height;
  const bed = sharp({ create: { width, height, channels: 3, background: BED_COLOUR } });
  const place = (picture: Picture, left: number, top: number) => ({ input: Buffer.from(picture.data), raw: { width: picture.width, height: picture.height, channels: 3 as const }, left, top });
  return toPicture(bed.composite([place(first, 0, 0), isAside ? place(second, first.width, 0) : place(second, 0, first.height)]));
}

/** FNV-1a, 32 bits. */
function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
