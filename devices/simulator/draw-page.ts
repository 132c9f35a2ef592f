/** Draws a traveller's document as an invented page, marked as a specimen; it copies no State's artwork. */
import type { Dice } from './dice.ts';
import type { Lettering } from './lettering.ts';
import { type PageLayout, pageLayouts, ZONE_HEIGHT } from './page-layouts.ts';
import type { Traveller } from './travellers.ts';

/** A page scanned at 254 dots to the inch. */
export const PIXELS_PER_MM = 10;

const INKS = [
  { paper: '#e8eef4', wave: '#9db7cf', head: '#1f3f63' },
  { paper: '#f2ede2', wave: '#cdb98d', head: '#5b3f16' },
  { paper: '#e9f1ea', wave: '#9fc2a5', head: '#1d4d2b' },
  { paper: '#f3e9ee', wave: '#cfa3b7', head: '#5c1f3b' },
] as const;

/** The page as SVG: outlines only, `width` × `height` millimetres at `PIXELS_PER_MM`. */
export function drawPage(traveller: Traveller, lines: readonly string[], lettering: Lettering, dice: Dice): string {
  const layout = pageLayouts[traveller.format];
  const ink = dice.pick(INKS);
  const { width, height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * PIXELS_PER_MM}" height="${height * PIXELS_PER_MM}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    waves(layout, ink.wave, dice),
    `<rect y="${height - ZONE_HEIGHT}" width="${width}" height="${ZONE_HEIGHT}" fill="#fbfbf8"/>`,
    portrait(layout, ink.head, traveller),
    specimenMark(layout, ink.wave, lettering),
    `<path fill="${ink.head}" d="${heading(layout, traveller, lettering)}"/>`,
    `<path fill="#22262b" d="${fieldValues(layout, traveller, lettering)}"/>`,
    `<path fill="#15171a" d="${lines.map((line, i) => lettering.zoneLine(line, layout.zoneLeft, height - layout.baselines[i]!)).join('')}"/>`,
    '</svg>',
  ].join('');
}

function waves({ width, height }: PageLayout, colour: string, dice: Dice): string {
  const paths: string[] = [];
  const phase = dice.int(0, 60) / 10;
  for (let y = 1; y < height - ZONE_HEIGHT; y += 1.6) {
    const points: string[] = [];
    for (let x = 0; x <= width; x += 2) points.push(`${x} ${(y + 0.7 * Math.sin(x / 5 + phase + y / 9)).toFixed(2)}`);
    paths.push(`M${points.join('L')}`);
  }
  return `<path fill="none" stroke="${colour}" stroke-width="0.18" d="${paths.join('')}"/>`;
}

function specimenMark({ width, height }: PageLayout, colour: string, lettering: Lettering): string {
  const size = width / 7.5;
  const x = (width - lettering.width('SPECIMEN', size)) / 2;
  const y = (height - ZONE_HEIGHT) / 2;
  return `<path fill="${colour}" opacity="0.55" transform="rotate(-14 ${width / 2} ${y})" d="${lettering.bold('SPECIMEN', x, y + size / 2, size)}"/>`;
}

/** Head and shoulders without a face. */
function portrait(layout: PageLayout, colour: string, traveller: Traveller): string {
  const top = 12;
  const high = Math.min(38, layout.height - ZONE_HEIGHT - top - 3);
  const wide = high * 0.78;
  const left = layout.zoneLeft;
  const middle = left + wide / 2;
  const child = traveller.documentCode === 'P' && traveller.expiryDate.slice(0, 4) < String(Number(traveller.birthDate.slice(0, 4)) + 16);
  const head = high * (child ? 0.2 : 0.23);
  return [
    `<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="#f4f4f2" stroke="#b8bcc0" stroke-width="0.2"/>`,
    `<path fill="${colour}" opacity="0.45" d="M${left + wide * 0.1} ${top + high}C${left + wide * 0.12} ${top + high * 0.68} ${left + wide * 0.88} ${top + high * 0.68} ${left + wide * 0.9} ${top + high}Z"/>`,
    `<ellipse cx="${middle}" cy="${top + high * 0.42}" rx="${head * 0.78}" ry="${head}" fill="${colour}" opacity="0.45"/>`,
  ].join('');
}

function heading(layout: PageLayout, traveller: Traveller, lettering: Lettering): string {
  const state = traveller.issuingState === 'IRQ' ? 'TRAINING · IRQ' : 'UTOPIA · UTO';
  return lettering.bold(`${layout.title} · ${state}`, layout.zoneLeft, 7.5, 4) + lettering.plain('SPECIMEN · NOT A TRAVEL DOCUMENT', layout.zoneLeft, 10.5, 2);
}

function fieldValues(layout: PageLayout, traveller: Traveller, lettering: Lettering): string {
  const photoHigh = Math.min(38, layout.height - ZONE_HEIGHT - 15);
  const left = layout.zoneLeft + photoHigh * 0.78 + 4;
  const values: [string, string][] = [
    ['Surname', traveller.primaryIdentifier],
    ['Given names', traveller.secondaryIdentifier || '—'],
    ['Nationality · Sex', `${traveller.nationality} · ${traveller.sex === 'unspecified' ? 'X' : traveller.sex}`],
    ['Date of birth', traveller.birthDate.split('-').reverse().join(' ')],
    ['Date of expiry', traveller.expiryDate.split('-').reverse().join(' ')],
    ['Document number', traveller.documentNumber],
  ];
  const step = photoHigh / (values.length / 2);
  const column = (layout.width - left) / 2;
  return values
    .map(([label, value], i) => {
      const x = left + (i % 2) * column;
      const y = 14 + Math.floor(i / 2) * step;
      const size = Math.min(3, step * 0.55);
      return lettering.plain(label, x, y, size * 0.56) + lettering.bold(value, x, y + size * 1.12, fitting(value, size, column - 2, lettering));
    })
    .join('');
}

/** The largest size up to `most` at which a text fits its column, in millimetres. */
const fitting = (text: string, most: number, room: number, lettering: Lettering) => Math.min(most, (most * room) / lettering.width(text, most));
