import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Row } from '../../core/journal/projection.ts';
import { projectInMemory } from './memory-tables.ts';
import { recount } from './recount.ts';
import { regressions } from './regressions.ts';
import { interleave, live, script } from './scripts.ts';

const picks = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 60 });

it('counts each passage once, as a naive recount of the entries does', () => {
  fc.assert(
    fc.property(script, picks, (life, turns) => {
      const { chains, written } = live(life);
      expect(flatten(projectInMemory(interleave(chains, turns))['tally'] ?? {})).toEqual(recount(written));
    }),
    { numRuns: 250, examples: regressions.map(({ script: known, picks: turns }): [typeof known, number[]] => [known, turns]) },
  );
});

function flatten(rows: Record<string, Row>): Record<string, number> {
  const sheet: Record<string, number> = {};
  for (const { key: _, day, station, ...counts } of Object.values(rows)) {
    for (const [what, count] of Object.entries(counts)) if (count !== 0) sheet[`${String(day)} ${String(station)} ${what}`] = count as number;
  }
  return sheet;
}
