/**
 * The rules of the source tree, one object each: pure functions from a scanned file to what is wrong with it.
 * `architecture.test.ts` runs them over the project and proves each by a file that breaks it and no other.
 */
import { builtinModules } from 'node:module';
import { FOLDERS } from './folders.ts';
import type { SourceFile } from './scan.ts';

export interface Rule {
  id: string;
  check(file: SourceFile): string[];
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const isIn = (path: string, ...folders: string[]): boolean => folders.some((folder) => path.startsWith(`${folder}/`));
const isCode = (path: string): boolean => /\.(?:[cm]?[jt]sx?|css)$/.test(path);
const BUILTIN = new Set(builtinModules);

/** Runs in every host, so it may know none. The engine of the SOPs is pure; its library is read from files. */
const isPure = (file: SourceFile): boolean => !file.isTest && (isIn(file.path, 'core', 'texts', 'renderer') || file.path === 'sop/engine.ts');

/** The world is taken here and given to everything else. Tests make worlds of their own. */
// A page is a process of its own: `renderer/world.ts` is the one place where it takes its clock and its randomness.
const takesTheWorld = (file: SourceFile): boolean => file.isTest || file.path === 'renderer/world.ts' || isIn(file.path, 'main', 'centre', 'bench', 'tests', 'tools') || folderOf(file.path) === '';

export const RULES: readonly Rule[] = [
  {
    id: 'folder-is-known',
    check: ({ path }) => (folderOf(path) === '' || folderOf(path) in FOLDERS ? [] : [`no rule says what ${folderOf(path)}/ may import`]),
  },
  {
    id: 'folder-imports',
    check: ({ path, imports, isTest }) => {
      const from = folderOf(path);
      const may = FOLDERS[from];
      if (may === undefined || may === 'everything' || may === 'ownToolOnly') return [];
      if (may === 'nothing') return isCode(path) ? ['no code lives here'] : [];
      return imports.flatMap(({ target, specifier }) => {
        if (target === undefined) return [];
        const to = folderOf(target);
        // A test beside its source may use what the tests share, and see that its keys have texts.
        return to === from || may.includes(to) || (isTest && (to === 'tests' || to === 'texts')) ? [] : [`imports ${specifier}`];
      });
    },
  },
  {
    id: 'tools-own-files',
    check: ({ path, imports }) => {
      const own = /^tools\/[^/]+\//.exec(path)?.[0];
      return isIn(path, 'tools') ? imports.flatMap(({ target, specifier }) => (target === undefined || (own !== undefined && target.startsWith(own)) ? [] : [`imports ${specifier}`])) : [];
    },
  },
  {
    id: 'no-test-code-in-the-program',
    check: ({ path, imports, isTest }) =>
      isTest || isIn(path, 'tests', 'bench') ? [] : imports.flatMap(({ target, specifier }) => (target !== undefined && /^(?:tests|bench)\/|\/testing\/|\.test\.\w+$/.test(target) && folderOf(target) === folderOf(path) ? [`imports ${specifier}`] : [])),
  },
  {
    id: 'import-names-its-file',
    // Node strips types and resolves nothing: `./hash` finds no file.
    check: ({ imports }) => imports.flatMap(({ target, specifier }) => (target === undefined || /\.(?:[cm]?[jt]sx?|json|ya?ml|css|woff2?|otf|svg|png|wasm|bin)$/.test(target) ? [] : [`${specifier} has no file's name`])),
  },
  {
    id: 'electron-in-its-shell',
    check: ({ path, imports }) =>
      isIn(path, 'main/electron') ? [] : imports.flatMap(({ specifier, typesOnly }) => (/^electron(?:\/|$)/.test(specifier) && !(typesOnly && isIn(path, 'tests/electron')) ? [`imports ${specifier}`] : [])),
  },
  {
    id: 'no-node-in-pure-code',
    check: (file) => (isPure(file) ? file.imports.flatMap(({ specifier }) => (specifier.startsWith('node:') || BUILTIN.has(specifier) ? [`imports ${specifier}`] : [])) : []),
  },
  {
    id: 'sql-in-the-database-only',
    check: ({ path, strings, imports }) =>
      isIn(path, 'db', 'centre', 'tests', 'bench')
        ? []
        : [...strings.filter((text) => SQL.test(text)).map((text) => `holds SQL: ${text.trim().slice(0, 40)}`), ...imports.filter(({ specifier, typesOnly }) => !typesOnly && DATABASE.test(specifier)).map(({ specifier }) => `imports ${specifier}`)],
  },
  {
    id: 'clock-is-given',
    check: (file) =>
      takesTheWorld(file)
        ? []
        : [...file.names.filter((name) => /(?:^|\.)(?:Date\.now|performance\.now|process\.hrtime(?:\.bigint)?)$/.test(name)), ...file.news.filter(({ callee, arguments: count }) => callee === 'Date' && count === 0).map(() => 'new Date()')].map((what) => `takes ${what}`),
  },
  {
    id: 'randomness-is-given',
    check: (file) =>
      takesTheWorld(file)
        ? []
        : [...file.names.filter((name) => /(?:^|\.)Math\.random$|\.(?:randomUUID|getRandomValues|randomBytes|randomInt|randomFillSync)$/.test(name)), ...file.imports.filter(({ specifier }) => /^(?:node:)?crypto$/.test(specifier)).flatMap(({ named }) => named.filter((name) => RANDOM.test(name)))].map((what) => `takes ${what}`),
  },
  {
    id: 'one-idea-a-file',
    check: ({ path, text }) => {
      const lines = text.replace(/\n$/, '').split('\n').length;
      return isCode(path) && lines > 300 ? [`has ${lines} lines: there are two ideas in it`] : [];
    },
  },
  {
    id: 'nothing-kept-by-the-screen',
    check: (file) => {
      if (file.isTest || !isIn(file.path, 'renderer')) return [];
      return file.names.filter((name) => /^(?:(?:window|globalThis|self)\.)?(?:localStorage|sessionStorage|indexedDB|caches|console)(?:\.\w+)?$|(?:^|\.)document\.cookie$/.test(name) && !/^(?:console|caches)$/.test(name)).map((name) => `uses ${name}`);
    },
  },
  {
    id: 'no-outcome-refuses',
    // A finding sends a person on to another person, never away.
    check: ({ path, strings, isTest }) => (isTest || !isIn(path, 'core', 'api', 'sop') ? [] : strings.filter((text) => /^(?:refuse|refuseEntry|refusedEntry|deny|denied|denyEntry|deniedEntry|detain|detained|reject|rejected|turnBack|turnedBack|turnAway|turnedAway|deport|expel)$/i.test(text)).map((text) => `names an outcome “${text}”`)),
  },
  {
    id: 'planter-knows-no-rule',
    // Corpus and rules may only agree where both are right: the forger's side has not seen what checks him.
    check: ({ path, imports, isTest }) =>
      isTest || !isIn(path, 'bench/rules/world', 'bench/rules/planter', 'bench/rules/observe')
        ? []
        : imports.flatMap(({ target = '', specifier, typesOnly }) => {
            const isFacts = typesOnly && target === 'core/rules/facts.ts';
            const isReading = isIn(path, 'bench/rules/observe') && /^core\/(?:document|picture|contract)\//.test(target) && !/\/(?:check-digit|compose-\w+)\.ts$/.test(target);
            return isIn(target, 'bench/rules') || folderOf(target) === '' || isFacts || isReading ? [] : [`imports ${specifier}`];
          }),
  },
  {
    id: 'styles-mirror',
    check: ({ path, text }) => (path.endsWith('.css') ? [...withoutComments(text).matchAll(PHYSICAL_CSS)].map(([found]) => `is not mirrored: ${found.trim()}`) : []),
  },
];

/** Statements by their shape. Lower-case words alone are English ("select one from the list"). */
const SQL = /\b(?:SELECT\b[\s\S]+\bFROM\b|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|CREATE\s+(?:UNIQUE\s+|VIRTUAL\s+|TEMP\s+)?(?:TABLE|INDEX|TRIGGER|VIEW)\b|ALTER\s+TABLE\b|PRAGMA\s+\w+|VACUUM\s+INTO\b)|^\s*(?:select\s[\s\S]+\sfrom\s+\w+(?:\s+(?:where|order|group|limit|join)\b|\s*;?\s*$)|insert\s+into\s+\w+|update\s+\w+\s+set\s+\w+\s*=|delete\s+from\s+\w+|create\s+table\s|pragma\s+\w+|vacuum\s+into\s)/;
const DATABASE = /^(?:better-sqlite3|node:sqlite|postgres$|pg$)/;
const RANDOM = /^(?:random\w+|getRandomValues|webcrypto|generateKey\w*|generatePrime\w*)$/;
const PHYSICAL_CSS = /(?<![-\w])(?:(?:margin|padding|border)-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|(?:left|right)|(?:scroll-(?:margin|padding))-(?:left|right))\s*:|(?<![-\w])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;
const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');
