/** The law of projections, over plain maps: any interleaving, with and without erasures, gives the same rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectInMemory } from './memory-tables.ts';
import { regressions } from './regressions.ts';
import { afterErasure, interleave, live, script, withoutErasures } from './scripts.ts';

const picks = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 60 });
const examples = regressions.map(({ script: known, picks: turns }): [typeof known, number[]] => [known, turns]);
const RUNS = { numRuns: 250, examples };

describe('projections', () => {
  it('give the same rows for any interleaving of the chains', () => {
    fc.assert(
      fc.property(script, picks, (life, turns) => {
        const { chains, written } = live(life);
        expect(projectInMemory(interleave(chains, turns))).toEqual(projectInMemory(written));
      }),
      RUNS,
    );
  });

  it('forget what an erasure took, as if the entry had come without it', () => {
    fc.assert(
      fc.property(script, picks, (life, turns) => {
        const { chains, written } = live(life);
        expect(projectInMemory(afterErasure(interleave(chains, turns), written))).toEqual(projectInMemory(written));
      }),
      RUNS,
    );
  });

  it('keep no word of an erased payload', () => {
    fc.assert(
      fc.property(script, picks, (life, turns) => {
        const { chains } = live(life);
        const everything = chains.flat().flatMap(({ position, payloads }) => Object.keys(payloads).map((name) => ({ position, class: name })));
        const erasures = everything.map(({ position, class: name }, index) => ({ position: { station: 'stationz', epoch: 1, sequence: index + 1 }, type: 'payload.erased.v1', actor: 'station', at: '2026-03-09T00:00:00+03:00', facts: { ...position, index: 0, class: name, reason: 'expired' }, payloads: {} }) as never);
        const said = JSON.stringify(projectInMemory([...interleave(chains, turns), ...erasures]));
        for (const word of ['ERIKSSON', 'rashid', 'عمر', 'X100', 'PLATE', 'reason ', 'court', 'Person ', 'badgeTag":"tag', 'effect']) expect(said).not.toContain(word);
      }),
      { numRuns: 60 },
    );
  });

  it('need no erasure to hold', () => {
    fc.assert(
      fc.property(script, picks, (life, turns) => {
        const chains = withoutErasures(live(life).chains);
        expect(projectInMemory(interleave(chains, turns))).toEqual(projectInMemory(chains.flat()));
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
