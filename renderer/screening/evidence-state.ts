/** Which of the five states an answer about the page is shown as. No rule has judged them, so a difference in print is never red. */
import type { CodeEvidence } from '../../core/document/code-evidence.ts';
import type { ShownCode } from '../../core/document/page-facts.ts';
import type { VisualComparison } from '../../core/document/visual/compare-visual.ts';
import type { ShownState } from '../design/state-badge.tsx';

export const stateOfField = ({ answer }: Pick<VisualComparison, 'answer'>): ShownState => (answer === 'agrees' ? 'passed' : answer === 'differs' ? 'raisedLow' : 'notPerformed');

/** The worst that the fields say together; not performed where none could be compared. */
export function summaryOfFields(fields: readonly Pick<VisualComparison, 'answer'>[]): VisualComparison['answer'] {
  if (fields.some(({ answer }) => answer === 'differs')) return 'differs';
  return fields.some(({ answer }) => answer === 'agrees') ? 'agrees' : 'notPerformed';
}

type Sealed = Extract<CodeEvidence, { kind: 'seal' }>;

/** A seal that does not fit, or that repeats another zone, is to be looked at; a signer nobody here knows is no reproach. */
export function stateOfSeal({ verdict }: Pick<Sealed, 'verdict'>, differences: ShownCode['differences']): ShownState {
  if (verdict.answer === 'invalid') return 'raised';
  if (verdict.answer === 'valid') return differences !== undefined && differences.length > 0 ? 'raised' : 'passed';
  return verdict.answer === 'signerExpired' ? 'raisedLow' : 'undetermined';
}

/** The text's key below `evidence.seal`; its sentence stands under the same name with `Text`. */
export const sealKey = (verdict: Sealed['verdict']): string => (verdict.answer === 'undetermined' ? (verdict.reason === 'clock' ? 'undeterminedClock' : 'undeterminedKey') : verdict.answer);

export const stateOfName = (name: ShownCode['name']): ShownState => (name === 'agrees' ? 'passed' : name === 'differs' ? 'raisedLow' : name === 'unsure' ? 'undetermined' : 'notPerformed');
