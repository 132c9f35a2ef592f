import { expect, test } from 'vitest';
import { composeMrz, type ZoneContent } from '../document/compose-mrz.ts';
import { F36 } from './F36-long-number.ts';
import { factsOf, factsOfLines, nothingRead, pointedAt, sayOf, sound } from './testing/facts.ts';

const card = { format: 'TD1', documentCode: 'I', optionalData: '' } as const satisfies Partial<ZoneContent>;
const [, ...others] = composeMrz({ ...sound, ...card });
const withFirst = (line: string) => factsOfLines([line, ...others]);

test('a long number in its right form passes, on both sizes of card', () => {
  expect(sayOf(F36, factsOf({ ...card, documentNumber: 'AB1234567890' }))).toBe('passed');
  expect(sayOf(F36, factsOf({ ...card, format: 'TD2', documentNumber: 'AB12345678901' }))).toBe('passed');
});

test.each([
  ['nothing follows', 'I<IRQA12345678<<<<<<<<<<<<<<<<'],
  ['no check digit follows', 'I<IRQA12345678<9AB<<<<<<<<<<<<'],
  ['the first part is not full', 'I<IRQA1234567<<9012<<<<<<<<<<<'],
  ['no filler closes it', 'I<IRQA12345678<901234567890123'],
])('raised for information where %s', (_, line) => {
  expect(line).toHaveLength(30);
  expect(sayOf(F36, withFirst(line))).toBe('raised info raised');
  expect(pointedAt(F36, withFirst(line))).toEqual([line.slice(5, 14), line.slice(15)]);
});

test('does not apply to numbers that fit, to empty ones, and to passports', () => {
  expect(sayOf(F36, factsOf(card))).toBe('notApplicable ordinaryNumber');
  expect(sayOf(F36, withFirst('I<IRQ<<<<<<<<<<<<<<<<<<<<<<<<<'))).toBe('notApplicable fieldEmpty');
  expect(sayOf(F36, factsOf())).toBe('notApplicable notInFormat');
});

test('cannot judge a line of the wrong length, nor what was not captured', () => {
  expect(sayOf(F36, withFirst('I<IRQA12345678<<<<<<<<<<<<<<<'))).toBe('undetermined lineLength');
  expect(sayOf(F36, factsOfLines(others))).toBe('notPerformed fieldMissing');
  expect(sayOf(F36, nothingRead())).toBe('notPerformed noZone');
});
