/**
 * What of a boarding pass an officer needs. Loyalty numbers, the carrier's own data, screening marks and signatures are
 * left out: a post has no use for them, and what is not kept cannot get out.
 */
import { z } from 'zod';
import { type BoardingPass, PassDate } from './boarding-pass.ts';

const text = z.string().max(100);

export const PassSummary = z.strictObject({
  passengerName: text,
  surname: text,
  givenNames: text,
  /** The name fills its positions, so it must be treated as cut. */
  nameTruncated: z.boolean(),
  legs: z
    .array(z.strictObject({ bookingReference: text, from: text, to: text, carrier: text, flightNumber: text, flightDate: PassDate, compartment: text, seat: text, sequenceNumber: text }))
    .min(1)
    .max(4),
});
export type PassSummary = z.infer<typeof PassSummary>;

export const toSummary = ({ passengerName, surname, givenNames, nameTruncated, legs }: BoardingPass): PassSummary => ({
  passengerName,
  surname,
  givenNames,
  nameTruncated,
  legs: legs.map(({ bookingReference, from, to, carrier, flightNumber, flightDate, compartment, seat, sequenceNumber }) => ({ bookingReference, from, to, carrier, flightNumber, flightDate, compartment, seat, sequenceNumber })),
});
