import type { MrzField } from '../document/reading.ts';
import { evidenceWithin, icao, isFillers, notApplicable, passed } from './answers.ts';
import { overName } from './over-name.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** So many fillers in a row part nothing: something between them was taken out, or the zone was set by somebody who did not know how. */
const GAP = 3;

/** A filler before the name, identifiers parted more than once, or text after a run of fillers. */
export const F09: Rule = {
  id: 'F09',
  version: 2,
  severity: 'low',
  mode: 'live',
  basis: [icao(3, '4.6'), icao(3, '4.10')],
  innocentCauses: ['nationalPractice', 'misread', 'wornPrint'],
  evaluate: overName(evaluate),
};

function evaluate(name: MrzField): RuleAnswer {
  if (isFillers(name.raw)) return notApplicable('fieldEmpty');
  const written = name.raw.replace(/<+$/, '');
  // One pair of fillers parts the identifiers; a filler at the start, a second pair or a longer run parts nothing.
  const runs = [...written.matchAll(/<+/g)].filter(({ index, 0: run }) => index === 0 || run.length > 1);
  const separator = runs.find(({ index, 0: run }) => index > 0 && run.length === 2);
  const misused = runs.filter((run) => run !== separator);
  if (misused.length === 0) return passed;
  const gap = misused.some(({ index, 0: run }) => index > 0 && run.length >= GAP);
  return { state: 'raised', ...(gap && { severity: 'medium' as const, text: 'gap' }), evidence: misused.map(({ index, 0: run }) => evidenceWithin(name, index, index + run.length)) };
}
