import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoardingPass } from './boarding-pass.ts';
import { readBoardingPass } from './read-boarding-pass.ts';

const TODAY = '2026-11-22';
const MANDATORY = 'M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 326Y014C0071 100';
const SIGNATURE = 'MEQCIFSYNTHETIC';

/** A size as the standard writes it. */
const size = (text: string) => text.length.toString(16).toUpperCase().padStart(2, '0');
const unique = '>6' + size('1WW6325BTK 0235123456001') + '1WW6325BTK 0235123456001';
const repeated = (fields: string) => size(fields) + fields;
const REPEATED = '2351234567890 1TK TK 123456789012    23PCY';
const leg = (fixed: string, conditional: string) => fixed + size(conditional) + conditional;
const TWO_LEGS =
  'M2SPECIMEN/ANNA MRS   E' +
  leg('UTO123 EBLISTTK 0803 326Y014C0071 1', unique + repeated(REPEATED) + 'XX9 PRIVATE') +
  leg('UTO124 ISTVIELH 3664A327C002F0012 3', repeated('2350987654321')) +
  `^1${size(SIGNATURE)}${SIGNATURE}`;

function read(text: string, today: string | undefined = TODAY) {
  const pass = readBoardingPass(text, today);
  if (!pass.ok) throw new Error(pass.error);
  return pass.value;
}

describe('readBoardingPass', () => {
  it('reads the mandatory items', () => {
    expect(read(MANDATORY)).toEqual({
      passengerName: 'SPECIMEN/ANNA MRS',
      surname: 'SPECIMEN',
      givenNames: 'ANNA MRS',
      nameTruncated: false,
      electronicTicket: true,
      baggageTags: [],
      legs: [
        { bookingReference: 'UTO123', from: 'EBL', to: 'IST', carrier: 'TK', flightNumber: '803', flightDate: { raw: '326', date: '2026-11-22' }, compartment: 'Y', seat: '014C', sequenceNumber: '0071', passengerStatus: '1' },
      ],
    });
  });

  it('reads two legs with everything conditional, the airline data kept as it stands', () => {
    const pass = read(TWO_LEGS);
    expect(pass).toMatchObject({
      version: 6,
      passengerDescription: '1',
      checkInSource: 'W',
      issued: { raw: '6325', date: '2026-11-21' },
      documentType: 'B',
      issuer: 'TK',
      baggageTags: ['0235123456001'],
      security: { type: '1', data: SIGNATURE },
    });
    expect(pass.legs[0]).toMatchObject({ ticketAirline: '235', ticketNumber: '1234567890', documentVerification: '1', marketingCarrier: 'TK', frequentFlyerNumber: '123456789012', baggageAllowance: '3PC', fastTrack: true, airlineData: 'XX9 PRIVATE' });
    expect(pass.legs[0]).not.toHaveProperty('selectee');
    expect(pass.legs[1]).toMatchObject({ from: 'IST', to: 'VIE', carrier: 'LH', flightNumber: '3664A', flightDate: { date: '2026-11-23' }, ticketNumber: '0987654321' });
    expect(pass.legs[1]).not.toHaveProperty('fastTrack');
  });

  it('reads what the resolution gives as its own examples', () => {
    // Resolution 792, Attachment B: a name of no person, the numbers count up.
    const pass = read(
      'M2DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 14D>6181WW6225BAC 00141234560032A0141234567890 1AC AC 1234567890123    20KYLX58ZDEF456 FRAGVALH 3664 227C012C0002 12E2A0140987654321 1AC AC 1234567890123    2PCNWQ^108ABCDEFGH',
      '2016-08-30',
    );
    expect(pass.issued).toEqual({ raw: '6225', date: '2016-08-12' });
    expect(pass.legs.map((each) => [each.from, each.to, each.flightDate.date, each.airlineData])).toEqual([
      ['YUL', 'FRA', '2016-08-13', 'LX58Z'],
      ['FRA', 'GVA', '2016-08-14', 'WQ'],
    ]);
    expect(pass.baggageTags).toEqual(['0014123456003']);
  });

  it('keeps a conditional part that does not begin as the standard says as the airline’s own', () => {
    const text = MANDATORY.slice(0, -2) + '05HELLO';
    expect(read(text).legs[0]).toMatchObject({ airlineData: 'HELLO' });
    expect(read(text)).not.toHaveProperty('version');
  });

  it('says that a name of 20 characters may be cut', () => {
    const pass = read('M1SPECIMENOVA/ALEXANDREUTO123 EBLISTTK 0803 326Y014C0071 100');
    expect(pass).toMatchObject({ nameTruncated: true, givenNames: 'ALEXANDR' });
  });

  it.each([
    ['', 'notABoardingPass'],
    ['HELLO', 'notABoardingPass'],
    ['M1', 'tooShort'],
    ['M5' + 'A'.repeat(200), 'tooManyLegs'],
    ['M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 326Y014C0071 1FF', 'sizeBeyondEnd'],
    ['M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 326Y014C0071 1ZZ', 'tooShort'],
    ['M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 326Y014C0071 104>6FF', 'sizeBeyondEnd'],
    ['M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 326Y014C0071 100+', 'trailingText'],
    ['M1SPECIMEN/ANNA MRS   EUTO123 EBLISTTK 0803 326Y014C0071 100^1', 'tooShort'],
    ['M1SPECIMEN/ANNÄ MRS   EUTO123 EBLISTTK 0803 326Y014C0071 100', 'illegalCharacter'],
    ['M1' + 'A'.repeat(5000), 'tooLong'],
  ])('refuses %#', (text, error) => {
    expect(readBoardingPass(text, TODAY)).toEqual({ ok: false, error });
  });

  it('answers any text, and a damaged pass, with a value of its shape', () => {
    const whole = TWO_LEGS;
    const damaged = fc.tuple(fc.nat(whole.length), fc.nat(20), fc.string({ maxLength: 20 })).map(([at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ maxLength: 400 }).map((text) => 'M1' + text)), (text) => {
        const pass = readBoardingPass(text, TODAY);
        if (pass.ok) expect(BoardingPass.safeParse(pass.value).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
