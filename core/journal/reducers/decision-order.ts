import type { DecisionId } from '../../contract/common.ts';

interface Orderable {
  stamp: string;
  decisionId: DecisionId;
  reverses?: DecisionId | undefined;
}

/**
 * Decisions oldest first; the last one counts. They stand by stamp, except that a reversal always comes after what it
 * reverses: a clock that was ahead and was put right must not let the reversed decision win.
 */
export function inDecisionOrder<D extends Orderable>(decisions: readonly D[]): D[] {
  const waiting = decisions.toSorted((a, b) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0));
  const ordered: D[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ reverses }) => reverses === undefined || !waiting.some(({ decisionId }) => decisionId === reverses));
    // Decisions that reverse each other in a circle cannot come from this program; time alone orders them.
    ordered.push(...waiting.splice(Math.max(0, next), 1));
  }
  return ordered;
}
