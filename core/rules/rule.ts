/** The shape of a fraud heuristic and of its answer. Rules advise; a named person decides. */
import { z } from 'zod';
import { FieldName, Quad } from '../document/reading.ts';
import type { Facts } from './facts.ts';

export const Severity = z.enum(['info', 'low', 'medium', 'high', 'critical']);
export type Severity = z.infer<typeof Severity>;

/** How a document came in. `camera`: held before the kiosk's own camera. `wedge`: a reader that types like a keyboard. `simulator` exists in training only. */
export const Channel = z.enum(['serial', 'folder', 'simulator', 'typed', 'pasted', 'dropped', 'camera', 'hid', 'scanner', 'wedge']);
export type Channel = z.infer<typeof Channel>;

export const RuleId = z.string().regex(/^F\d{2}$/);
export type RuleId = z.infer<typeof RuleId>;

/** A clause of a standard: document, part and clause, as an officer would cite it. */
export const Basis = z.strictObject({ document: z.string(), part: z.string(), clause: z.string() });
export type Basis = z.infer<typeof Basis>;

/** Values that a text names, such as `{ captured: '3', expected: '7' }`. */
export const TextParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type TextParams = z.infer<typeof TextParams>;

/** Where on the document the finding rests. */
export const Evidence = z.strictObject({
  field: FieldName.optional(),
  line: z.int().nonnegative().optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  /** On the page image, in its pixels: for what no characters show. */
  quad: Quad.optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/**
 * What a rule answers. `text` is a key below `rules.<id>.` in the texts (default `raised`), `reason` one below `reasons.`.
 * `effect: 'protection'` sends the holder towards help, never towards suspicion. `mode: 'silent'` takes an answer of a live
 * rule back to what is counted and shown to nobody.
 */
export type RuleAnswer =
  | { state: 'passed' }
  | { state: 'raised'; evidence: Evidence[]; severity?: Severity; mode?: 'silent'; text?: string; params?: TextParams; effect?: 'protection' }
  | { state: 'undetermined'; reason: string; params?: TextParams }
  | { state: 'notPerformed'; reason: string; params?: TextParams }
  | { state: 'notApplicable'; reason: string };

export interface Rule {
  id: RuleId;
  version: number;
  severity: Severity;
  mode: 'live' | 'silent';
  basis: Basis[];
  /** Keys below `innocent.` in the texts. */
  innocentCauses: string[];
  evaluate: (facts: Facts) => RuleAnswer;
}

/** A rule's answer with all the screen needs. The engine alone says `aborted`, when a rule threw. */
export const Finding = z.strictObject({
  ruleId: RuleId,
  version: z.int().positive(),
  state: z.enum(['passed', 'raised', 'undetermined', 'notPerformed', 'notApplicable', 'aborted']),
  severity: Severity,
  mode: z.enum(['live', 'silent']),
  basis: z.array(Basis),
  innocentCauses: z.array(z.string()),
  evidence: z.array(Evidence),
  /** Full text key of the sentence to show, with its parameters. */
  text: z.string(),
  params: TextParams,
  effect: z.enum(['protection']).optional(),
});
export type Finding = z.infer<typeof Finding>;
