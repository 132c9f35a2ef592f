import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanced, wrap } from './draw-receipt.ts';

const widthOf = (text: string): number => text.length * 10;

test('a word is not left alone on the last line', () => {
  expect(wrap('Please go to the meeting point a colleague shows you.', 180, widthOf)).toEqual(['Please go to the', 'meeting point a', 'colleague shows', 'you.']);
  expect(balanced('Please go to the table by the door at once.', 360, widthOf)).toEqual(['Please go to the table', 'by the door at once.']);
});

test('says the same words on no more lines, none wider than the paper', () => {
  const words = fc.array(fc.stringMatching(/^[a-zء-ي]{1,24}$/), { minLength: 1, maxLength: 12 }).map((each) => each.join(' '));
  fc.assert(fc.property(words, fc.integer({ min: 60, max: 400 }), (text, room) => {
    const lines = balanced(text, room, widthOf);
    expect(lines.length).toBe(wrap(text, room, widthOf).length);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(room);
  }));
});
