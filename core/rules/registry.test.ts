import { describe, expect, test } from 'vitest';
import english from '../../texts/en/rules.json' with { type: 'json' };
import { rules } from './registry.ts';
import { RuleId, Severity } from './rule.ts';

describe('the rules in force', () => {
  test('are the files of this folder, each once, in order: adding a rule touches this folder and the texts', () => {
    const files = Object.keys(import.meta.glob('./F[0-9][0-9]-*.ts')).map((path) => path.slice(2, 5)).sort();
    expect(rules.map(({ id }) => id)).toEqual(files);
    expect(new Set(files).size).toBe(files.length);
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

  test('every rule but the one that points to help names an innocent cause, and every rule but those that no standard asks for a clause', () => {
    expect(rules.filter(({ innocentCauses }) => innocentCauses.length === 0).map(({ id }) => id)).toEqual(['F18']);
    expect(rules.filter(({ basis }) => basis.length === 0).map(({ id }) => id)).toEqual(['F23', 'F53', 'F60']);
  });

  test('country knowledge reaches rules by one door', () => {
    const tables = /import (?!type)[^;]*\b(codePeriods|closedOffices|documentFamilies|nationalNumbers|numberPatterns|passportSeries|postPlaces|subTypeCalendar|validitySpans)\b/;
    const sources = import.meta.glob<string>('./F[0-9][0-9]-*.ts', { query: '?raw', import: 'default', eager: true });
    const users = Object.entries(sources).filter(([, source]) => tables.test(source));
    expect(users.length).toBeGreaterThan(7);
    for (const [path, source] of users) {
      const table = tables.exec(source)![1]!;
      // Imported once, and given to `overRows`; nowhere else in the file.
      expect(source.match(new RegExp(`\\b${table}\\b`, 'g')), path).toHaveLength(2);
      expect(source, path).toContain(`overRows(${table}, judge)`);
    }
  });
});
