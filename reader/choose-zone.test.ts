import { describe, expect, it } from 'vitest';
import { cellsOfLine, chooseZone, type ReadRow } from './choose-zone.ts';
import { ALPHABET, CLASSES, type Columns } from './recognise.ts';

const PASSPORT = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const CARD = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];

/** A row whose characters stand 10 apart from `left` on, at height `y`. */
function row(text: string, y: number, left = 50, confidence = 0.99): ReadRow {
  return {
    columns: columnsOf(text, confidence),
    glyphs: [...text].map((character, i) => ({ character, at: i * 4, confidence })),
    alongAt: (column) => (column * 2.5) / (text.length * 10),
    line: { x0: left, y0: y, x1: left + text.length * 10, y1: y, cap: 10 },
  };
}
/** Every character named in its own column, with three blanks up to the next. */
function columnsOf(text: string, confidence: number): Columns {
  const probabilities = new Float32Array(text.length * 4 * CLASSES).fill((1 - confidence) / (CLASSES - 1));
  for (let column = 0; column < text.length * 4; column++) {
    const of = column % 4 === 0 ? ALPHABET.indexOf(text[column / 4]!) + 1 : 0;
    probabilities[column * CLASSES + of] = confidence;
  }
  return { count: text.length * 4, probabilities };
}
const textsOf = (rows: ReadRow[]) => chooseZone(rows)?.lines.map(({ text }) => text);

describe('chooseZone', () => {
  it('finds two and three lines among other text, in any order', () => {
    expect(textsOf([row('REPUBLICOFUTOPIAPASSPORT', 40), row(PASSPORT[1]!, 300), row(PASSPORT[0]!, 275)])).toEqual(PASSPORT);
    expect(textsOf([row(CARD[2]!, 240), row(CARD[0]!, 206), row(CARD[1]!, 223), row('N0TPARTOFTHEZONEATALL0000000AB', 100)])).toEqual(CARD);
  });
  it('hands over what was seen at every place of its lines', () => {
    const zone = chooseZone([row(PASSPORT[0]!, 275), row(PASSPORT[1]!, 300)]);
    zone!.lines.forEach((line, i) => {
      const cells = cellsOfLine(line);
      expect(cells.map((cell) => ALPHABET[cell.indexOf(Math.max(...cell))]).join('')).toBe(PASSPORT[i]);
      for (const cell of cells) expect(cell.reduce((sum, log) => sum + Math.exp(log), 0)).toBeCloseTo(1, 4);
    });
  });
  it('takes a frame beside the lines for no character', () => {
    expect(textsOf([row(`1${PASSPORT[0]}1`, 275, 40), row(`${PASSPORT[1]}1`, 300)])).toEqual(PASSPORT);
  });
  it('does not cut a shorter zone out of a longer one', () => {
    const long = ['PAUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<', 'XX898902C36UTO7408122F1204159ZE184226B<<<<<10XX0'];
    expect(textsOf([row(long[0]!.slice(4), 275), row(long[1]!.slice(4), 300)])).toBeUndefined();
  });
  it('wants the lines under one another, at a line’s distance', () => {
    expect(textsOf([row(PASSPORT[0]!, 275), row(PASSPORT[1]!, 400)])).toBeUndefined();
    expect(textsOf([row(PASSPORT[0]!, 275), row(PASSPORT[1]!, 300, 150)])).toBeUndefined();
  });
  it('says nothing rather than guess', () => {
    expect(textsOf([row(PASSPORT[0]!, 275, 50, 0.5), row(PASSPORT[1]!, 300, 50, 0.5)])).toBeUndefined();
    expect(textsOf([row('8MUN0DB0UBOVB0M8UNB0OBVB00MBN8UNB0UVB0MBUN80', 275), row('0BOOUBMN8M0OBUBN0VBO0MBUBN0OBVBUNBM0OBUBNVB0', 300)])).toBeUndefined();
    expect(textsOf([row(PASSPORT[0]!, 275)])).toBeUndefined();
    expect(textsOf([])).toBeUndefined();
  });
});
