/** The tally as the last line of `--json`. */
import type { Tally } from './tally.ts';

/** Entries at Zurbatiyah in 24 hours to 31 August 2023. */
export const BUSY_DAY = 155_000;

export interface Figures {
  /** Innocent travellers. */
  travellers: number;
  forgeries: number;
  recallMedium: number;
  recallHigh: number;
  falseMediumPercent: number;
  falseHighPer155k: number;
  /** Live rules only; `fired` at any severity. */
  rules: { id: string; fired: number; true: number; false: number }[];
}

export function toFigures({ travellers, forgeries, caughtMedium, caughtHigh, falseMedium, falseHigh, rules }: Tally): Figures {
  return {
    travellers,
    forgeries,
    recallMedium: share(caughtMedium, forgeries),
    recallHigh: share(caughtHigh, forgeries),
    falseMediumPercent: share(falseMedium * 100, travellers),
    falseHighPer155k: share(falseHigh * BUSY_DAY, travellers),
    rules: [...rules.values()].filter(({ mode }) => mode === 'live').sort(byId).map((rule) => ({ id: rule.id, fired: rule.fired, true: rule.true, false: rule.false })),
  };
}

export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Four decimals; 0 where there was nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000);
