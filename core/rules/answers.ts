/** Short ways to say what a rule answers, and what rules ask of a zone. */
import type { FieldName, Mrz, MrzField } from '../document/reading.ts';
import type { Basis, Evidence, RuleAnswer } from './rule.ts';

/** Why a rule gives no verdict: keys below `reasons.` in the texts. */
export const reasons = [
  'centuryWindow',
  'certificatesOld',
  'chipCannotProve',
  'chipNotExpected',
  'clocksDisagree',
  'clockUnconfirmed',
  'codesNotLookedFor',
  'dateImpossible',
  'dateIncomplete',
  'dateUnknown',
  'documentForNonNationals',
  'expired',
  'fieldEmpty',
  'fieldMissing',
  'keyUnsupported',
  'lineLength',
  'listExpired',
  'misreadLikely',
  'nameCut',
  'namesNotPaired',
  'neverAnImage',
  'noArabicName',
  'noBoardingPass',
  'noChipReader',
  'noConveyance',
  'noCountryData',
  'noExpiry',
  'noHistory',
  'noInfrared',
  'noKurdishLetters',
  'noList',
  'noOtherDocument',
  'noPageEdge',
  'noPageSeen',
  'noPassportBeside',
  'noPortrait',
  'noProtectionCode',
  'noScale',
  'noSeal',
  'noSealedZone',
  'notAPassport',
  'notGermany',
  'notInFormat',
  'notKosovo',
  'notMeasured',
  'notPrinted',
  'noUltraviolet',
  'noVisaBeside',
  'noZone',
  'numberWithAddition',
  'oneSided',
  'ordinaryNumber',
  'organisationIssuer',
  'otherClockUnconfirmed',
  'otherScript',
  'pageNotRead',
  'passNameUnsure',
  'printUnsure',
  'protectionHolder',
  'sameHolderLikely',
  'scaleUnsure',
  'sealOfAnother',
  'sealUnreadable',
  'sidesNotCounted',
  'signerUnknown',
  'singleDigitFailed',
  'tooCoarse',
  'tooFewLetters',
  'unspecifiedNationality',
  'visa',
] as const;
export type Reason = (typeof reasons)[number];

export const passed: RuleAnswer = { state: 'passed' };
export const undetermined = (reason: Reason): RuleAnswer => ({ state: 'undetermined', reason });
export const notPerformed = (reason: Reason): RuleAnswer => ({ state: 'notPerformed', reason });
export const notApplicable = (reason: Reason): RuleAnswer => ({ state: 'notApplicable', reason });

/** A clause of ICAO Doc 9303. */
export const icao = (part: number, clause: string): Basis => ({ document: 'ICAO 9303', part: String(part), clause });

/** A field as it stands in the zone; `undefined` when its line is missing or ends before it. */
export function findField(mrz: Mrz, name: FieldName): MrzField | undefined {
  const field = mrz.fields.find((candidate) => candidate.name === name);
  return field === undefined || field.raw === '' ? undefined : field;
}

/** The fields of these names that were captured. */
export const findFields = (mrz: Mrz, names: readonly FieldName[]): MrzField[] => names.flatMap((name) => findField(mrz, name) ?? []);

export const evidenceOf = ({ name, line, start, end }: MrzField): Evidence => ({ field: name, line, start, end });

/** Some characters of a field; `from` and `to` count from its first. */
export const evidenceWithin = ({ name, line, start }: MrzField, from: number, to: number): Evidence => ({ field: name, line, start: start + from, end: start + to });

/** Whether a line has another length than its format says: positions on it cannot be trusted. */
export const isLineOff = (mrz: Mrz, line: number): boolean => mrz.problems.some((problem) => problem.code === 'lineLength' && problem.line === line);

export const isVisa = ({ format }: Pick<Mrz, 'format'>): boolean => format === 'MRV-A' || format === 'MRV-B';

export const isFillers = (raw: string): boolean => /^<+$/.test(raw);
