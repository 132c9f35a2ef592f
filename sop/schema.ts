/** A standard operating procedure as data: what opens it, its steps, who is responsible, and what must never be done. */
import { z } from 'zod';
import { ActivationLevel, LocalText } from '../core/contract/common.ts';
import { Outcome } from '../core/contract/outcomes.ts';
import { RuleId, Severity } from '../core/rules/rule.ts';

/** What the journal can say about a passage; the only facts a condition may name. */
export const Fact = z.discriminatedUnion('fact', [
  /** The newest reading raised a live finding of this severity or above. */
  z.strictObject({ fact: z.literal('findingAtLeast'), severity: Severity }),
  /** The newest reading raised a live finding of one of these rules, of this severity or above. */
  z.strictObject({ fact: z.literal('findingOf'), rules: z.array(RuleId).min(1), severity: Severity }),
  /** The decision that counts has this outcome. */
  z.strictObject({ fact: z.literal('outcome'), is: Outcome }),
  /** The person has no document, or none that can be read. */
  z.strictObject({ fact: z.literal('undocumented') }),
  /** A fear of return was claimed, whether or not the lock was lifted since. */
  z.strictObject({ fact: z.literal('fearClaimed') }),
]);
export type Fact = z.infer<typeof Fact>;

/** A closed language: no expressions as strings, nothing to evaluate but these four forms. */
export type Condition = Fact | { all: Condition[] } | { any: Condition[] } | { not: Condition };
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([Fact, z.strictObject({ all: z.array(Condition).min(1) }), z.strictObject({ any: z.array(Condition).min(1) }), z.strictObject({ not: Condition })]),
);

export const Opening = z.strictObject({
  /** A key below `sop.opened.` in the texts: why the procedure opened. */
  because: z.enum(['finding', 'secondLine', 'undocumented', 'fearClaimed', 'listedDocument', 'listedPerson']),
  when: Condition,
});
export type Opening = z.infer<typeof Opening>;

export const SopStep = z.strictObject({
  /** Stable for ever: ticks in the journal name it. */
  id: z.string().regex(/^(?:HBM|OWN)-\d{2}\.\d{1,2}$/),
  text: LocalText,
  /** Who does it where that is not the procedure's responsible body. */
  responsible: LocalText.optional(),
  /** The step is shown only when this holds. */
  when: Condition.optional(),
});
export type SopStep = z.infer<typeof SopStep>;

export const Sop = z
  .strictObject({
    /** `HBM-` as the national procedures are numbered; `OWN-` for one that this program adds to them. */
    id: z.string().regex(/^(?:HBM|OWN)-\d{2}$/),
    version: z.int().positive(),
    title: LocalText,
    phase: z.enum(['before', 'during', 'after']),
    /** Lowest activation level at which it is in force. */
    level: ActivationLevel,
    /** Its ticks say that protection is sought, so they are journalled as protection events. */
    confidential: z.boolean(),
    opens: z.array(Opening).min(1),
    responsible: LocalText,
    supports: z.array(LocalText),
    steps: z.array(SopStep).min(1),
    never: z.array(LocalText),
    basis: z.array(z.string()).min(1),
  })
  .refine((sop) => sop.steps.every((step) => step.id.startsWith(`${sop.id}.`)), { message: 'a step id begins with its procedure’s id' })
  .refine((sop) => new Set(sop.steps.map((step) => step.id)).size === sop.steps.length, { message: 'step ids are unique' });
export type Sop = z.infer<typeof Sop>;
