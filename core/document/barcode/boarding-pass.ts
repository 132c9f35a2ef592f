/**
 * What a bar coded boarding pass says (IATA Resolution 792). Texts are as printed, without the blanks that fill their
 * fields; an empty field is absent. Nothing in it is signed in a way a post could check: it is a claim, not evidence.
 */
import { z } from 'zod';
import { CivilDate } from '../../contract/common.ts';

/** A day that the pass gives without its full year. `date` is absent when today is unknown or no such day exists. */
export const PassDate = z.strictObject({ raw: z.string().max(4), date: CivilDate.optional() });
export type PassDate = z.infer<typeof PassDate>;

const text = z.string().max(100);

export const PassLeg = z.strictObject({
  /** Booking reference at the operating carrier. */
  bookingReference: text,
  /** IATA codes of the airports. */
  from: text,
  to: text,
  /** The operating carrier, two or three characters. */
  carrier: text,
  /** Without leading zeros; a letter may follow. */
  flightNumber: text,
  flightDate: PassDate,
  compartment: text,
  seat: text,
  sequenceNumber: text,
  passengerStatus: text,
  /** Everything below is conditional: an issuer may leave it out. */
  ticketAirline: text.optional(),
  ticketNumber: text.optional(),
  selectee: text.optional(),
  /** `1`: the carrier has to see the travel documents; `2`: it has seen them. */
  documentVerification: text.optional(),
  marketingCarrier: text.optional(),
  frequentFlyerAirline: text.optional(),
  frequentFlyerNumber: text.optional(),
  idTravel: text.optional(),
  baggageAllowance: text.optional(),
  fastTrack: z.boolean().optional(),
  /** For the airline's own use: kept as it is, never interpreted. */
  airlineData: z.string().max(255).optional(),
});
export type PassLeg = z.infer<typeof PassLeg>;

export const BoardingPass = z.strictObject({
  /** The name field as printed: `SURNAME/GIVEN NAMES`, often with a title run into it. */
  passengerName: text,
  surname: text,
  givenNames: text,
  /** The name fills its 20 positions, so it must be treated as cut. */
  nameTruncated: z.boolean(),
  electronicTicket: z.boolean(),
  /** Absent when the issuer gave the mandatory items only. */
  version: z.int().min(1).max(9).optional(),
  passengerDescription: text.optional(),
  checkInSource: text.optional(),
  issuanceSource: text.optional(),
  issued: PassDate.optional(),
  documentType: text.optional(),
  issuer: text.optional(),
  baggageTags: z.array(text).max(3),
  legs: z.array(PassLeg).min(1).max(4),
  /** The carrier's own signature: its keys are not published, so it is shown as present and no more. */
  security: z.strictObject({ type: z.string().max(1), data: z.string().max(255) }).optional(),
});
export type BoardingPass = z.infer<typeof BoardingPass>;

export const BoardingPassProblem = z.enum(['notABoardingPass', 'illegalCharacter', 'tooLong', 'tooManyLegs', 'tooShort', 'sizeBeyondEnd', 'trailingText']);
export type BoardingPassProblem = z.infer<typeof BoardingPassProblem>;
