import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges } from './apply-changes.ts';
import { foldZoneCharacter } from './fold-zone-character.ts';
import { anyUnit } from '../text/testing/characters.ts';

test('changes are made in order and leave the lines given as they were', () => {
  const lines = ['ABC', 'DEF'];
  expect(applyChanges(lines, [{ line: 0, position: 1, to: 'X' }, { line: 0, position: 1, to: 'Y' }, { line: 1, position: 2, to: '<' }])).toEqual(['AYC', 'DE<']);
  expect(lines).toEqual(['ABC', 'DEF']);
});

test('a change just behind the end lengthens a line; one beyond it, or on no line, is none', () => {
  expect(applyChanges(['ABC'], [{ line: 0, position: 3, to: 'D' }])).toEqual(['ABCD']);
  expect(applyChanges(['ABC'], [{ line: 0, position: 5, to: 'D' }, { line: 3, position: 0, to: 'D' }, { line: 0, position: -1, to: 'D' }])).toEqual(['ABC']);
});

test('one character as people type it', () => {
  expect(['o', 'O', '٣', '۹', '«', '‹', ' ', '?'].map(foldZoneCharacter)).toEqual(['O', 'O', '3', '9', '<', '<', '<', '?']);
  fc.assert(fc.property(anyUnit, (character) => foldZoneCharacter(foldZoneCharacter(character)) === foldZoneCharacter(character)));
});
