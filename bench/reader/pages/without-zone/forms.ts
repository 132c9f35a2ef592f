/** Ruled paper: tables, forms with a box for each character, and sheets of barcodes. */
import type { Dice } from '../../../../devices/simulator/dice.ts';
import { type CodeKind, drawCode } from '../codes.ts';
import { PAGE, someWords, words } from './texts.ts';

const INK = '#2a2d33';

export function ruledTable(dice: Dice): string {
  const columns = dice.int(3, 9);
  const rows = dice.int(12, 40);
  const wide = (PAGE.width - 120) / columns;
  const high = (PAGE.height - 200) / rows;
  const size = Math.min(high * 0.6, 26);
  const rules = [...Array.from({ length: columns + 1 }, (_, i) => `M${60 + i * wide} 120V${120 + rows * high}`), ...Array.from({ length: rows + 1 }, (_, i) => `M60 ${120 + i * high}H${PAGE.width - 60}`)];
  const cells = Array.from({ length: rows * columns }, (_, i) => words(dice.chance(0.5) ? 'sans' : 'code', dice.chance(0.5) ? dice.digits(dice.int(1, 6)) : someWords(dice, 1).slice(0, Math.floor(wide / (size * 0.62))), 66 + (i % columns) * wide, 120 + (Math.floor(i / columns) + 0.7) * high, size));
  return `<path fill="none" stroke="${INK}" stroke-width="${dice.int(1, 3)}" d="${rules.join('')}"/><path fill="${INK}" d="${cells.join('')}"/>`;
}

/** An entry card: a box for each character, filled in with capitals. */
export function combForm(dice: Dice): string {
  const boxes: string[] = [];
  const text: string[] = [];
  const cell = dice.int(22, 32);
  const length = Math.floor((PAGE.width - 120) / cell);
  for (let y = 130; y < PAGE.height - 100; y += cell * 2.2) {
    text.push(words('sans', someWords(dice, 3), 60, y - 8, 16));
    const entry = dice.chance(0.6) ? someWords(dice, 3).toUpperCase() : dice.digits(dice.int(8, length));
    for (let i = 0; i < length; i++) boxes.push(`M${60 + i * cell} ${y}v${cell}h${cell}v${-cell}`);
    [...entry.slice(0, length)].forEach((character, i) => text.push(words('zone', character, 60 + i * cell + cell * 0.2, y + cell * 0.8, cell * 0.8)));
  }
  return `<path fill="none" stroke="${INK}" stroke-width="1.4" d="${boxes.join('')}"/><path fill="${INK}" d="${text.join('')}"/>`;
}

const CODES: readonly CodeKind[] = ['PDF417', 'Code128', 'QRCode', 'Aztec', 'DataMatrix'];

/** A sheet with several codes, some of them wide and low like the lines of a zone. */
export async function codeSheet(dice: Dice): Promise<string> {
  const parts: string[] = [];
  for (let y = 60; y < PAGE.height - 240; y += dice.int(170, 260)) {
    const kind = dice.pick(CODES);
    const png = await drawCode(kind, `UTO${dice.letters(4)}${dice.digits(30)}`, 4);
    const isWide = kind === 'PDF417' || kind === 'Code128';
    parts.push(`<image href="data:image/png;base64,${png.toString('base64')}" x="${dice.int(40, isWide ? 100 : 600)}" y="${y}" width="${isWide ? dice.int(500, 850) : 150}" height="${isWide ? dice.int(60, 150) : 150}" preserveAspectRatio="none"/>`);
    if (dice.chance(0.6)) parts.push(`<path fill="${INK}" d="${words('zone', dice.digits(dice.int(10, 30)), 90, y - 8, 24)}"/>`);
  }
  return parts.join('');
}

/** Nothing but a frame, a stain or two and perhaps a stamp. */
export function emptyPage(dice: Dice): string {
  const marks = Array.from({ length: dice.int(0, 4) }, () => `<ellipse cx="${dice.int(100, 900)}" cy="${dice.int(100, 1200)}" rx="${dice.int(20, 120)}" ry="${dice.int(20, 90)}" fill="#8c6d3f" opacity="0.2"/>`);
  const stamp = dice.chance(0.5) ? `<circle cx="${dice.int(250, 750)}" cy="${dice.int(300, 1000)}" r="120" fill="none" stroke="#2c3f8f" stroke-width="8"/>` : '';
  return `<rect x="30" y="30" width="${PAGE.width - 60}" height="${PAGE.height - 60}" rx="${dice.int(0, 50)}" fill="none" stroke="${INK}" stroke-width="${dice.int(2, 9)}"/>${marks.join('')}${stamp}`;
}
