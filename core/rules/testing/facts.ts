/** Facts for the tests of rules: a sound zone, changed where a test wants it changed. */
import { composeMrz, type ZoneContent } from '../../document/compose-mrz.ts';
import { parseMrz } from '../../document/parse-mrz.ts';
import type { DocumentReading } from '../../document/reading.ts';
import { TODAY } from '../../document/testing/specimens.ts';
import type { Facts } from '../facts.ts';
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
  if (answer.state === 'raised') return `raised ${answer.severity ?? rule.severity} ${answer.text ?? 'raised'}`;
  return `${answer.state} ${answer.reason}`;
}

/** The characters that a raised answer points at. */
export function pointedAt(rule: Rule, facts: Facts): string[] {
  const answer = rule.evaluate(facts);
  if (answer.state !== 'raised') return [];
  return answer.evidence.map(({ line = 0, start, end }) => (facts.reading.mrz?.lines[line] ?? '').slice(start, end));
}
