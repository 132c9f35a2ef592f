/**
 * Lifts what an older program wrote to the newest version of its type. The stored bytes stay as they are.
 * A type that this version does not know is kept and quarantined by the caller, never dropped.
 */
import { fail, ok, type Result } from '../result.ts';
import { EntryType, entryTypes, type PayloadClass } from './entries.ts';

export interface Versioned {
  type: string;
  facts: unknown;
  payloads: Partial<Record<PayloadClass, unknown>>;
}
/** From one version of a type to the next. Must be total over everything that version ever accepted. */
export type Upcaster = (old: Versioned) => Versioned;

/** Keyed by the type it lifts, such as `document.read.v1`. */
export const upcasters: Readonly<Record<string, Upcaster>> = {};

export type Unreadable = 'unknownType' | 'badFacts' | 'badPayload';

/** Lifts and checks an entry's facts and payloads. A payload that is absent (erased, or its key is not held) is no fault. */
export function lift(written: Versioned, registry: Readonly<Record<string, Upcaster>> = upcasters): Result<Versioned & { type: EntryType }, Unreadable> {
  let current = written;
  for (let step = registry[current.type]; step !== undefined; step = registry[current.type]) current = step(current);
  const type = EntryType.safeParse(current.type);
  if (!type.success) return fail('unknownType');
  const schema = entryTypes[type.data];
  if (!schema.facts.safeParse(current.facts).success) return fail('badFacts');
  const payloads = schema.payloads as Partial<Record<PayloadClass, { safeParse: (value: unknown) => { success: boolean } }>>;
  for (const [name, value] of Object.entries(current.payloads) as [PayloadClass, unknown][]) {
    if (value !== undefined && payloads[name]?.safeParse(value).success !== true) return fail('badPayload');
  }
  return ok({ ...current, type: type.data });
}
