/** Facts for the tests of rules: a sound zone, changed where a test wants it changed. */
import { composeMrz, type ZoneContent } from '../../document/compose-mrz.ts';
import { parseMrz } from '../../document/parse-mrz.ts';
import type { CodeEvidence } from '../../document/code-evidence.ts';
import { toPageFacts } from '../../document/page-facts.ts';
import type { DocumentReading, Quad } from '../../document/reading.ts';
import { TODAY } from '../../document/testing/specimens.ts';
import type { VisualFieldName } from '../../document/visual/visual-reading.ts';
import type { Facts, HistoryFacts, ListFacts, ListKind, Sighting } from '../facts.ts';
import type { Rule, RuleAnswer } from '../rule.ts';

/** An invented holder of a sound passport, valid for some years yet. */
export const sound: ZoneContent = {
  format: 'TD3',
  documentCode: 'P',
  issuingState: 'IRQ',
  nationality: 'IRQ',
  primaryIdentifier: 'Namuna',
  secondaryIdentifier: 'Tajribi',
  documentNumber: 'A12345678',
  birthDate: { year: 1990, month: 3, day: 4 },
  sex: 'F',
  expiryDate: { year: 2031, month: 5, day: 6 },
  optionalData: '199012345678',
};

export interface Setting {
  /** `undefined`: the clock is unconfirmed. */
  today?: string | undefined;
  training?: boolean;
  reading?: Partial<DocumentReading>;
}

export function factsOfLines(lines: readonly string[], setting: Setting = {}): Facts {
  const { today, training, reading } = { today: TODAY, training: false, reading: {}, ...setting };
  const mrz = parseMrz(lines, today);
  return {
    reading: { source: 'text', found: mrz !== undefined, raw: [...lines], substitutions: [], ...(mrz === undefined ? {} : { mrz }), ...reading },
    capture: { channel: 'serial', live: true, training },
    today,
  };
}

export const factsOf = (change: Partial<ZoneContent> = {}, setting: Setting = {}): Facts => factsOfLines(composeMrz({ ...sound, ...change }), setting);

export const nothingRead = (): Facts => factsOfLines([]);

/** The answer as a test names it: the state, and the text or reason that goes with it. */
export function sayOf(rule: Rule, facts: Facts): string {
  const answer: RuleAnswer = rule.evaluate(facts);
  if (answer.state === 'passed') return 'passed';
  if (answer.state === 'raised') return `raised ${answer.severity ?? rule.severity} ${answer.text ?? 'raised'}${answer.mode === 'silent' ? ' silently' : ''}`;
  return `${answer.state} ${answer.reason}`;
}

/** The characters that a raised answer points at. */
export function pointedAt(rule: Rule, facts: Facts): string[] {
  const answer = rule.evaluate(facts);
  if (answer.state !== 'raised') return [];
  return answer.evidence.map(({ line = 0, start, end }) => (facts.reading.mrz?.lines[line] ?? '').slice(start, end));
}

const PLACE: Quad = [{ x: 300, y: 200 }, { x: 500, y: 200 }, { x: 500, y: 230 }, { x: 300, y: 230 }];

/** What was read above the zone, by the program's own comparison with it. */
export function withPage(facts: Facts, texts: Partial<Record<VisualFieldName, string>>, { confidence = 0.95, codes = [], codesPerformed = true }: { confidence?: number; codes?: CodeEvidence[]; codesPerformed?: boolean } = {}): Facts {
  const fields = Object.entries(texts).map(([name, text]) => ({ name: name as VisualFieldName, text, confidence, place: PLACE }));
  return { ...facts, reading: { ...facts.reading, source: 'image' }, page: toPageFacts({ codes, codesPerformed, visual: { performed: true, fields } }, facts.reading.mrz, facts.today) };
}

/** Whether the page is still to be looked at: a picture without page facts. */
export const asPicture = (facts: Facts): Facts => ({ ...facts, reading: { ...facts.reading, source: 'image' } });

/** The holder of `sound`, seen two days ago at the same post on the way out. */
export const seen = (change: Partial<Sighting> = {}): Sighting => ({
  captureId: '00000000-0000-4000-8000-000000000001' as Sighting['captureId'],
  passageId: '00000000-0000-4000-8000-000000000002' as Sighting['passageId'],
  at: '2026-11-20T09:00:00+03:00',
  clockConfirmed: true,
  postId: 'zurbatiyah',
  direction: 'exit',
  cleared: true,
  issuingState: 'IRQ',
  documentNumber: 'A12345678',
  primaryIdentifier: 'NAMUNA',
  secondaryIdentifier: 'TAJRIBI',
  nationality: 'IRQ',
  sex: 'F',
  birthDate: '900304',
  expiryDate: '310506',
  ...change,
});

export const withHistory = (facts: Facts, change: Partial<HistoryFacts> = {}): Facts => ({
  ...facts,
  history: { postId: 'zurbatiyah', direction: 'entry', at: '2026-11-22T09:00:00+03:00', sameDocument: [], samePerson: [], sameImage: [], ...change },
});

const held = (kind: ListKind): ListFacts['lists'][number] => ({ listId: kind, kind, version: 3, issuedAt: '2026-11-01T00:00:00Z', expired: false });

/** All three lists in force, and nothing hit. */
export const withLists = (facts: Facts, change: Partial<ListFacts> = {}): Facts => ({
  ...facts,
  lists: { lists: [held('documents'), held('blanks'), held('persons')], documents: [], blanks: [], persons: [], ...change },
});

export const expiredLists = (): ListFacts['lists'] => (['documents', 'blanks', 'persons'] as const).map((kind) => ({ ...held(kind), expired: true }));
