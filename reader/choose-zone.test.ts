import { describe, expect, it } from 'vitest';
import { chooseZone, type ReadRow } from './choose-zone.ts';

const PASSPORT = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const CARD = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];

/** A row whose characters stand 10 apart from `left` on, at height `y`. */
function row(text: string, y: number, left = 50, confidence = 0.99): ReadRow {
  return {
    glyphs: [...text].map((character, i) => ({ character, at: i * 4, confidence })),
    pointAt: (column) => ({ x: left + column * 2.5, y }),
    line: { x0: left, y0: y, x1: left + text.length * 10, y1: y, cap: 10 },
  };
}
const textsOf = (rows: ReadRow[]) => chooseZone(rows)?.lines.map(({ text }) => text);

describe('chooseZone', () => {
  it('finds two and three lines among other text, in any order', () => {
    expect(textsOf([row('REPUBLICOFUTOPIAPASSPORT', 40), row(PASSPORT[1]!, 300), row(PASSPORT[0]!, 275)])).toEqual(PASSPORT);
    expect(textsOf([row(CARD[2]!, 240), row(CARD[0]!, 206), row(CARD[1]!, 223), row('N0TPARTOFTHEZONEATALL0000000AB', 100)])).toEqual(CARD);
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
