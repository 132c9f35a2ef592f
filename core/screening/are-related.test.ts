import { expect, test } from 'vitest';
import { composeMrz, type ZoneContent } from '../document/compose-mrz.ts';
import { parseMrz } from '../document/parse-mrz.ts';
import { areRelated } from './are-related.ts';

const content: ZoneContent = {
  format: 'TD3', documentCode: 'P', issuingState: 'UTO', nationality: 'UTO', primaryIdentifier: 'TESTOVA', secondaryIdentifier: 'MARIA ANNA', documentNumber: 'T1000001',
  birthDate: { year: 1984, month: 3, day: 9 }, sex: 'F', expiryDate: { year: 2030, month: 5, day: 20 },
};
const read = (changes: Partial<ZoneContent> = {}) => {
  const mrz = parseMrz(composeMrz({ ...content, ...changes }), '2026-03-01');
  if (mrz === undefined) throw new Error('a composed zone is one');
  return mrz;
};
const STRANGER = { documentNumber: 'X9999999', primaryIdentifier: 'OTHER', secondaryIdentifier: 'PERSON', birthDate: { year: 1971, month: 1, day: 2 } } as const;

test.each([
  ['the same number', { ...STRANGER, documentNumber: content.documentNumber }],
  ['the same birth date', { ...STRANGER, birthDate: content.birthDate }],
  ['the same family name', { ...STRANGER, primaryIdentifier: content.primaryIdentifier }],
  ['the same names, divided differently', { ...STRANGER, primaryIdentifier: 'MARIA', secondaryIdentifier: 'TESTOVA ANNA' }],
])('%s is enough', (_how, changes) => {
  expect(areRelated(read(), read(changes))).toBe(true);
  expect(areRelated(read(changes), read())).toBe(true);
});

test('where nothing agrees they are not', () => {
  expect(areRelated(read(), read(STRANGER))).toBe(false);
});

test('what is missing on both agrees on nothing', () => {
  const one = { ...read(), documentNumber: '', primaryIdentifier: '', secondaryIdentifier: '', birthDate: { raw: '<<<<<<', quality: 'unknown' as const } };
  expect(areRelated(one, one)).toBe(false);
});
