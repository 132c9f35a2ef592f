/** What rules ask of the page above the zone. */
import type { PageFacts } from '../document/page-facts.ts';
import type { CheckDigitName, Mrz } from '../document/reading.ts';
import type { NoComparison, VisualComparison } from '../document/visual/compare-visual.ts';
import type { ComparedFieldName } from '../document/visual/visual-reading.ts';
import { notPerformed, type Reason, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import type { RuleAnswer } from './rule.ts';

export const findComparison = ({ page }: Facts, field: ComparedFieldName): VisualComparison | undefined => page?.visual.find((comparison) => comparison.field === field);

/** Why there is nothing to compare, for the comparisons that a rule rests on; none of them may agree or differ. */
export function explainSilence(facts: Facts, comparisons: readonly (VisualComparison | undefined)[]): RuleAnswer {
  if (facts.page === undefined) return notPerformed(whyNoPage(facts));
  for (const comparison of comparisons) {
    if (comparison?.answer !== 'notPerformed') continue;
    const reason = REASONS[comparison.reason];
    return reason === 'printUnsure' ? undetermined(reason) : notPerformed(reason);
  }
  return notPerformed('notPrinted');
}

/** Text has no page; a picture's page may still be looked at, or the look broke off. */
export const whyNoPage = ({ reading }: Facts): Reason => (reading.source === 'text' ? 'neverAnImage' : 'pageNotRead');

/** A field of the page that was read surely, or why there is none. */
export function findPrinted<Name extends keyof NonNullable<PageFacts['printed']>>(facts: Facts, name: Name): { value: NonNullable<NonNullable<PageFacts['printed']>[Name]> } | { silence: RuleAnswer } {
  if (facts.page === undefined) return { silence: notPerformed(whyNoPage(facts)) };
  const value = facts.page.printed?.[name];
  return value === undefined ? { silence: notPerformed('notPrinted') } : { value: value! };
}

/** Whether a check digit says that this part of the zone was misread or misprinted: then a difference says nothing more. */
export const isCheckWrong = (mrz: Mrz, name: CheckDigitName): boolean => mrz.checks.some((check) => check.name === name && check.state === 'failed');

const REASONS: Record<NoComparison, Reason> = {
  notRead: 'notPrinted',
  unsure: 'printUnsure',
  lookAlike: 'printUnsure',
  otherScript: 'otherScript',
  notInZone: 'fieldEmpty',
  notADate: 'printUnsure',
  tooSmall: 'pageNotRead',
  unknownLayout: 'pageNotRead',
  outsidePage: 'pageNotRead',
  notFinished: 'pageNotRead',
};
