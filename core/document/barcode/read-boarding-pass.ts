import type { CivilDate } from '../../contract/common.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { BoardingPass, BoardingPassProblem, PassDate, PassLeg } from './boarding-pass.ts';
import { readFlightDate, readIssueDate } from './pass-date.ts';

/** A name field of 20, four legs with 255 conditional characters each and a signature of 255 come to 1,440. */
const LONGEST = 1500;
const MOST_LEGS = 4;
const NAME_LENGTH = 20;

/** Names and lengths of fixed fields that follow each other (Resolution 792, Attachment B). */
const LEG = [
  ['bookingReference', 7],
  ['from', 3],
  ['to', 3],
  ['carrier', 3],
  ['flightNumber', 5],
  ['flightDate', 3],
  ['compartment', 1],
  ['seat', 4],
  ['sequenceNumber', 5],
  ['passengerStatus', 1],
] as const;
const UNIQUE = [
  ['passengerDescription', 1],
  ['checkInSource', 1],
  ['issuanceSource', 1],
  ['issued', 4],
  ['documentType', 1],
  ['issuer', 3],
  ['tag1', 13],
  ['tag2', 13],
  ['tag3', 13],
] as const;
const REPEATED = [
  ['ticketAirline', 3],
  ['ticketNumber', 10],
  ['selectee', 1],
  ['documentVerification', 1],
  ['marketingCarrier', 3],
  ['frequentFlyerAirline', 3],
  ['frequentFlyerNumber', 16],
  ['idTravel', 1],
  ['baggageAllowance', 3],
  ['fastTrack', 1],
] as const;

/** Text of a barcode, its AIM identifier already off → fields. Without `today` days stay without their year. */
export function readBoardingPass(text: string, today: CivilDate | undefined): Result<BoardingPass, BoardingPassProblem> {
  const trimmed = text.replace(/[\r\n]+$/, '');
  if (!/^M[1-9]/.test(trimmed)) return fail('notABoardingPass');
  if (trimmed.length > LONGEST) return fail('tooLong');
  if (!/^[\x20-\x7e]*$/.test(trimmed)) return fail('illegalCharacter');
  const legCount = Number(trimmed[1]);
  if (legCount > MOST_LEGS) return fail('tooManyLegs');
  const rest = new Cursor(trimmed, 2);
  const name = rest.take(NAME_LENGTH);
  const ticket = rest.take(1);
  if (name === undefined || ticket === undefined) return fail('tooShort');
  const legs: PassLeg[] = [];
  let unique: Unique = { baggageTags: [] };
  for (let i = 0; i < legCount; i += 1) {
    const fields = takeFields(rest, LEG);
    const size = rest.takeSize();
    if (fields === undefined || size === undefined) return fail('tooShort');
    const conditional = rest.take(size);
    if (conditional === undefined) return fail('sizeBeyondEnd');
    const read = readConditional(conditional, i === 0, today);
    if (read === undefined) return fail('sizeBeyondEnd');
    if (read.unique) unique = read.unique;
    const flightDate = readFlightDate(fields.flightDate, unique.issued?.date, today);
    legs.push({ ...fields, flightNumber: fields.flightNumber.replace(/^0+(?=\d)/, ''), flightDate, ...read.leg });
  }
  const security = readSecurity(rest);
  if (!security.ok) return security;
  const [surname = '', ...given] = name.trim().split('/');
  return ok({
    passengerName: name.trim(),
    surname: surname.trim(),
    givenNames: given.join(' ').trim(),
    nameTruncated: !name.endsWith(' '),
    electronicTicket: ticket === 'E',
    ...unique,
    legs,
    ...(security.value && { security: security.value }),
  });
}

type Unique = Pick<BoardingPass, 'baggageTags' | 'version' | 'passengerDescription' | 'checkInSource' | 'issuanceSource' | 'documentType' | 'issuer'> & { issued?: PassDate };

