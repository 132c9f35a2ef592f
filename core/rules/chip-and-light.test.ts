import { describe, expect, test } from 'vitest';
import type { ZoneContent } from '../document/compose-mrz.ts';
import { F40 } from './F40-silent-chip.ts';
import { F41 } from './F41-chip-data.ts';
import { F42 } from './F42-chip-signature.ts';
import { F43 } from './F43-chip-issuer.ts';
import { F44 } from './F44-chip-copied.ts';
import { F48 } from './F48-infrared.ts';
import { F49 } from './F49-ultraviolet.ts';
import type { ChipFacts, Facts, PictureFacts } from './facts.ts';
import { factsOf, nothingRead, pointedAt, sayOf } from './testing/facts.ts';

const sane: ChipFacts = { differences: [], hashes: 'right', signature: 'valid', issuer: 'known', authentication: 'passed' };
const withChip = (change: Partial<ChipFacts> = {}): Facts => ({ ...factsOf(), chip: { ...sane, ...change } });

describe.each([F40, F41, F42, F43, F44])('$id', (rule) => {
  test('is grey without a reader of chips, and green with a sound chip', () => {
    expect(sayOf(rule, factsOf())).toBe('notPerformed noChipReader');
    expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(rule, withChip())).toBe('passed');
  });
});

describe('F40', () => {
  const silent = (change: Partial<ZoneContent>): Facts => ({ ...factsOf(change), chipSilent: true });
  test.each<[string, Partial<ZoneContent>, string]>([
    ['the National Card has one', { format: 'TD1', documentCode: 'ID' }, 'raised medium raised'],
    ['series A has one since 2023', {}, 'notApplicable chipNotExpected'],
    ['a State of which little is known', { issuingState: 'SYR', nationality: 'SYR' }, 'notApplicable noCountryData'],
    ['a State of which nothing is known', { issuingState: 'FIN', nationality: 'FIN' }, 'notApplicable noCountryData'],
  ])('%s', (_, change, said) => expect(sayOf(F40, silent(change))).toBe(said));
});

test('F41 raises the fields in which chip and zone differ', () => {
  expect(sayOf(F41, withChip({ differences: ['birthDate'] }))).toBe('raised critical raised');
  expect(pointedAt(F41, withChip({ differences: ['birthDate', 'sex'] }))).toEqual(['900304', 'F']);
});

test('F42 raises wrong hashes and a wrong signature', () => {
  expect(sayOf(F42, withChip({ hashes: 'wrong' }))).toBe('raised critical hashes');
  expect(sayOf(F42, withChip({ signature: 'invalid' }))).toBe('raised critical raised');
});

test('F43 is yellow where the post’s own knowledge ends, and never raises', () => {
  expect(sayOf(F43, withChip({ issuer: 'unknown' }))).toBe('undetermined signerUnknown');
  expect(sayOf(F43, withChip({ issuer: 'stale' }))).toBe('undetermined certificatesOld');
});

test('F44 raises a chip that fails to prove itself, not one that has no means to', () => {
  expect(sayOf(F44, withChip({ authentication: 'failed' }))).toBe('raised high raised');
  expect(sayOf(F44, withChip({ authentication: 'unsupported' }))).toBe('notApplicable chipCannotProve');
});

const picture = (change: Partial<PictureFacts> = {}, contrast?: number): PictureFacts => ({
  width: 1200,
  height: 900,
  lines: contrast === undefined ? [] : [{ characters: Array.from({ length: 9 }, (_, position) => ({ line: 0, position, centre: { x: position, y: 0 }, width: 10, height: 14, rotation: 0, contrast: position === 0 ? 0.9 : contrast })) }],
  ...change,
});
const under = (light: 'visible' | 'infrared' | 'ultraviolet', some: PictureFacts | undefined, facts = factsOf()): Facts => ({ ...facts, capture: { ...facts.capture, light }, ...(some && { picture: some }) });
const page: PictureFacts['page'] = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }];

describe('F48', () => {
  test('is grey in any other light', () => {
    expect(sayOf(F48, factsOf())).toBe('notPerformed noInfrared');
    expect(sayOf(F48, under('visible', picture({}, 0.2)))).toBe('notPerformed noInfrared');
    expect(sayOf(F48, nothingRead())).toBe('notPerformed noZone');
  });

  test('asks for print that stays dark', () => {
    expect(sayOf(F48, under('infrared', picture({}, 0.7)))).toBe('passed');
    expect(sayOf(F48, under('infrared', picture({}, 0.3)))).toBe('raised high raised');
    expect(sayOf(F48, under('infrared', undefined))).toBe('passed');
    expect(sayOf(F48, under('infrared', picture({ page }), nothingRead()))).toBe('raised high invisible');
    expect(sayOf(F48, under('infrared', picture(), nothingRead()))).toBe('undetermined noPageSeen');
  });
});

test('F49 asks for paper that stays dark, and is grey without ultraviolet or a measure', () => {
  expect(sayOf(F49, under('ultraviolet', picture({ paper: 0.1 })))).toBe('passed');
  expect(sayOf(F49, under('ultraviolet', picture({ paper: 0.8 })))).toBe('raised medium raised');
  expect(sayOf(F49, under('ultraviolet', picture()))).toBe('notPerformed notMeasured');
  expect(sayOf(F49, under('visible', picture({ paper: 0.8 })))).toBe('notPerformed noUltraviolet');
  expect(sayOf(F49, nothingRead())).toBe('notPerformed noZone');
});
