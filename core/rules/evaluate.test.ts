import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import english from '../../texts/en/rules.json' with { type: 'json' };
import { specimens, TODAY } from '../document/testing/specimens.ts';
import { reasons } from './answers.ts';
import { evaluateRules, evaluateWith, severityRank } from './evaluate.ts';
import { rules } from './registry.ts';
import { DocumentReading, Mrz, MrzDate, MrzField, type Substitution } from '../document/reading.ts';
import type { Facts } from './facts.ts';
import { Finding, type Rule } from './rule.ts';
import { factsOf, factsOfLines, nothingRead } from './testing/facts.ts';
import { anyUnit } from '../text/testing/characters.ts';

const base: Rule = { id: 'F98', version: 1, severity: 'low', mode: 'live', basis: [], innocentCauses: [], evaluate: () => ({ state: 'passed' }) };

describe('findings', () => {
  test('a rule that throws is aborted and the others still answer', () => {
    const broken: Rule = { ...base, id: 'F99', evaluate: () => { throw new Error('a bug'); } };
    const findings = evaluateWith([base, broken], factsOf());
    expect(findings.map(({ ruleId, state, text }) => [ruleId, state, text])).toEqual([
      ['F99', 'aborted', 'reasons.ruleFailed'],
      ['F98', 'passed', 'rules.F98.title'],
    ]);
  });

  test('carry the severity, sentence, values and effect of the answer', () => {
    const raising: Rule = { ...base, evaluate: () => ({ state: 'raised', evidence: [{ line: 0 }], severity: 'high', text: 'other', params: { n: 1 }, effect: 'protection' }) };
    expect(evaluateWith([raising], factsOf())).toMatchObject([{ state: 'raised', severity: 'high', text: 'rules.F98.other', params: { n: 1 }, effect: 'protection', evidence: [{ line: 0 }] }]);
  });

  test('come what is raised first, the worst of it first', () => {
    const findings = evaluateRules(factsOfLines(specimens['TD3']));
    expect(findings[0]).toMatchObject({ ruleId: 'F13', state: 'raised', severity: 'critical' });
    const raised = findings.filter(({ state }) => state === 'raised');
    expect(findings.slice(0, raised.length)).toEqual(raised);
    expect(raised.map(({ severity }) => severityRank[severity])).toEqual(raised.map(({ severity }) => severityRank[severity]).sort((a, b) => b - a));
    expect(findings).toHaveLength(rules.length);
  });

  test('a sound document raises nothing; with nothing read nothing is performed', () => {
    expect(evaluateRules(factsOf()).filter(({ state }) => state === 'raised' || state === 'undetermined')).toEqual([]);
    expect(new Set(evaluateRules(nothingRead()).map(({ state }) => state))).toEqual(new Set(['notPerformed']));
  });

  test('a refugee with an expired document and no birth day is sent to help, and nothing is held against them', () => {
    const findings = evaluateRules(factsOf({ nationality: 'XXB', birthDate: { year: 1990 }, expiryDate: { year: 2015, month: 1, day: 1 } }));
    expect(findings.filter(({ state }) => state === 'raised').map(({ ruleId, effect }) => [ruleId, effect])).toEqual([['F18', 'protection']]);
  });
});

function findText(key: string): unknown {
  let found: unknown = english;
  for (const part of key.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
  return found;
}

describe('arbitrary facts', () => {
  const character = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...'ABDIMFPVX0123456789<<<') }, { weight: 1, arbitrary: anyUnit });
  const text = (max: number) => fc.string({ unit: character, maxLength: max });
  const date: fc.Arbitrary<MrzDate> = fc.record(
    { raw: text(8), quality: fc.constantFrom(...MrzDate.shape.quality.options), year: fc.integer({ min: -10, max: 3000 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) },
    { requiredKeys: ['raw', 'quality'] },
  );
  const place = { line: fc.nat(4), start: fc.nat(50), end: fc.nat(50), position: fc.nat(50) };
  const code = fc.oneof(text(3), fc.constantFrom('IRQ', 'D', 'DEU', 'UTO', 'XXA', 'UNK', 'ANT', 'GBN', '__proto__', 'toString', 'constructor'));
  const mrz: fc.Arbitrary<Mrz> = fc.record({
    format: fc.constantFrom(...Mrz.shape.format.options),
    lines: fc.array(text(50), { maxLength: 4 }),
    fields: fc.array(fc.record({ name: fc.constantFrom(...MrzField.shape.name.options), line: place.line, start: place.start, end: place.end, raw: text(40) }), { maxLength: 14 }),
    checks: fc.array(fc.record({ name: fc.constantFrom('documentNumber' as const, 'birthDate' as const, 'expiryDate' as const, 'optionalData' as const, 'composite' as const), line: place.line, position: place.position, captured: character, expected: character, state: fc.constantFrom('passed' as const, 'failed' as const, 'unused' as const) }), { maxLength: 6 }),
    problems: fc.array(fc.record({ code: fc.constantFrom('illegalCharacter' as const, 'lineLength' as const, 'lineCount' as const), line: place.line, position: place.position }, { requiredKeys: ['code', 'line'] }), { maxLength: 4 }),
    documentCode: code,
    issuingState: code,
    nationality: code,
    documentNumber: text(20),
    longDocumentNumber: fc.boolean(),
    primaryIdentifier: text(20),
    secondaryIdentifier: text(20),
    nameTruncated: fc.boolean(),
    birthDate: date,
    sex: fc.constantFrom(...Mrz.shape.sex.options),
    expiryDate: date,
    optionalData: text(15),
    optionalData2: text(11),
  });
  const substitution: fc.Arbitrary<Substitution> = fc.record({ line: place.line, position: place.position, from: character, to: character });
  const facts: fc.Arbitrary<Facts> = fc.record({
    reading: fc.record({ source: fc.constantFrom(...DocumentReading.shape.source.options), found: fc.boolean(), raw: fc.array(text(50), { maxLength: 4 }), substitutions: fc.array(substitution, { maxLength: 3 }), mrz }, { requiredKeys: ['source', 'found', 'raw', 'substitutions'] }),
    capture: fc.record({ channel: fc.constantFrom('serial' as const, 'typed' as const, 'simulator' as const), live: fc.boolean(), training: fc.boolean() }),
    today: fc.constantFrom(TODAY, '2028-02-29', '1999-12-31', undefined),
  });

  test('no rule throws; every finding has the declared shape and words in English', () => {
    fc.assert(
      fc.property(facts, (some) => {
        for (const finding of evaluateRules(some)) {
          expect(finding.state).not.toBe('aborted');
          Finding.parse(finding);
          expect(findText(finding.text), finding.text).toBeTypeOf('string');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a sentence names no value that the finding does not carry', () => {
    fc.assert(
      fc.property(facts, (some) => {
        for (const { text: key, params } of evaluateRules(some)) {
          for (const [, name] of String(findText(key)).matchAll(/\{\{(\w+)\}\}/g)) expect(Object.keys(params), key).toContain(name);
        }
      }),
    );
  });
});

test('every reason that a rule may give has words, and no words stand without a reason', () => {
  expect(Object.keys(english.reasons).sort()).toEqual(['ruleFailed', ...reasons].sort());
});
