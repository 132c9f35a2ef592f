/** What a shift did, with the head of the chain that its print fixes. */
import type { z } from 'zod';
import type { Sha256Hex, WallTime } from '../core/contract/common.ts';
import type { ShiftReport } from '../core/contract/records.ts';
import { dayOf } from './clock-watch.ts';
import type { Station } from './station.ts';
import { namesFrom } from './views/names.ts';

type Report = z.input<typeof ShiftReport>;

export function currentShift(station: Station): Report {
  const { store, card, training, shift } = station;
  const { queries, journal } = store;
  const startedAt = queries.lastShift()?.endedAt ?? firstEntryAt(station);
  const head = journal.head();
  return { shiftId: shift.id, startedAt, postName: card.postName, lane: card.lane, ...queries.countsSince(startedAt), head, headWords: headWords(head.hash), training };
}

/** The shift that was ended last, as it was printed. */
export function lastShift(station: Station): Report | undefined {
  const { store, card, training } = station;
  const last = store.queries.lastShift();
  if (!last) return undefined;
  const { shiftId, startedAt, endedAt, endedBy, counts, head } = last;
  const name = namesFrom(store.queries)(endedBy);
  return { shiftId, startedAt, endedAt, ...(name !== '' && { endedBy: name }), postName: card.postName, lane: card.lane, ...factsToCounts(counts, startedAt), head, headWords: headWords(head.hash), training };
}

/** Sixteen groups of four signs, as they are read aloud and compared with the print. */
export const headWords = (hash: Sha256Hex): string[] => hash.match(/.{4}/g) ?? [];

type Counted = Pick<Report, 'counts' | 'reversals' | 'corrections' | 'stillOpen'>;

/** Flat, as the entry keeps them: totals without persons. */
export function countsToFacts({ counts, reversals, corrections, stillOpen }: Counted): Record<string, number> {
  const { entry, exit, open, byOutcome } = counts;
  return { entry, exit, open, ...byOutcome, reversals, corrections, stillOpen };
}

function factsToCounts(facts: Readonly<Record<string, number>>, startedAt: WallTime): Counted {
  const of = (name: string): number => facts[name] ?? 0;
  return {
    counts: {
      day: dayOf(startedAt),
      entry: of('entry'),
      exit: of('exit'),
      open: of('open'),
      byOutcome: { cleared: of('cleared'), secondLine: of('secondLine'), referred: of('referred'), health: of('health'), heldForPerson: of('heldForPerson') },
    },
    reversals: of('reversals'),
    corrections: of('corrections'),
    stillOpen: of('stillOpen'),
  };
}

/** A station's first shift begins with its founding. */
const firstEntryAt = (station: Station): WallTime => station.store.queries.lines(2, 1)[0]?.at ?? station.clock.now();
