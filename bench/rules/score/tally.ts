/** Counts what live and silent rules say about papers of which the truth is known. */
import { evaluateRules, severityRank } from '../../../core/rules/evaluate.ts';
import type { Facts } from '../../../core/rules/facts.ts';
import type { Finding } from '../../../core/rules/rule.ts';

export interface Case {
  facts: Facts;
  forged: boolean;
  threat?: string;
  subKind?: string;
  /** The same traveller with the paper untouched, seen by the same eyes: what was raised there too is no proof that the forgery was seen. */
  untouched?: Facts;
}

export interface RuleTally {
  id: string;
  mode: Finding['mode'];
  /** Raised at any severity. */
  fired: number;
  true: number;
  false: number;
  /** Of these, at medium or above, and at high or above. */
  trueMedium: number;
  falseMedium: number;
  falseHigh: number;
  /** Forgeries that no other live rule raised at medium or above. */
  alone: number;
}

export interface KindTally {
  threat: string;
  subKind: string;
  planted: number;
  medium: number;
  high: number;
  /** Raised at medium or above, but so was the untouched paper, by the same rules. */
  anyway: number;
  /** Rules that raised it at medium or above, with how often. */
  by: Map<string, number>;
  /** Rules that raised it below medium, or silently. */
  faint: Map<string, number>;
}

export interface Tally {
  travellers: number;
  forgeries: number;
  caughtMedium: number;
  caughtHigh: number;
  caughtAnyway: number;
  falseMedium: number;
  falseHigh: number;
  aborted: number;
  rules: Map<string, RuleTally>;
  kinds: Map<string, KindTally>;
  /** Some innocent travellers that were raised, for whoever looks into it. */
  examples: { ruleId: string; severity: string; lines: readonly string[]; params: Finding['params'] }[];
}

export const emptyTally = (): Tally => ({ travellers: 0, forgeries: 0, caughtMedium: 0, caughtHigh: 0, caughtAnyway: 0, falseMedium: 0, falseHigh: 0, aborted: 0, rules: new Map(), kinds: new Map(), examples: [] });

const MEDIUM = severityRank.medium;
const HIGH = severityRank.high;
const EXAMPLES = 60;

export function count(tally: Tally, { facts, forged, threat = 'unnamed', subKind = '', untouched }: Case): void {
  const findings = evaluateRules(facts);
  tally.aborted += findings.filter(({ state }) => state === 'aborted').length;
  const raised = findings.filter(({ state }) => state === 'raised');
  const live = raised.filter(({ mode }) => mode === 'live');
  const medium = live.filter(({ severity }) => severityRank[severity] >= MEDIUM);
  const high = medium.filter(({ severity }) => severityRank[severity] >= HIGH);

  for (const finding of findings) countRule(ruleOf(tally, finding), finding, forged, medium);
  if (!forged) {
    tally.travellers += 1;
    if (medium.length > 0) tally.falseMedium += 1;
    if (high.length > 0) tally.falseHigh += 1;
    for (const { ruleId, severity, params } of medium) if (tally.examples.length < EXAMPLES) tally.examples.push({ ruleId, severity, lines: facts.reading.mrz?.lines ?? facts.reading.raw, params });
    return;
  }
  const kind = kindOf(tally, threat, subKind);
  kind.planted += 1;
  if (medium.length > 0) kind.medium += 1;
  if (high.length > 0) kind.high += 1;
  for (const { ruleId } of medium) kind.by.set(ruleId, (kind.by.get(ruleId) ?? 0) + 1);
  for (const { ruleId } of raised.filter((finding) => !medium.includes(finding))) kind.faint.set(ruleId, (kind.faint.get(ruleId) ?? 0) + 1);
  tally.forgeries += 1;
  if (high.length > 0) tally.caughtHigh += 1;
  if (medium.length > 0) {
    tally.caughtMedium += 1;
    if (untouched !== undefined && isRaisedAnyway(medium, untouched)) {
      tally.caughtAnyway += 1;
      kind.anyway += 1;
    }
  }
}

function countRule(rule: RuleTally, finding: Finding, forged: boolean, medium: readonly Finding[]): void {
  if (finding.state !== 'raised') return;
  const rank = severityRank[finding.severity];
  rule.fired += 1;
  rule[forged ? 'true' : 'false'] += 1;
  if (forged && rank >= MEDIUM) rule.trueMedium += 1;
  if (!forged && rank >= MEDIUM) rule.falseMedium += 1;
  if (!forged && rank >= HIGH) rule.falseHigh += 1;
  if (forged && medium.length === 1 && medium[0] === finding) rule.alone += 1;
}

/** Every rule that raised the forged paper raised the untouched one too, no less severely. */
function isRaisedAnyway(medium: readonly Finding[], untouched: Facts): boolean {
  const before = new Map(evaluateRules(untouched).flatMap(({ state, ruleId, severity }) => (state === 'raised' ? [[ruleId, severityRank[severity]] as const] : [])));
  return medium.every(({ ruleId, severity }) => (before.get(ruleId) ?? -1) >= severityRank[severity]);
}

function ruleOf({ rules }: Tally, { ruleId, mode }: Finding): RuleTally {
  const known = rules.get(ruleId) ?? { id: ruleId, mode, fired: 0, true: 0, false: 0, trueMedium: 0, falseMedium: 0, falseHigh: 0, alone: 0 };
  rules.set(ruleId, known);
  return known;
}

function kindOf({ kinds }: Tally, threat: string, subKind: string): KindTally {
  const key = `${threat}/${subKind}`;
  const known = kinds.get(key) ?? { threat, subKind, planted: 0, medium: 0, high: 0, anyway: 0, by: new Map<string, number>(), faint: new Map<string, number>() };
  kinds.set(key, known);
  return known;
}
