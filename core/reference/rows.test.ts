import { expect, test } from 'vitest';
import { posts } from './posts.ts';
import { blankThefts, isTheftCommon } from './blank-thefts.ts';
import { closedOffices } from './closed-offices.ts';
import { codePeriods } from './code-periods.ts';
import { documentFamilies, findFamily } from './document-families.ts';
import { nationalNumbers } from './national-numbers.ts';
import { numberPatterns } from './number-patterns.ts';
import { passportSeries } from './passport-series.ts';
import { hoursNeeded, kilometres, postPlaces } from './places.ts';
import type { Row } from './row.ts';
import { findCodeKind } from './states.ts';
import { subTypeCalendar, subTypes } from './sub-types.ts';
import { validitySpans } from './validity-spans.ts';

const tables: Record<string, readonly (Row & { issuingState?: string; from?: string; until?: string })[]> = {
  blankThefts, closedOffices, codePeriods, documentFamilies, nationalNumbers, numberPatterns, passportSeries, postPlaces, subTypeCalendar, subTypes, validitySpans,
};

test.each(Object.entries(tables))('%s: every row says where it comes from, of a State there is, in days there are', (_, rows) => {
  for (const { source, confidence, issuingState, from, until } of rows) {
    expect(source).toMatch(/\w{3}/);
    expect(['confirmed', 'unconfirmed']).toContain(confidence);
    if (issuingState !== undefined) expect(findCodeKind(issuingState)).toBe('state');
    for (const day of [from, until]) if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    if (from !== undefined && until !== undefined) expect(from <= until).toBe(true);
  }
});

test('what is common knowledge only is never called confirmed', () => {
  for (const rows of Object.values(tables)) for (const { source, confidence } of rows) if (/common knowledge/i.test(source)) expect(confidence).toBe('unconfirmed');
});

test('every code with a period is a known one; retired ones have an end', () => {
  for (const { code, until } of codePeriods) expect(findCodeKind(code)).toBe(until === undefined ? 'state' : 'retired');
});

test('families are known apart, the more telling first', () => {
  expect(new Set(documentFamilies.map(({ id }) => id)).size).toBe(documentFamilies.length);
  const of = (issuingState: string, format: 'TD1' | 'TD3', documentCode: string, documentNumber: string) => findFamily({ issuingState, format, documentCode, documentNumber })?.id;
  expect(of('IRQ', 'TD3', 'P', 'A12345678')).toBe('irq-passport-a');
  expect(of('IRQ', 'TD3', 'P', 'G12345678')).toBe('irq-passport-g');
  expect(of('IRQ', 'TD1', 'ID', 'AA0000001')).toBe('irq-national-card');
  expect(of('SYR', 'TD3', 'P', '012345678')).toBe('syr-passport');
  expect(of('FIN', 'TD3', 'P', 'XX1')).toBeUndefined();
  expect(isTheftCommon('SYR')).toBe(true);
  expect(isTheftCommon('FIN')).toBe(false);
});

test('every post has its place, in or at Iraq', () => {
  expect(postPlaces.map(({ postId }) => postId).toSorted()).toEqual(posts.map(({ id }) => id).toSorted());
  for (const { postId, latitude, longitude, airport } of postPlaces) {
    expect(latitude).toBeGreaterThan(29);
    expect(latitude).toBeLessThan(37.5);
    expect(longitude).toBeGreaterThan(38.5);
    expect(longitude).toBeLessThan(49);
    expect(airport).toBe(posts.find(({ id }) => id === postId)!.kind === 'air');
  }
});

test('ways are the shortest that can be: Baghdad to Basra 450 km, an hour and a half by air', () => {
  const at = (id: string) => postPlaces.find(({ postId }) => postId === id)!;
  expect(kilometres(at('bgw'), at('bsr'))).toBeGreaterThan(430);
  expect(kilometres(at('bgw'), at('bsr'))).toBeLessThan(460);
  expect(hoursNeeded('bgw', 'bsr', 0, postPlaces)).toBeCloseTo(1.5, 1);
  expect(hoursNeeded('bgw', 'bsr', 1.6, postPlaces)).toBeUndefined();
  // By road to an airport, by air, and by road again.
  expect(hoursNeeded('ibrahim-khalil', 'zurbatiyah', 0, postPlaces)).toBeLessThan(kilometres(at('ibrahim-khalil'), at('zurbatiyah')) / 120);
  expect(hoursNeeded('umm-qasr-north', 'umm-qasr-south', 0, postPlaces)).toBeUndefined();
  expect(hoursNeeded('bgw', 'nowhere', 0, postPlaces)).toBeUndefined();
});
