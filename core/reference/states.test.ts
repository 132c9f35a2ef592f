import { expect, test } from 'vitest';
import { findCodeKind, isGermanyWrong, isKnownCode, knownCodes, needsProtection } from './states.ts';

test('every code once: 249 States and territories, Germany as D among them', () => {
  const codes = knownCodes();
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => findCodeKind(code) === 'state')).toHaveLength(249);
  for (const code of codes) expect(code).toMatch(/^(?:[A-Z]{3}|D)$/);
});

test('the States agree with the platform, which knows their names', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(names.of('IQ')).toBe('Iraq');
  for (const code of ['IRQ', 'IRN', 'SYR', 'TUR', 'JOR', 'SAU', 'KWT', 'PSE', 'LBN', 'AFG', 'PAK', 'IND', 'BGD', 'SSD', 'D']) expect(findCodeKind(code)).toBe('state');
});

test.each([
  ['GBD', 'britishNationality'],
  ['GBS', 'britishNationality'],
  ['RKS', 'kosovo'],
  ['UNK', 'kosovo'],
  ['EUE', 'organisation'],
  ['UNO', 'organisation'],
  ['XPO', 'organisation'],
  ['XXA', 'person'],
  ['XXX', 'person'],
  ['ANT', 'retired'],
  ['NTZ', 'retired'],
  ['UTO', 'specimen'],
  ['IAO', 'signing'],
  ['DEU', undefined],
  ['XXK', undefined],
  ['', undefined],
  ['toString', undefined],
])('%s is %s', (code, kind) => {
  expect(findCodeKind(code)).toBe(kind);
  expect(isKnownCode(code)).toBe(kind !== undefined);
});

test('three codes ask for protection; XXX does not say', () => {
  expect(knownCodes().filter(needsProtection)).toEqual(['XXA', 'XXB', 'XXC']);
});

test('Germany in another form is told from other codes', () => {
  expect(['DEU', '<D<', '<<D', 'D0<', 'DOO', 'D<0'].map(isGermanyWrong)).toEqual([true, true, true, true, true, true]);
  expect(['D<<', 'DNK', 'DMA', 'DOM', '<<<', 'D'].map(isGermanyWrong)).toEqual([false, false, false, false, false, false]);
});
