/** The same law over real SQLite: what is applied step by step equals what is rebuilt, and both equal the rows in plain maps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projections } from '../../core/journal/reducers/all.ts';
import type { Connection } from '../../db/database.ts';
import { createProjector } from '../../db/projections/projector.ts';
import { projectInMemory } from './memory-tables.ts';
import { regressions } from './regressions.ts';
import { afterErasure, interleave, live, script } from './scripts.ts';
import { dump, hashOf, journalOf, openMemory } from './sqlite-tables.ts';

const picks = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 60 });
const RUNS = { numRuns: 40, examples: regressions.map(({ script: known, picks: turns }): [typeof known, number[]] => [known, turns]) };

function withDatabase(use: (db: Connection) => void): void {
  const db = openMemory();
  try {
    use(db);
  } finally {
    db.close();
  }
}

const projectorsOf = (db: Connection, kept = projections) => {
  const both = (['station', 'identity'] as const).map((area) => createProjector(db, area, kept));
  for (const projector of both) projector.prepare();
  return both;
};

describe('a projector', () => {
  it('keeps rows, entry by entry, as plain maps would', () => {
    fc.assert(
      fc.property(script, picks, (life, turns) => {
        withDatabase((db) => {
          const entries = interleave(live(life).chains, turns);
          for (const projector of projectorsOf(db)) db.transaction(() => entries.forEach((entry) => projector.apply(entry, hashOf(entry))))();
          expect(dump(db)).toEqual(projectInMemory(entries));
        });
      }),
      RUNS,
    );
  });

  it('catches up with chains that grew in pieces, some payloads erased meanwhile', () => {
    fc.assert(
      fc.property(script, fc.array(fc.nat({ max: 20 }), { minLength: 4, maxLength: 16 }), (life, reaches) => {
        withDatabase((db) => {
          const { chains, written } = live(life);
          const both = projectorsOf(db);
          const reached = chains.map(() => 0);
          reaches.forEach((by, turn) => {
            reached[turn % chains.length]! += by;
            const known = chains.map((chain, index) => chain.slice(0, reached[index]));
            const journal = journalOf(known.map((chain) => afterErasure(chain, known.flat())));
            both[turn % 2]!.catchUp(journal);
          });
          for (const projector of both) projector.catchUp(journalOf(chains.map((chain) => afterErasure(chain, written))));
          expect(dump(db)).toEqual(projectInMemory(written));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('builds its rows anew when a version changes', () => {
    withDatabase((db) => {
      const { chains, written } = live(LIFE);
      const journal = journalOf(chains);
      for (const projector of projectorsOf(db)) projector.catchUp(journal);
      db.exec(`UPDATE passages SET outcome = 'health'; UPDATE identity.readings SET name = 'X'`);
      for (const projector of projectorsOf(db)) projector.catchUp(journal);
      expect(dump(db)).not.toEqual(projectInMemory(written));
      for (const projector of projectorsOf(db, projections.map((projection) => ({ ...projection, version: projection.version + 1 })))) projector.catchUp(journal);
      expect(dump(db)).toEqual(projectInMemory(written));
    });
  });

  it('builds its rows anew when the chain they follow is another', () => {
    withDatabase((db) => {
      const { chains } = live(LIFE);
      for (const projector of projectorsOf(db)) projector.catchUp(journalOf(chains));
      const shorter = chains.map((chain) => chain.slice(0, 1));
      for (const projector of projectorsOf(db)) projector.catchUp(journalOf(shorter));
      expect(dump(db)).toEqual(projectInMemory(shorter.flat()));
    });
  });

  it('leaves nothing of a rolled back entry', () => {
    withDatabase((db) => {
      const { written } = live(LIFE);
      const [station] = projectorsOf(db);
      const before = dump(db);
      expect(() =>
        db.transaction(() => {
          for (const entry of written) station!.apply(entry, hashOf(entry));
          throw new Error('disk full');
        })(),
      ).toThrow('disk full');
      expect(dump(db)).toEqual(before);
    });
  });

  it('goes on after the identity rows were detached and attached again', () => {
    withDatabase((db) => {
      const { chains, written } = live(LIFE);
      const [station, identity] = projectorsOf(db);
      station!.catchUp(journalOf(chains));
      identity!.catchUp(journalOf(chains));
      db.exec(`DETACH identity; ATTACH ':memory:' AS identity`);
      identity!.prepare();
      identity!.catchUp(journalOf(chains));
      expect(dump(db)).toEqual(projectInMemory(written));
    });
  });
});

/** A read, a decision and a description at each station. */
const LIFE = {
  skews: [0, 10, -10],
  steps: Array.from({ length: 24 }, (_, index) => ({ station: index % 3, kind: [0, 0, 23, 45, 50, 66, 80][index % 7]!, pick: index % 12, other: (index * 5) % 12, minutes: 20 })),
};
