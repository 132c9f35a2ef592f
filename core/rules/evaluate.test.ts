import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import english from '../../texts/en/rules.json' with { type: 'json' };
import { specimens } from '../document/testing/specimens.ts';
import { reasons } from './answers.ts';
import { evaluateRules, evaluateWith, severityRank } from './evaluate.ts';
import { rules } from './registry.ts';
import { Finding, type Rule } from './rule.ts';
import { anyFacts } from './testing/any-facts.ts';
import { factsOf, factsOfLines, nothingRead } from './testing/facts.ts';

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
  test('no rule throws; every finding has the declared shape and words in English', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        for (const finding of evaluateRules(some)) {
          expect(finding.state).not.toBe('aborted');
          Finding.parse(finding);
          expect(findText(finding.text), finding.text).toBeTypeOf('string');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the same facts, asked again and in a copy, give the same findings and stay as they were', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const copy = structuredClone(some);
        const findings = evaluateRules(some);
        expect(evaluateRules(some)).toEqual(findings);
        expect(evaluateRules(copy)).toEqual(findings);
        expect(some).toEqual(copy);
      }),
      { numRuns: 60 },
    );
  });

  test('a sentence names no value that the finding does not carry', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
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