/** `undefined` when a size says more than is there. What does not begin like the standard's part is the airline's own. */
function readConditional(text: string, first: boolean, today: CivilDate | undefined): { unique?: Unique; leg: Partial<PassLeg> } | undefined {
  const rest = new Cursor(text, 0);
  let unique: Unique | undefined;
  if (first) {
    const version = /^>([1-9])/.exec(text);
    if (version === null) return { leg: airlineData(text) };
    rest.take(2);
    const size = rest.takeSize();
    // A bare version is legal: an issuer may have nothing conditional to say.
    if (size === undefined) return rest.left() === 0 ? { unique: { baggageTags: [], version: Number(version[1]) }, leg: {} } : undefined;
    const part = rest.take(size);
    if (part === undefined) return undefined;
    unique = toUnique(takeSome(new Cursor(part, 0), UNIQUE), Number(version[1]), today);
  }
  if (rest.left() === 0) return { ...(unique && { unique }), leg: {} };
  const size = rest.takeSize();
  const part = size === undefined ? undefined : rest.take(size);
  if (part === undefined) return undefined;
  const { fastTrack, ...fields } = takeSome(new Cursor(part, 0), REPEATED);
  const leg = { ...fields, ...(fastTrack !== undefined && { fastTrack: fastTrack === 'Y' }), ...airlineData(rest.take(rest.left())!) };
  return { ...(unique && { unique }), leg };
}

function toUnique(fields: Partial<Record<(typeof UNIQUE)[number][0], string>>, version: number, today: CivilDate | undefined): Unique {
  const { tag1, tag2, tag3, issued, ...rest } = fields;
  return { ...rest, version, baggageTags: [tag1, tag2, tag3].filter((tag) => tag !== undefined), ...(issued !== undefined && { issued: readIssueDate(issued, today) }) };
}

const airlineData = (text: string): Partial<PassLeg> => (text.trim() === '' ? {} : { airlineData: text });

function readSecurity(rest: Cursor): Result<{ type: string; data: string } | undefined, BoardingPassProblem> {
  if (rest.left() === 0) return ok(undefined);
  const marker = rest.take(1);
  if (marker !== '^') return marker === ' ' && rest.take(rest.left())!.trim() === '' ? ok(undefined) : fail('trailingText');
  const type = rest.take(1);
  const size = rest.takeSize();
  if (type === undefined || size === undefined) return fail('tooShort');
  const data = rest.take(size);
  if (data === undefined) return fail('sizeBeyondEnd');
  return rest.take(rest.left())!.trim() === '' ? ok({ type, data }) : fail('trailingText');
}

/** All fields of a table, blanks off; `undefined` when the text ends before them. */
function takeFields<Name extends string>(rest: Cursor, table: readonly (readonly [Name, number])[]): Record<Name, string> | undefined {
  const fields = {} as Record<Name, string>;
  for (const [name, length] of table) {
    const value = rest.take(length);
    if (value === undefined) return undefined;
    fields[name] = value.trim();
  }
  return fields;
}

/** As many fields as the text holds, and only those that are not blank: older versions end earlier. */
function takeSome<Name extends string>(rest: Cursor, table: readonly (readonly [Name, number])[]): Partial<Record<Name, string>> {
  const fields: Partial<Record<Name, string>> = {};
  for (const [name, length] of table) {
    const value = rest.take(Math.min(length, rest.left()))!.trim();
    if (value !== '') fields[name] = value;
  }
  return fields;
}

class Cursor {
  private readonly text: string;
  private at: number;
  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }
  left(): number {
    return this.text.length - this.at;
  }
  /** The next characters, or `undefined`, and nothing taken, when there are not so many. */
  take(length: number): string | undefined {
    if (length > this.left()) return undefined;
    this.at += length;
    return this.text.slice(this.at - length, this.at);
  }
  /** A size in two hexadecimal digits. */
  takeSize(): number | undefined {
    const digits = /^[0-9A-Fa-f]{2}/.exec(this.text.slice(this.at));
    if (digits === null) return undefined;
    this.at += 2;
    return Number.parseInt(digits[0], 16);
  }
}
