import { z } from 'zod';

/**
 * What an officer may decide. There is no refusal here and there must never be one:
 * a finding sends a person on to another person, never away.
 */
export const Outcome = z.enum(['cleared', 'secondLine', 'protection', 'health', 'heldForPerson']);
export type Outcome = z.infer<typeof Outcome>;

/** What others may see: a protection outcome is shown to them as `referred` and nothing more. */
export const ShownOutcome = z.enum(['cleared', 'secondLine', 'referred', 'protection', 'health', 'heldForPerson']);
export type ShownOutcome = z.infer<typeof ShownOutcome>;

export const Direction = z.enum(['entry', 'exit']);
export type Direction = z.infer<typeof Direction>;

export const ConveyanceKind = z.enum(['foot', 'car', 'bus', 'truck', 'train', 'ship', 'flight']);
export type ConveyanceKind = z.infer<typeof ConveyanceKind>;

/** How the holder travels; `reference` is a plate, flight, train or ship name. */
export const Conveyance = z.strictObject({ kind: ConveyanceKind, reference: z.string().max(40) });
export type Conveyance = z.infer<typeof Conveyance>;

export const Relation = z.enum(['head', 'spouse', 'child', 'parent', 'sibling', 'grandparent', 'otherRelative', 'guardian', 'companion']);
export type Relation = z.infer<typeof Relation>;

/** UNHCR age bands (F/M/unspecified are kept beside them). */
export const AgeBand = z.enum(['0-4', '5-11', '12-17', '18-59', '60+', 'unknown']);
export type AgeBand = z.infer<typeof AgeBand>;
