import { describe, expect, it } from 'vitest';
import { Outcome } from '../../core/contract/outcomes.ts';
import { broken } from './broken.ts';
import { FOLDERS } from './folders.ts';
import { type Rule, RULES } from './rules.ts';
import { scan } from './scan.ts';
import { sourceFiles, topFolders } from './tree.ts';

const violations = (rules: readonly Rule[], path: string, text: string): string[] => rules.flatMap((rule) => rule.check(scan(path, text)).map(() => rule.id));

describe('the source tree', () => {
  const files = sourceFiles();

  it('has files to check in every folder that exists', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(topFolders().filter((folder) => !(folder in FOLDERS))).toEqual([]);
  });
  it.each(RULES.map((rule) => [rule.id, rule] as const))('keeps %s', (_id, rule) => {
    expect(files.flatMap((file) => rule.check(file).map((what) => `${file.path} ${what}`))).toEqual([]);
  });
  it('imports only files that exist', () => {
    const paths = new Set(files.map((file) => file.path));
    // What the Electron build makes of a module is named `.js`; a glob names no single file.
    const isThere = (target: string): boolean => paths.has(target) || paths.has(target.replace(/\.js$/, '.ts')) || target.includes('*') || target.startsWith('dist/');
    const code = files.flatMap((file) => file.imports.flatMap(({ target }) => (target !== undefined && /\.[cm]?[jt]sx?$/.test(target) && !isThere(target) ? [`${file.path} → ${target}`] : [])));
    expect(code).toEqual([]);
  });
  it('knows five outcomes and no refusal', () => {
    expect(Outcome.options).toEqual(['cleared', 'secondLine', 'protection', 'health', 'heldForPerson']);
  });
});

describe('each rule', () => {
  it('has a file that breaks it', () => {
    expect(broken.map(({ rule }) => rule).filter((rule, index, all) => all.indexOf(rule) === index).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });
  it.each(broken)('$rule sees $path: $text', ({ rule, path, text }) => {
    expect(new Set(violations(RULES, path, text))).toEqual(new Set([rule]));
    // Without the rule nothing would be seen, so a missing rule cannot hide behind another.
    expect(violations(RULES.filter(({ id }) => id !== rule), path, text)).toEqual([]);
  });
});

describe('the scanner', () => {
  it('sees imports of every kind', () => {
    const { imports } = scan(
      'api/x.ts',
      `import a from '../core/a.ts'; import type { B } from './b.ts'; import { type C } from 'zod'; export { d } from './d.ts';
       const e = await import('./e.ts'); type F = import('./f.ts').F; const g = new URL('../db/g.ts', import.meta.url); require('h');`,
    );
    expect(imports.map(({ target, specifier, typesOnly }) => [target ?? specifier, typesOnly])).toEqual([
      ['core/a.ts', false],
      ['api/b.ts', true],
      ['zod', true],
      ['api/d.ts', false],
      ['api/e.ts', false],
      ['api/f.ts', true],
      ['db/g.ts', false],
      ['h', false],
    ]);
  });
  it('reads no code out of comments and strings', () => {
    expect(violations(RULES, 'core/x.ts', `// Date.now() and Math.random() are not used\nexport const note = 'Date.now()';\n`)).toEqual([]);
  });
  it('leaves English alone', () => {
    expect(violations(RULES, 'api/x.ts', `export const a = 'select one from the list below'; export const b = 'update the lists';`)).toEqual([]);
  });
});
