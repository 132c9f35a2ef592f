/**
 * The recovery kit: 13 groups of five signs on paper. It opens the station when nobody's badge and PIN does, and it is
 * shown until a person has said, and proved, that it is written down.
 */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Capability } from './capabilities.ts';
import { command, PersonId } from './common.ts';
import { errors } from './errors.ts';
import { BadgeCode, Pin } from './session.ts';

/** As typed: any case, spaces, hyphens and line breaks between the signs. */
export const TypedKit = z.string().min(1).max(300);
export type TypedKit = z.infer<typeof TypedKit>;

/** Somebody whom the kit may let in again: who runs the station. */
export const Recoverable = z.strictObject({ personId: PersonId, name: z.string(), capabilities: z.array(Capability) });
export type Recoverable = z.infer<typeof Recoverable>;

const op = oc.errors(errors);
const done = z.strictObject({});

export const recovery = {
  /** Proves the kit and answers who may be given a new PIN with it. Wrong kits are journalled and slow the next try. */
  people: op.input(z.strictObject({ kit: TypedKit })).output(z.array(Recoverable)),
  /** A new badge and PIN for one of them; their class keys come out of the kit, so that they lose nothing. */
  resetPin: op.input(command({ kit: TypedKit, personId: PersonId, badge: BadgeCode, pin: Pin })).output(done),
  /** Another kit in place of one that nobody has confirmed. The former one opens nothing from then on. */
  newKit: op.input(z.strictObject({})).output(z.strictObject({ recoveryKit: z.array(z.string()) })),
  /** The kit stands on paper and was proved group by group; it is never shown again. */
  confirmKit: op.input(command({})).output(done),
};
