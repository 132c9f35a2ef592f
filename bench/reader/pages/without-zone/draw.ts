/** Pictures in which no zone may be found, seeded: the n-th is always the same. */
import sharp from 'sharp';
import { MrzFormat } from '../../../../core/document/reading.ts';
import { createDice, type Dice } from '../../../../devices/simulator/dice.ts';
import { drawPage } from '../../../../devices/simulator/draw-page.ts';
import { loadLettering } from '../../../../devices/simulator/lettering.ts';
import { ZONE_HEIGHT, pageLayouts } from '../../../../devices/simulator/page-layouts.ts';
import { seeded } from '../../../../tests/reader/seeded.ts';
import { between, signed } from '../chance.ts';
import { damages, rotated } from '../damages.ts';
import { dealHolder } from '../holder.ts';
import { type Picture, toPicture, toSharp } from '../picture.ts';
import { codeSheet, combForm, emptyPage, ruledTable } from './forms.ts';
import { bands, clouds, shapes, wall } from './photographs.ts';
import { arabicText, dump, latinText, listing, ornaments, PAGE, telephoneTable, typewritten } from './texts.ts';

export interface Negative {
  id: string;
  bytes: Buffer;
}

type Content = (dice: Dice) => string | Picture | Promise<string | Picture>;

const kinds: Record<string, Content> = {
  'latin text': latinText,
  'arabic text': arabicText,
  typewritten,
  listing,
  ornaments,
  dump,
  telephones: telephoneTable,
  table: ruledTable,
  form: combForm,
  codes: codeSheet,
  'empty page': emptyPage,
  clouds,
  shapes,
  wall,
  bands,
  'covered zone': coveredZone,
  'page without zone': pageWithoutZone,
};
export const negativeKinds = Object.keys(kinds);

export async function drawNegative(n: number): Promise<Negative> {
  const kind = negativeKinds[n % negativeKinds.length]!;
  const id = `${kind.replaceAll(' ', '-')}-${Math.floor(n / negativeKinds.length)}`;
  const dice = createDice(seeded(0x5eed + n));
  const content = await kinds[kind]!(dice);
  const picture = typeof content === 'string' ? await drawn(content, dice) : content;
  const seen = await viewed(picture, dice);
  return { id, bytes: await (dice.chance(0.5) ? toSharp(seen).jpeg({ quality: dice.int(40, 92) }) : toSharp(seen).png({ compressionLevel: 4 })).toBuffer() };
}

/** White paper in upright or lying form, and as large as a camera or a scanner gives it. */
function drawn(content: string, dice: Dice): Promise<Picture> {
  const scale = between(dice, 0.6, 1.4);
  const paper = dice.pick(['#ffffff', '#f7f3e8', '#eef2f5']);
  const height = dice.chance(0.5) ? PAGE.height : PAGE.height / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width * scale}" height="${height * scale}" viewBox="0 0 ${PAGE.width} ${height}"><rect width="${PAGE.width}" height="${PAGE.height}" fill="${paper}"/>${content}</svg>`;
  return toPicture(sharp(Buffer.from(svg)));
}

async function viewed(picture: Picture, dice: Dice): Promise<Picture> {
  switch (dice.int(0, 5)) {
    case 0:
      return rotated(picture, dice.pick([90, 180, 270]));
    case 1:
      return rotated(picture, signed(dice, 15));
    case 2:
      return damages.phone.view(picture, dice.int(0, 1), dice);
    case 3:
      return damages.blur.view(picture, 0, dice);
    case 4:
      return toPicture(toSharp(picture).resize({ width: dice.int(280, 700) }));
    default:
      return picture;
  }
}

/** A page whose zone lies under a hand, a tape, a sleeve's edge or ink. */
async function coveredZone(dice: Dice): Promise<Picture> {
  const { page, zoneTop } = await somePage(dice);
  const { width, height } = page;
  const kind = dice.int(0, 3);
  const marks = [
    () => `<rect x="0" y="${zoneTop}" width="${width}" height="${height - zoneTop}" fill="${dice.pick(['#101010', '#f4f4f4', '#7b5b3a', '#345'])}"/>`,
    () => Array.from({ length: 9 }, (_, i) => `<ellipse cx="${(i + 0.5) * (width / 9)}" cy="${(zoneTop + height) / 2}" rx="${width / 11}" ry="${(height - zoneTop) * 0.52}" fill="hsl(25,45%,${dice.int(45, 70)}%)"/>`).join(''),
    () => Array.from({ length: 400 }, () => `<path d="M${dice.int(0, width)} ${dice.int(zoneTop, height)}l${dice.int(-90, 90)} ${dice.int(-40, 40)}" stroke="#15171a" stroke-width="${dice.int(6, 16)}"/>`).join(''),
    // Half of every line is gone: what is left is no zone.
    () => `<rect x="${dice.pick([0, Math.round(width * 0.45)])}" y="${zoneTop}" width="${Math.round(width * 0.55)}" height="${height - zoneTop}" fill="#fdfdfd"/>`,
  ][kind]!();
  return toPicture(toSharp(page).composite([{ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${marks}</svg>`) }]));
}

async function pageWithoutZone(dice: Dice): Promise<Picture> {
  const { page, zoneTop } = await somePage(dice);
  return toPicture(toSharp(page).extract({ left: 0, top: 0, width: page.width, height: Math.floor(zoneTop) }));
}

async function somePage(dice: Dice): Promise<{ page: Picture; zoneTop: number }> {
  const format = dice.pick(MrzFormat.options);
  const { traveller, lines } = dealHolder(format, dice);
  const page = await toPicture(sharp(Buffer.from(drawPage(traveller, lines, await (lettering ??= loadLettering()), dice))));
  const { height } = pageLayouts[format];
  return { page, zoneTop: Math.round((page.height * (height - ZONE_HEIGHT)) / height) };
}

let lettering: ReturnType<typeof loadLettering> | undefined;
