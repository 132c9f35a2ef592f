import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { findFields } from './find-fields.ts';
import type { VisualWord } from './visual-reading.ts';

/** Words of a line, ten pixels a letter. */
function line(text: string, x: number, y: number, height: number, confidence = 0.9): VisualWord[] {
  let at = x;
  return text.split(' ').map((word) => {
    const x0 = at;
    at += (word.length + 1) * 0.6 * height;
    return { text: word, confidence, x0, y0: y, x1: x0 + word.length * 0.6 * height, y1: y + height };
  });
}
const found = (words: VisualWord[]) => Object.fromEntries(findFields(words).map(({ name, text }) => [name, text]));

describe('findFields', () => {
  const page = [
    ...line('Surname / Nom', 300, 100, 14), ...line('ERIKSSON', 300, 120, 24), ...line('Given names', 700, 100, 14), ...line('ANNA MARIA', 701, 121, 24),
    ...line('Date of birth', 300, 180, 14), ...line('12 08 1974', 298, 200, 24), ...line('Date of expiry', 700, 180, 14), ...line('15 04 2012', 700, 199, 24),
  ];
  it('takes the value under its label, in two columns too', () => {
    expect(found(page)).toEqual({ primaryIdentifier: 'ERIKSSON', secondaryIdentifier: 'ANNA MARIA', birthDate: '12 08 1974', expiryDate: '15 04 2012' });
  });
  it('knows a label with a letter misread, and one in Arabic', () => {
    expect(found([...line('Givcn names', 0, 0, 14), ...line('ANNA', 0, 20, 24)])).toEqual({ secondaryIdentifier: 'ANNA' });
    expect(found([...line('تاريخ الولادة', 0, 0, 14), ...line('١٩٧٤/٠٨/١٢', 0, 20, 24)])).toEqual({ birthDate: '١٩٧٤/٠٨/١٢' });
  });
  it('finds the day and office of issue, the sex under its short label, and tells الجنس from الجنسية', () => {
    expect(found([...line('Date of issue', 0, 0, 14), ...line('05 06 2019', 0, 20, 24), ...line('Authority', 400, 0, 14), ...line('ERBIL', 400, 20, 24)])).toEqual({ issueDate: '05 06 2019', authority: 'ERBIL' });
    expect(found([...line('Sex', 0, 0, 14), ...line('F', 0, 20, 24), ...line('National No', 400, 0, 14), ...line('199012345678', 400, 20, 24)])).toEqual({ sex: 'F', personalNumber: '199012345678' });
    expect(found([...line('الجنس', 0, 0, 14), ...line('ذكر', 0, 20, 24)])).toEqual({ sex: 'ذكر' });
    expect(found([...line('الجنسية', 0, 0, 14), ...line('IRQ', 0, 20, 24)])).toEqual({ nationality: 'IRQ' });
  });
  it('takes no value that stands far off, and none of two that contradict each other', () => {
    expect(found([...line('Surname', 0, 0, 14), ...line('ERIKSSON', 0, 90, 24)])).toEqual({});
    expect(found([...page, ...line('Surname', 0, 0, 14), ...line('OTHER', 0, 20, 24)])).not.toHaveProperty('primaryIdentifier');
  });
  it('is not led astray by a drawing taken for a tall word', () => {
    expect(found([...page, { text: '(O)', confidence: 0.9, x0: 100, y0: 60, x1: 280, y1: 300 }])).toHaveProperty('secondaryIdentifier', 'ANNA MARIA');
  });
  it('answers any words', () => {
    const word = fc.record({ text: fc.oneof(fc.string(), fc.constantFrom('Surname', 'Date', 'of', 'birth')), confidence: fc.double({ min: 0, max: 1, noNaN: true }), x0: fc.nat(500), y0: fc.nat(500), w: fc.integer({ min: 1, max: 99 }), h: fc.integer({ min: 1, max: 99 }) });
    fc.assert(fc.property(fc.array(word, { maxLength: 30 }), (words) => void findFields(words.map(({ w, h, ...rest }) => ({ ...rest, x1: rest.x0 + w, y1: rest.y0 + h })))));
  });
});

describe('editDistance', () => {
  it('counts', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('abc', 'abc')).toBe(0);
  });
});
