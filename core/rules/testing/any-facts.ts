/** Facts of any kind, nonsense among them, in the shape that rules are given. */
import fc from 'fast-check';
import type { CodeEvidence } from '../../document/code-evidence.ts';
import type { ShownCode } from '../../document/page-facts.ts';
import { DocumentReading, FieldName, Mrz, MrzDate, MrzField, type Quad, Sex, type Substitution } from '../../document/reading.ts';
import { TODAY } from '../../document/testing/specimens.ts';
import { NoComparison, type VisualComparison } from '../../document/visual/compare-visual.ts';
import { ComparedFieldName } from '../../document/visual/visual-reading.ts';
import { anyUnit } from '../../text/testing/characters.ts';
import type { ChipFacts, Facts, HistoryFacts, ListFacts, PictureFacts, Sighting } from '../facts.ts';

const character = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...'ABDIMFPVX0123456789<<<') }, { weight: 1, arbitrary: anyUnit });
const text = (max: number) => fc.string({ unit: character, maxLength: max });
/** Measures are parsed where they come in, so they are never without bound; they may be far from any picture's. */
const number = fc.oneof(fc.integer({ min: -5, max: 3000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), number);
const day = fc.constantFrom(TODAY, '2028-02-29', '1999-12-31', '2026-02-30', '0000-00-00', '');
const time = fc.constantFrom('2026-11-22T09:00:00+03:00', '2026-11-22T08:30:00Z', '1970-01-01T00:00:00Z', 'no time', '');
const id = fc.uuid() as fc.Arbitrary<never>;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Absent keys stay absent. */
const some = <T>(shape: { [Key in keyof T]: fc.Arbitrary<T[Key]> }, required: (keyof T)[]): fc.Arbitrary<T> => fc.record(shape, { requiredKeys: required }) as fc.Arbitrary<T>;

const date = some<MrzDate>({ raw: text(8), quality: fc.constantFrom(...MrzDate.shape.quality.options), year: fc.integer({ min: -10, max: 3000 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }, ['raw', 'quality']);
const place = { line: fc.nat(4), start: fc.nat(50), end: fc.nat(50), position: fc.nat(50) };
const code = fc.oneof(text(3), fc.constantFrom('IRQ', 'SYR', 'D', 'DEU', 'UTO', 'XXA', 'UNK', 'ANT', 'GBN', '__proto__', 'toString', 'constructor'));
const name = fc.oneof(text(20), fc.constantFrom('', 'NAMUNA', 'MOHAMMED ALI', 'محمد علي', 'گۆران', 'AL SALIHI'));

const mrz: fc.Arbitrary<Mrz> = fc.record({
  format: fc.constantFrom(...Mrz.shape.format.options),
  lines: fc.array(text(50), { maxLength: 4 }),
  fields: fc.array(fc.record({ name: fc.constantFrom(...MrzField.shape.name.options), line: place.line, start: place.start, end: place.end, raw: text(40) }), { maxLength: 14 }),
  checks: fc.array(fc.record({ name: fc.constantFrom('documentNumber' as const, 'birthDate' as const, 'expiryDate' as const, 'optionalData' as const, 'composite' as const), line: place.line, position: place.position, captured: character, expected: character, state: fc.constantFrom('passed' as const, 'failed' as const, 'unused' as const) }), { maxLength: 6 }),
  problems: fc.array(fc.record({ code: fc.constantFrom('illegalCharacter' as const, 'lineLength' as const, 'lineCount' as const), line: place.line, position: place.position }, { requiredKeys: ['code', 'line'] }), { maxLength: 4 }),
  documentCode: fc.oneof(code, fc.constantFrom('P', 'PD', 'ID', 'V')),
  issuingState: code,
  nationality: code,
  documentNumber: text(20),
  longDocumentNumber: fc.boolean(),
  primaryIdentifier: name,
  secondaryIdentifier: name,
  nameTruncated: fc.boolean(),
  birthDate: date,
  sex: fc.constantFrom(...Sex.options),
  expiryDate: date,
  optionalData: text(15),
  optionalData2: text(11),
});
const substitution: fc.Arbitrary<Substitution> = fc.record({ line: place.line, position: place.position, from: character, to: character });

const comparison: fc.Arbitrary<VisualComparison> = fc.oneof(
  fc.record({ field: fc.constantFrom(...ComparedFieldName.options), answer: fc.constantFrom('agrees' as const, 'differs' as const), printed: name }),
  some<Extract<VisualComparison, { answer: 'notPerformed' }>>({ field: fc.constantFrom(...ComparedFieldName.options), answer: fc.constant('notPerformed' as const), reason: fc.constantFrom(...NoComparison.options), printed: name }, ['field', 'answer', 'reason']),
);
const signer = { country: 'IQ', signer: 'AB', certificate: '1' };
const verdict = fc.constantFrom({ answer: 'valid' as const, signer, validTo: TODAY }, { answer: 'invalid' as const }, { answer: 'signerUnknown' as const }, { answer: 'signerExpired' as const, signer, validFrom: TODAY, validTo: TODAY }, { answer: 'undetermined' as const, reason: 'clock' as const }, { answer: 'undetermined' as const, reason: 'key' as const });
const evidence: fc.Arbitrary<CodeEvidence> = fc.oneof(
  fc.constantFrom<CodeEvidence>({ kind: 'unknown' }, { kind: 'brokenSeal', problem: 'truncated' }, { kind: 'slip', reference: '1' }, { kind: 'boardingPass', pass: { passengerName: '', surname: '', givenNames: '', nameTruncated: false, legs: [] } }),
  fc.record({ kind: fc.constant('seal' as const), seal: some<Extract<CodeEvidence, { kind: 'seal' }>['seal']>({ form: fc.constant('binary' as const), issuingState: code, zone: fc.array(text(44), { maxLength: 3 }) }, ['form', 'issuingState']), verdict }),
);
const shown = some<ShownCode>({ code: evidence, name: fc.constantFrom('agrees' as const, 'unsure' as const, 'differs' as const), differences: fc.array(fc.constantFrom(...FieldName.options), { maxLength: 4 }) }, ['code']);
const printed = some<NonNullable<NonNullable<Facts['page']>['printed']>>(
  { sex: fc.constantFrom('F' as const, 'M' as const), issued: fc.array(fc.record({ date: day, calendar: fc.constantFrom('gregorian' as const, 'hijri' as const), tolerance: fc.nat(2) }), { maxLength: 3 }), authority: name, personalNumber: text(15) },
  [],
);
const page = some<NonNullable<Facts['page']>>({ visual: fc.array(comparison, { maxLength: 7 }), codesPerformed: fc.boolean(), codes: fc.array(shown, { maxLength: 3 }), printed }, ['visual', 'codesPerformed', 'codes']);

const point = fc.record({ x: number, y: number });
const quad: fc.Arbitrary<Quad> = fc.tuple(point, point, point, point);
const measure = some<PictureFacts['lines'][number]['characters'][number]>({ line: place.line, position: place.position, centre: point, width: number, height: number, rotation: number, contrast: share, face: number }, ['line', 'position', 'centre', 'width', 'height', 'rotation', 'contrast']);
const picture = some<PictureFacts>(
  {
    width: number, height: number, page: quad, paper: share, moire: share, origin: fc.constantFrom('plain' as const, 'camera' as const, 'edited' as const),
    lines: fc.array(some<PictureFacts['lines'][number]>({ skew: number, characters: fc.array(measure, { maxLength: 44 }) }, ['characters']), { maxLength: 3 }),
    portrait: some<NonNullable<PictureFacts['portrait']>>({ corners: quad, edge: share, screen: share, head: share }, ['corners']),
  },
  ['width', 'height', 'lines'],
);

const post = fc.constantFrom('zurbatiyah', 'ibrahim-khalil', 'bgw', 'ebl', 'nowhere', '__proto__');
const direction = fc.constantFrom('entry' as const, 'exit' as const);
const sighting: fc.Arbitrary<Sighting> = fc.record({ captureId: id, passageId: id, at: time, clockConfirmed: fc.boolean(), postId: post, direction, cleared: fc.boolean(), issuingState: code, documentNumber: text(10), primaryIdentifier: name, secondaryIdentifier: name, nationality: code, sex: fc.constantFrom(...Sex.options), birthDate: text(6), expiryDate: text(6) });
const history = some<HistoryFacts>(
  {
    postId: post, direction, at: time, everyPost: fc.constant(true as const),
    sameDocument: fc.array(sighting, { maxLength: 4 }),
    samePerson: fc.array(fc.tuple(sighting, share).map(([seen, score]) => ({ ...seen, score })), { maxLength: 4 }),
    sameImage: fc.array(fc.record({ captureId: id, passageId: id, at: time, distance: number, identical: fc.boolean(), sameDocument: fc.boolean() }), { maxLength: 3 }) as unknown as fc.Arbitrary<HistoryFacts['sameImage']>,
    numbers: fc.record({ documents: fc.nat(2000), alike: fc.nat(2000), single: fc.nat(20) }),
    conveyance: fc.record({ documents: fc.nat(400), alike: fc.array(fc.record({ passageId: id, documentNumber: text(9), expiryDate: text(6) }), { maxLength: 8 }) }),
  },
  ['postId', 'direction', 'at', 'sameDocument', 'samePerson', 'sameImage'],
);
const lists: fc.Arbitrary<ListFacts> = fc.record({
  lists: fc.array(fc.record({ listId: text(4), kind: fc.constantFrom('documents' as const, 'blanks' as const, 'persons' as const), version: fc.nat(), issuedAt: time, expired: fc.boolean() }), { maxLength: 3 }),
  documents: fc.array(fc.record({ listId: text(4), entryId: text(4), reason: fc.constantFrom('lost' as const, 'stolen' as const, 'revoked' as const), documentNumber: text(9), edits: fc.constantFrom(0 as const, 1 as const) }), { maxLength: 3 }),
  blanks: fc.array(fc.record({ listId: text(4), entryId: text(4), from: text(9), to: text(9) }), { maxLength: 2 }),
  persons: fc.array(fc.record({ listId: text(4), entryId: text(4), name, score: share, birth: fc.constantFrom('same' as const, 'near' as const, 'differs' as const, 'unknown' as const), nationality: fc.constantFrom('same' as const, 'differs' as const, 'unknown' as const), cleared: fc.boolean() }), { maxLength: 2 }),
});
const chip: fc.Arbitrary<ChipFacts> = fc.record({
  differences: fc.array(fc.constantFrom(...FieldName.options), { maxLength: 3 }),
  hashes: fc.constantFrom('right' as const, 'wrong' as const),
  signature: fc.constantFrom('valid' as const, 'invalid' as const),
  issuer: fc.constantFrom('known' as const, 'unknown' as const, 'stale' as const),
  authentication: fc.constantFrom('passed' as const, 'failed' as const, 'unsupported' as const),
});

export const anyFacts: fc.Arbitrary<Facts> = some<Facts>(
  {
    reading: some<DocumentReading>({ source: fc.constantFrom(...DocumentReading.shape.source.options), found: fc.boolean(), raw: fc.array(text(50), { maxLength: 4 }), substitutions: fc.array(substitution, { maxLength: 3 }), mrz: maybe(mrz) }, ['source', 'found', 'raw', 'substitutions']),
    capture: some<Facts['capture']>({ channel: fc.constantFrom('serial' as const, 'typed' as const, 'simulator' as const, 'folder' as const, 'camera' as const, 'scanner' as const), live: fc.boolean(), training: fc.boolean(), pixelsPerMillimetre: number, light: fc.constantFrom('visible' as const, 'infrared' as const, 'ultraviolet' as const) }, ['channel', 'live', 'training']),
    page,
    today: maybe(day),
    picture,
    history,
    lists,
    companions: fc.array(mrz, { maxLength: 2 }),
    chip,
    chipSilent: fc.boolean(),
    pagesWithoutZone: fc.nat(3),
  },
  ['reading', 'capture', 'today'],
);
