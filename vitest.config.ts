/**
 * Three projects: `unit` stands beside its source, `architecture` holds the rules of the folders, `whole` crosses
 * folders (pages, crash, security).
 * `*.long.test.ts` runs only under `npm run test:long`, which sets HBM_LONG.
 */
import { configDefaults, defineConfig } from 'vitest/config';

const long = process.env['HBM_LONG'] === '1';
const exclude = [...configDefaults.exclude, '**/dist/**', '**/fixtures/**', ...(long ? [] : ['**/*.long.test.*'])];

export default defineConfig({
  test: {
    // Processes, not threads: native modules (database, argon2, sharp) are loaded by several tests.
    pool: 'forks',
    maxWorkers: 2,
    environment: 'node',
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{core,sop,texts,db,devices,reader,sync,api,main,centre,renderer,bench,tools}/**/*.test.{ts,tsx,mjs}'],
          exclude,
          testTimeout: long ? 120_000 : 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], exclude, testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...exclude, 'tests/architecture/**'],
          testTimeout: long ? 600_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
