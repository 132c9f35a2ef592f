import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Holder } from '../contract/passages.ts';
import { composeMrz } from '../document/compose-mrz.ts';
import { DocumentReading } from '../document/reading.ts';
import { specimens, TODAY } from '../document/testing/specimens.ts';
import type { CapturePayload } from '../journal/entries.ts';
import { rules } from '../rules/registry.ts';
import { Finding } from '../rules/rule.ts';
import { sound } from '../rules/testing/facts.ts';
import { examine, type Examination } from './examine.ts';
import { anyText, anyUnit } from '../text/testing/characters.ts';

const [first, second] = composeMrz(sound) as [string, string];
const payloadOf = (raw: readonly string[], change: Partial<CapturePayload> = {}): CapturePayload => ({ source: 'text', raw: [...raw], substitutions: [], ...change });
const look = (change: Partial<Examination> = {}) => examine({ payload: payloadOf([first, second]), corrections: [], capture: { channel: 'serial', live: true, training: false }, today: TODAY, ...change });
const stateOf = (findings: readonly Finding[], id: string) => findings.find(({ ruleId }) => ruleId === id)!;

describe('an examination', () => {
  test('gives reading, holder and findings of the declared shapes', () => {
    const { reading, holder, findings } = look();
    expect(DocumentReading.parse(reading)).toEqual(reading);
    expect(Holder.parse(holder)).toEqual(holder);
    expect(findings).toHaveLength(rules.length);
    expect(holder).toEqual({
      primaryIdentifier: 'NAMUNA',
      secondaryIdentifier: 'TAJRIBI',
      birthDate: { raw: '900304', quality: 'full', year: 1990, month: 3, day: 4 },
      age: 36,
      sex: 'F',
      nationality: 'IRQ',
      issuingState: 'IRQ',
      documentCode: 'P',
      documentNumber: 'A12345678',
      expiryDate: { raw: '310506', quality: 'full', year: 2031, month: 5, day: 6 },
      remainingDays: 1626,
    });
  });

  test('keeps what a picture told beside it', () => {
    const zone: NonNullable<CapturePayload['zone']> = [{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 5 }, { x: 0, y: 5 }];
    const { reading } = look({ payload: payloadOf([first, second], { source: 'image', confidences: [[1], [0.5]], zone, image: { width: 10, height: 10 } }) });
    expect(reading).toMatchObject({ source: 'image', found: true, confidences: [[1], [0.5]], zone, image: { width: 10, height: 10 } });
  });

  test('of what is no zone finds nothing and nobody', () => {
    const { reading, holder, findings } = look({ payload: payloadOf(['HELLO']) });
    expect(reading).toEqual({ source: 'text', found: false, raw: ['HELLO'], substitutions: [] });
    expect(holder).toBeUndefined();
    expect(findings.every(({ state }) => state === 'notPerformed')).toBe(true);
  });

  test('without a confirmed clock knows no age and leaves what depends on today undetermined', () => {
    const { holder, findings } = look({ today: undefined });
    expect(holder).not.toHaveProperty('age');
    expect(holder).not.toHaveProperty('remainingDays');
    for (const id of ['F20', 'F22', 'F23', 'F25']) expect(stateOf(findings, id)).toMatchObject({ state: 'undetermined', text: 'reasons.clockUnconfirmed' });
    expect(stateOf(findings, 'F02').state).toBe('passed');
  });
});

describe('corrections', () => {
  const misread = `${second.slice(0, 1)}7${second.slice(2)}`;
  const payload = payloadOf([first, misread]);

  test('a misread character is raised, its correction passes, and what was captured stays', () => {
    expect(stateOf(look({ payload }).findings, 'F01').state).toBe('raised');
    const { reading, holder, findings } = look({ payload, corrections: [{ line: 1, position: 1, to: '1' }] });
    expect(stateOf(findings, 'F01').state).toBe('passed');
    expect(reading.raw).toEqual([first, misread]);
    expect(reading.mrz!.lines).toEqual([first, second]);
    expect(holder!.documentNumber).toBe('A12345678');
  });

  test('a wrong correction shows the digit captured over the one expected after it', () => {
    const { findings, reading } = look({ corrections: [{ line: 1, position: 1, to: '2' }] });
    const check = reading.mrz!.checks[0]!;
    expect(check).toMatchObject({ name: 'documentNumber', captured: second[9], state: 'failed' });
    expect(check.expected).not.toBe(check.captured);
    expect(stateOf(findings, 'F01')).toMatchObject({ state: 'raised', params: { captured: check.captured, expected: check.expected } });
  });

  test('the last of two for one place counts; small letters and Arabic digits are understood', () => {
    const corrections = [{ line: 1, position: 1, to: '5' }, { line: 1, position: 1, to: '١' }, { line: 1, position: 0, to: 'a' }];
    expect(look({ payload, corrections }).reading.mrz!.lines[1]).toBe(second);
  });

  test('a missing last character can be put in', () => {
    const { reading, findings } = look({ payload: payloadOf([first, second.slice(0, -1)]), corrections: [{ line: 1, position: 43, to: second[43]! }] });
    expect(reading.mrz!.problems).toEqual([]);
    expect(stateOf(findings, 'F07').state).toBe('passed');
  });

  test('they can make a zone of what was none', () => {
    expect(look({ payload: payloadOf(['HELLO']), corrections: [{ line: 7, position: 99, to: 'P' }] }).reading.found).toBe(false);
  });
});

describe('substitutions of the reader', () => {
  const seen = second.replace('900304', '9O03O4');
  const substitutions = [{ line: 1, position: 14, from: 'O', to: '0' }, { line: 1, position: 17, from: 'O', to: '0' }];

  test('are read over, listed, and said as F06', () => {
    const { reading, findings } = look({ payload: payloadOf([first, seen], { source: 'image', substitutions }) });
    expect(reading.raw[1]).toBe(seen);
    expect(reading.substitutions).toEqual(substitutions);
    expect(stateOf(findings, 'F06')).toMatchObject({ state: 'raised', severity: 'info', params: { count: 2 } });
    expect(stateOf(findings, 'F02').state).toBe('passed');
  });

  test('give way to the officer', () => {
    const { reading } = look({ payload: payloadOf([first, seen], { source: 'image', substitutions }), corrections: [{ line: 1, position: 14, to: '8' }] });
    expect(reading.mrz!.birthDate.raw).toBe('980304');
  });
});

test('any payload and corrections give an answer, twice the same', () => {
  const line = fc.oneof(anyText(60), fc.constantFrom(...Object.values(specimens).flat()));
  const correction = fc.record({ line: fc.nat(3), position: fc.nat(50), to: anyUnit });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), fc.array(correction, { maxLength: 3 }), fc.constantFrom(TODAY, undefined), (raw, corrections, today) => {
      const ask = () => look({ payload: payloadOf(raw), corrections, today });
      const answer = ask();
      DocumentReading.parse(answer.reading);
      expect(answer.reading.raw).toEqual(raw);
      expect(answer.findings.every((finding) => Finding.safeParse(finding).success && finding.state !== 'aborted')).toBe(true);
      expect(ask()).toEqual(answer);
    }),
  );
});
