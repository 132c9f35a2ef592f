import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGlyphs, pitchOf } from './decode.ts';
import { ALPHABET, CLASSES, type Columns } from './recognise.ts';

/** Columns as the network gives them: `-` is a blank, a character stands for one sure column. */
function columnsOf(picture: string, sureness = 0.9): Columns {
  const probabilities = new Float32Array(picture.length * CLASSES).fill((1 - sureness) / (CLASSES - 1));
  [...picture].forEach((character, column) => {
    probabilities[column * CLASSES + (character === '-' ? 0 : ALPHABET.indexOf(character) + 1)] = sureness;
  });
  return { count: picture.length, probabilities };
}
const read = (picture: string) => decodeGlyphs(columnsOf(picture)).map(({ character }) => character).join('');
const spaced = (text: string) => [...text].map((character) => `-${character}${character}-`).join('');

describe('decodeGlyphs', () => {
  it('reads any text that stands at one pitch', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 12, maxLength: 44 }), (text) => {
        const glyphs = decodeGlyphs(columnsOf(spaced(text)));
        expect(glyphs.map(({ character }) => character).join('')).toBe(text);
        expect(pitchOf(glyphs)).toBe(4);
        expect(glyphs.every(({ confidence }) => Math.abs(confidence - 0.9) < 1e-6)).toBe(true);
      }),
    );
  });

  it('parts fillers that ran together by the pitch', () => {
    expect(read(`${spaced('ERIKSSON')}-<<<<<<-${spaced('ANNA')}`)).toBe('ERIKSSON<<ANNA');
  });

  it('keeps the surer of two characters in one place', () => {
    const columns = columnsOf(`${spaced('ERIKSSON')}-EF-${spaced('ANNA')}`);
    columns.probabilities[34 * CLASSES + ALPHABET.indexOf('F') + 1] = 0.5;
    expect(decodeGlyphs(columns).map(({ character }) => character).join('')).toBe('ERIKSSONEANNA');
  });

  it('leaves a short row as it is', () => {
    expect(read('-A--A---B')).toBe('AAB');
    expect(read('')).toBe('');
  });
});
