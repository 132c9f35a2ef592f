/** Pictures of things that are no documents: noise like hills and clouds, shapes, walls, fences, blinds. */
import type { Dice } from '../../../../devices/simulator/dice.ts';
import { between } from '../chance.ts';
import type { Picture } from '../picture.ts';
import { PAGE } from './texts.ts';

const SIZE = { width: 900, height: 700 } as const;

/** Value noise in octaves, in two colours. */
export function clouds(dice: Dice): Picture {
  const { width, height } = SIZE;
  const grid = Float32Array.from({ length: 64 * 64 }, () => between(dice, 0, 1));
  const at = (x: number, y: number): number => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const value = (column: number, row: number) => grid[(row & 63) * 64 + (column & 63)]!;
    const right = x - left;
    const down = y - top;
    return (value(left, top) * (1 - right) + value(left + 1, top) * right) * (1 - down) + (value(left, top + 1) * (1 - right) + value(left + 1, top + 1) * right) * down;
  };
  const octaves = dice.int(3, 7);
  const coarse = between(dice, 2, 9);
  const stretch = between(dice, 0.3, 4);
  const dark = [dice.int(0, 120), dice.int(0, 120), dice.int(0, 120)];
  const light = [dice.int(130, 255), dice.int(130, 255), dice.int(130, 255)];
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    let value = 0;
    for (let octave = 0; octave < octaves; octave++) value += at(((i % width) / width) * coarse * 2 ** octave, (Math.floor(i / width) / height) * coarse * stretch * 2 ** octave) / 2 ** (octave + 1);
    for (let c = 0; c < 3; c++) data[i * 3 + c] = dark[c]! + (light[c]! - dark[c]!) * value;
  }
  return { data, width, height };
}

/** Bricks, planks, fences, blinds, tiles: shapes of one pitch in straight rows, as a zone has. */
export function wall(dice: Dice): string {
  const wide = dice.int(8, 60);
  const high = dice.int(10, 60);
  const gap = dice.int(2, 8);
  const isBond = dice.chance(0.5);
  const rows: string[] = [];
  for (let y = 0, row = 0; y < PAGE.height; y += high + gap, row++) {
    const shift = isBond && row % 2 === 1 ? wide / 2 : 0;
    for (let x = -wide; x < PAGE.width; x += wide + gap) rows.push(`<rect x="${x + shift}" y="${y}" width="${wide}" height="${high}" fill="hsl(${dice.int(10, 40)},${dice.int(20, 60)}%,${dice.int(25, 60)}%)"/>`);
  }
  return `<rect width="${PAGE.width}" height="${PAGE.height}" fill="#d8d2c6"/>${rows.join('')}`;
}

/** Two or three bands of marks of one size, a chain-link, a ruler, a film: what a finder of lines falls for. */
export function bands(dice: Dice): string {
  const parts: string[] = [];
  const pitch = between(dice, 14, 24);
  const marks = ['M0 -8L12 0L0 8', 'M12 -8L0 0L12 8', 'M6 -9a6 9 0 1 0 0.1 0', 'M0 -9H11V9H0Z', 'M0 9L6 -9L12 9', 'M0 -9V9M8 -9V9'];
  for (let y = 100; y < PAGE.height - 60; y += dice.int(40, 220)) {
    for (let line = 0; line < dice.int(1, 3); line++) {
      const mark = dice.pick(marks);
      const mixed = dice.chance(0.5);
      for (let x = 60; x < PAGE.width - 70; x += pitch) parts.push(`<path transform="translate(${x} ${y + line * pitch * 2})" d="${mixed ? dice.pick(marks) : mark}" fill="none" stroke="#222" stroke-width="2.4"/>`);
    }
  }
  return `<rect width="${PAGE.width}" height="${PAGE.height}" fill="#f1efe9"/>${parts.join('')}`;
}

export function shapes(dice: Dice): string {
  const colour = () => `hsl(${dice.int(0, 359)},${dice.int(10, 80)}%,${dice.int(15, 85)}%)`;
  const parts = Array.from({ length: dice.int(15, 80) }, () =>
    dice.chance(0.5)
      ? `<ellipse cx="${dice.int(0, 1000)}" cy="${dice.int(0, 1300)}" rx="${dice.int(5, 250)}" ry="${dice.int(5, 250)}" fill="${colour()}" opacity="${between(dice, 0.3, 1)}"/>`
      : `<path d="M${dice.int(0, 1000)} ${dice.int(0, 1300)}l${dice.int(-300, 300)} ${dice.int(-300, 300)}l${dice.int(-300, 300)} ${dice.int(-300, 300)}z" fill="${colour()}" opacity="${between(dice, 0.3, 1)}"/>`,
  );
  return `<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient></defs><rect width="1000" height="1300" fill="url(#g)"/>${parts.join('')}`;
}
