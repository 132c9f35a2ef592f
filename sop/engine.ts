/**
 * Which procedures stand open for a passage, and which of their steps are done: a pure function of the procedures
 * and of what the journal says, so that progress is never stored twice.
 */
import type { Outcome } from '../core/contract/outcomes.ts';
import { Severity } from '../core/rules/rule.ts';
import type { FindingFact } from '../core/journal/entries.ts';
import type { LocalText } from '../core/contract/common.ts';
import type { Condition, Fact, Sop } from './schema.ts';

export interface Tick {
  sopId: string;
  stepId: string;
  done: boolean;
  by: string;
  at: string;
}

/** What the journal says of one passage, as far as procedures ask. */
export interface PassageFacts {
  /** Of the newest reading of each document. */
  findings: readonly (Pick<FindingFact, 'state' | 'severity' | 'mode'> & Partial<Pick<FindingFact, 'rule'>>)[];
  /** The decision that counts. */
  outcome: Outcome | undefined;
  undocumented: boolean;
  fearClaimed: boolean;
  /** In journal order; the last one of a step counts. */
  ticks: readonly Tick[];
}

export interface OpenSop {
  sop: Sop;
  because: Sop['opens'][number]['because'];
  steps: { id: string; text: LocalText; responsible: LocalText; state: 'open' | 'done'; by?: string; at?: string }[];
}

/** Procedures in the library's order. One that was begun stays open until all its steps are done, even if its cause has gone. */
export function openSops(library: readonly Sop[], facts: PassageFacts): OpenSop[] {
  return library.flatMap((sop) => {
    const cause = sop.opens.find((opening) => holds(opening.when, facts));
    const ticks = facts.ticks.filter((tick) => tick.sopId === sop.id);
    const because = cause?.because ?? (ticks.length > 0 ? sop.opens[0]?.because : undefined);
    if (because === undefined) return [];
    const steps = sop.steps
      .filter((step) => step.when === undefined || holds(step.when, facts) || ticks.some((tick) => tick.stepId === step.id))
      .map((step) => {
        const last = ticks.findLast((tick) => tick.stepId === step.id);
        const shown = { id: step.id, text: step.text, responsible: step.responsible ?? sop.responsible };
        return last?.done === true ? { ...shown, state: 'done' as const, by: last.by, at: last.at } : { ...shown, state: 'open' as const };
      });
    return [{ sop, because, steps }];
  });
}

/** Does the condition hold for the passage? */
export function holds(condition: Condition, facts: PassageFacts): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, facts));
  if ('any' in condition) return condition.any.some((each) => holds(each, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  return factHolds(condition, facts);
}

const ORDER = Severity.options;

function factHolds(fact: Fact, facts: PassageFacts): boolean {
  switch (fact.fact) {
    case 'findingAtLeast':
      return facts.findings.some((finding) => isAtLeast(finding, fact.severity));
    case 'findingOf':
      return facts.findings.some((finding) => finding.rule !== undefined && fact.rules.includes(finding.rule) && isAtLeast(finding, fact.severity));
    case 'outcome':
      return facts.outcome === fact.is;
    case 'undocumented':
      return facts.undocumented;
    case 'fearClaimed':
      return facts.fearClaimed;
  }
}

const isAtLeast = ({ state, mode, severity }: PassageFacts['findings'][number], wanted: Severity): boolean => state === 'raised' && mode === 'live' && ORDER.indexOf(severity) >= ORDER.indexOf(wanted);
