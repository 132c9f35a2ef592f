import { describe, expect, it } from 'vitest';
import { toFacts } from '../outside/to-case.ts';
import { printZone, withDigit, withPart } from '../world/zone.ts';
import { toFigures } from './figures.ts';
import { cumulative, poissonInterval } from './poisson.ts';
import { toText } from './table.ts';
import { count, emptyTally } from './tally.ts';

const SOUND = printZone('TD3', { code: 'P', issuer: 'IRQ', name: 'NAMUNA<<TAJRIBI', number: 'A12345678', nationality: 'IRQ', birth: '900304', sex: 'F', expiry: '310506' });
const facts = (rows: readonly string[]) => toFacts({ lines: [...rows], today: '2026-03-01' });
/** The last digit alone is wrong, and looks like no other: high. */
const UNWHOLE = withDigit(SOUND, 'composite', SOUND.rows[1]!.endsWith('4') ? '2' : '4');

describe('the tally', () => {
  it('counts what was caught, what was accused, and by which rule', () => {
    const tally = emptyTally();
    count(tally, { facts: facts(SOUND.rows), forged: false });
    count(tally, { facts: facts(UNWHOLE.rows), forged: false });
    count(tally, { facts: facts(UNWHOLE.rows), forged: true, threat: 'dataAlteration', subKind: 'a', untouched: facts(SOUND.rows) });
    count(tally, { facts: facts(UNWHOLE.rows), forged: true, threat: 'dataAlteration', subKind: 'a', untouched: facts(UNWHOLE.rows) });
    count(tally, { facts: facts(withPart(SOUND, 'name', 'OTHER<<NAME').rows), forged: true, threat: 'impostor' });
    const figures = toFigures(tally);
    expect(figures).toMatchObject({ travellers: 2, forgeries: 3, recallMedium: 0.6667, recallHigh: 0.6667, falseMediumPercent: 50, falseHighPer155k: 77_500 });
    expect(Object.keys(figures)).toEqual(['travellers', 'forgeries', 'recallMedium', 'recallHigh', 'falseMediumPercent', 'falseHighPer155k', 'rules']);
    expect(figures.rules.find(({ id }) => id === 'F05')).toEqual({ id: 'F05', fired: 3, true: 2, false: 1 });
    expect(tally.caughtAnyway).toBe(1);
    expect(toText(tally)).toContain('dataAlteration');
  });

  it('gives an empty corpus no rates', () => {
    expect(toFigures(emptyTally())).toMatchObject({ travellers: 0, recallMedium: 0, falseMediumPercent: 0, rules: [] });
  });
});

describe('the interval of a count', () => {
  // Tables of Garwood's interval.
  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [5, 1.6235, 11.668],
    [20, 12.217, 30.888],
  ])('of %i is %f to %f', (events, low, high) => {
    const interval = poissonInterval(events);
    expect(interval.low).toBeCloseTo(low, 2);
    expect(interval.high).toBeCloseTo(high, 2);
  });

  it('rests on a distribution that adds up', () => {
    expect(cumulative(60, 10)).toBeCloseTo(1, 9);
    expect(cumulative(0, 2)).toBeCloseTo(Math.exp(-2), 12);
  });
});
