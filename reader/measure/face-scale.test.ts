import { expect, test } from 'vitest';
import { ALPHABET } from '../recognise.ts';
import { faceScore } from './face-scale.ts';

test('the same print weighs more in a character that tells faces apart', () => {
  // A 3 of OCR-B is explained about 34 better, a T by nothing at all.
  expect(faceScore('3', 34)).toBeGreaterThan(8);
  expect(faceScore('T', 0)).toBeGreaterThan(0);
  expect(faceScore('3', -5)).toBeLessThan(-5);
  expect(faceScore('T', -3)).toBeGreaterThan(-2);
});

test('more OCR-B is never less OCR-B, and no character says more than its share', () => {
  for (const character of ALPHABET) {
    let before = -Infinity;
    for (let explained = -4; explained <= 60; explained += 0.5) {
      const score = faceScore(character, explained);
      expect(score).toBeGreaterThanOrEqual(before - 1e-9);
      expect(Math.abs(score)).toBeLessThanOrEqual(12);
      before = score;
    }
  }
});
