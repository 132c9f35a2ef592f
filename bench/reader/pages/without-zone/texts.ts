/** Printed matter that holds lines of even characters and no zone. */
import type { Dice } from '../../../../devices/simulator/dice.ts';
import { between } from '../chance.ts';
import { outline, packagedFace, readFont, widthOf } from '../../../../devices/simulator/outlines.ts';
import { shaped, WORDS as ARABIC } from './arabic.ts';

/** 1000 × 1300 units, drawn later at any size. */
export const PAGE = { width: 1000, height: 1300 } as const;
const MARGIN = 70;

const fonts = {
  sans: await readFont(packagedFace('noto-sans')),
  arabic: await readFont(packagedFace('noto-sans-arabic', 'arabic')),
  typewriter: await readFont(packagedFace('courier-prime')),
  code: await readFont(packagedFace('source-code-pro')),
  zone: await readFont(new URL('../../../../devices/simulator/fonts/OCRB.otf', import.meta.url)),
};
type FontName = keyof typeof fonts;

const WORDS = 'the of border post and travel document number issued without prejudice a person who holds shall be entitled office state bearer request all whom it may concern allow pass freely assistance protection where necessary date place authority register column page invoice weight gross net truck trailer customs seal received signed'.split(' ');
const LISTING = ['const at = (level, values) => values[level];', 'for (let i = 0; i < count; i++) {', '  if (a << 2 >= b || x < y) return;', '  out[i] = (data[i] << 8) | data[i + 1];', 'template<typename T, class U = vector<T>>', 'cout << "total: " << total << endl;', '}', 'static inline int min(int a, int b)', 'while (p < end && *p++ != 0x3C) continue;', 'SELECT_ALL = FLAG_A | FLAG_B << 4;'];
const ORNAMENTS = ['<', '<>', '>>', '=', '-', '*', '«', '#', '<<<< ', '/\\', 'K', '<=>', '0', '. '];

export const latinText = (dice: Dice): string => prose('sans', dice);
export const typewritten = (dice: Dice): string => prose(dice.pick(['typewriter', 'zone', 'code'] as const), dice);

export function arabicText(dice: Dice): string {
  const size = dice.int(22, 40);
  return lines(size * 1.7, (y) => {
    const text = shaped(fill(ARABIC, (words) => widthOf(fonts.arabic, words, size), dice));
    return outline(fonts.arabic, text, PAGE.width - MARGIN - widthOf(fonts.arabic, text, size), y, size);
  });
}

export function listing(dice: Dice): string {
  const font = fonts[dice.pick(['code', 'typewriter', 'zone'] as const)];
  const size = dice.int(18, 30);
  return lines(size * 1.45, (y) => outline(font, `${' '.repeat(2 * dice.int(0, 4))}${dice.pick(LISTING)}`, MARGIN, y, size));
}

/** Rows of fillers and of other marks, here and there round a word. */
export function ornaments(dice: Dice): string {
  const font = fonts[dice.pick(['zone', 'typewriter', 'code'] as const)];
  const length = dice.pick([30, 36, 44, dice.int(20, 60)]);
  const size = Math.min(40, (PAGE.width - 2 * MARGIN) / (length * 0.62));
  return lines(size * between(dice, 1.5, 2.6), (y) => {
    const row = dice.pick(ORNAMENTS).repeat(length).slice(0, length);
    const word = dice.chance(0.3) ? ` ${dice.pick(WORDS)} ` : '';
    const middle = Math.floor((length - word.length) / 2);
    return outline(font, row.slice(0, middle) + word + row.slice(middle + word.length), MARGIN, y, size);
  });
}

/** Hexadecimal dumps, licence keys, checksums: capitals and digits of one pitch, in lines of one length. */
export function dump(dice: Dice): string {
  const font = fonts[dice.pick(['zone', 'code', 'typewriter'] as const)];
  const kind = dice.int(0, 3);
  const some = (alphabet: string, count: number) => Array.from({ length: count }, () => dice.pick([...alphabet])).join('');
  const hex = '0123456789ABCDEF';
  const row = (i: number): string =>
    kind === 0
      ? `${(i * 16).toString(16).toUpperCase().padStart(8, '0')}  ${Array.from({ length: 12 }, () => some(hex, 2)).join(' ')}`
      : kind === 1
        ? some(hex, 40)
        : kind === 2
          ? Array.from({ length: 5 }, () => some('ABCDEFGHJKMNPQRSTVWXYZ23456789', 5)).join('-')
          : some(`${hex}GHIJKLMNOPQRSTUVWXYZ`, dice.pick([30, 36, 44]));
  const size = dice.int(20, 30);
  let at = 0;
  return lines(size * between(dice, 1.4, 2.4), (y) => outline(font, row(at++), MARGIN, y, size));
}

/** Names, numbers and prices in columns. */
export function telephoneTable(dice: Dice): string {
  const font = fonts[dice.pick(['sans', 'typewriter', 'zone'] as const)];
  const size = dice.int(20, 30);
  return lines(size * 1.6, (y) =>
    [`${dice.pick(WORDS)} ${dice.pick(WORDS)}`.toUpperCase(), `+964 7${dice.digits(2)} ${dice.digits(3)} ${dice.digits(4)}`, `${dice.digits(2)}.${dice.digits(2)}.20${dice.digits(2)}`].map((text, column) => outline(font, text, MARGIN + column * 330, y, size)).join(''),
  );
}

/** A word or a line in one of the faces, for forms and tables. */
export const words = (font: FontName, text: string, x: number, y: number, size: number): string => outline(fonts[font], text, x, y, size);
export const someWords = (dice: Dice, count: number): string => Array.from({ length: count }, () => dice.pick(WORDS)).join(' ');

function prose(name: FontName, dice: Dice): string {
  const font = fonts[name];
  const size = dice.int(18, 34);
  const isLoud = dice.chance(0.3);
  return lines(size * 1.5, (y) => {
    const text = dice.chance(0.08) ? '' : fill(WORDS, (row) => widthOf(font, row, size), dice);
    return outline(font, isLoud ? text.toUpperCase() : text, MARGIN, y, size);
  });
}

function lines(step: number, row: (y: number) => string): string {
  let data = '';
  for (let y = MARGIN + step; y < PAGE.height - MARGIN; y += step) data += row(y);
  return `<path fill="#1b1b1b" d="${data}"/>`;
}

/** As many words as one line holds. */
function fill(from: readonly string[], width: (text: string) => number, dice: Dice): string {
  let text = dice.pick(from);
  for (;;) {
    const more = `${text} ${dice.pick(from)}`;
    if (width(more) > PAGE.width - 2 * MARGIN) return text;
    text = more;
  }
}
