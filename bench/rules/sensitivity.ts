/** What other assumed rates would have done to the result: one row a group of rates, at several times what was assumed. */
import { scoreCorpus } from './corpus.ts';
import { type Rates, scaled } from './rates.ts';
import { toFigures } from './score/figures.ts';

const GROUPS: readonly { name: string; rates: readonly (keyof Rates)[] }[] = [
  { name: 'zones misread or mistyped after another look', rates: ['zoneMisread', 'zoneMisreadWorn', 'typedSlip'] },
  { name: 'print above the zone misread', rates: ['visualDateMisread', 'visualTextMisread'] },
  { name: 'errors of States', rates: ['stateWrongDigit', 'stateDateDiffers', 'stateShortLine'] },
  { name: 'names that differ between print and zone', rates: ['visualExtraName', 'visualOtherSpelling', 'visualNamesTogether'] },
  { name: 'documents found again, ranges too wide', rates: ['foundAgain', 'rangeTooWide'] },
  { name: 'wrong clocks and crossings that nobody saw', rates: ['wrongClock', 'missedCrossing'] },
  { name: 'worn print, pasted photographs, pages askew', rates: ['worn', 'pastedPhoto', 'liftedLaminate', 'pageAskew'] },
  { name: 'namesakes on lists and with the same birth day', rates: ['namesake', 'namesakeSameBirth'] },
  { name: 'neighbours in number whose dates are apart', rates: ['groupFactory', 'groupDelivery', 'groupBoxes', 'neighbourApart'] },
];
const FACTORS = [0, 1, 3, 10];

export function sensitivity(travellers: number, seed: number, say: (line: string) => void): string {
  const base = row('as assumed', scoreCorpus({ travellers, seed }));
  const seen = row('as assumed; forgeries as an ordinary day sees them', scoreCorpus({ travellers: 0, forgeries: Math.round(travellers / 10), seed, asSeen: true }));
  const rows = GROUPS.flatMap(({ name, rates }) =>
    FACTORS.filter((factor) => factor !== 1).map((factor) => {
      say(`${name}, ${factor} times`);
      return row(`${name} × ${factor}`, scoreCorpus({ travellers, forgeries: 0, seed, rates: scaled(rates, factor) }));
    }),
  );
  say('posts that do not exchange their crossings');
  const apart = row('posts that do not exchange their crossings', scoreCorpus({ travellers, seed, rates: scaled(['everyPost'], 0) }));
  return [`${'rates'.padEnd(58)}  recall ≥med  innocent ≥med %  innocent ≥high in 155000`, base, seen, ...rows, apart].join('\n');
}

function row(name: string, tally: ReturnType<typeof scoreCorpus>): string {
  const { forgeries, travellers, recallMedium, falseMediumPercent, falseHighPer155k } = toFigures(tally);
  return `${name.padEnd(58)}  ${(forgeries === 0 ? '' : `${(recallMedium * 100).toFixed(1)} %`).padStart(11)}  ${(travellers === 0 ? '' : falseMediumPercent.toFixed(2)).padStart(15)}  ${(travellers === 0 ? '' : falseHighPer155k.toFixed(1)).padStart(24)}`;
}
