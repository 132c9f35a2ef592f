import { describe, expect, test } from 'vitest';
import english from '../../texts/en/rules.json' with { type: 'json' };
import { rules } from './registry.ts';
import { RuleId, Severity } from './rule.ts';

describe('the rules in force', () => {
  test('are those of the first catalogue, each once, in order', () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 36];
    expect(rules.map(({ id }) => id)).toEqual(numbers.map((number) => `F${String(number).padStart(2, '0')}`));
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s has a title and words for its innocent causes', (id, rule) => {
    expect(RuleId.safeParse(id).success).toBe(true);
    expect(Severity.safeParse(rule.severity).success).toBe(true);
    expect((english.rules as Record<string, { title: string }>)[id]?.title).toMatch(/\S/);
    for (const cause of rule.innocentCauses) expect(Object.keys(english.innocent)).toContain(cause);
  });

  test('no text stands without a use', () => {
    const used = new Set(rules.flatMap(({ innocentCauses }) => innocentCauses));
    expect(Object.keys(english.innocent).filter((cause) => !used.has(cause))).toEqual([]);
  });

  test('every rule but the one that points to help names an innocent cause, and every rule but one that no standard asks for a clause', () => {
    expect(rules.filter(({ innocentCauses }) => innocentCauses.length === 0).map(({ id }) => id)).toEqual(['F18']);
    expect(rules.filter(({ basis }) => basis.length === 0).map(({ id }) => id)).toEqual(['F23']);
  });
});
