/**
 * Which folder may import which: the table of `ARCHITECTURE.md` as data. A folder that is not here may not exist.
 * `own` stands for the folder itself, which it may always import.
 */
export type Imports = readonly string[] | 'everything' | 'ownToolOnly' | 'nothing';

export const FOLDERS: Readonly<Record<string, Imports>> = {
  core: [],
  texts: [],
  sop: ['core'],
  db: ['core'],
  devices: ['core'],
  reader: ['core'],
  sync: ['core', 'db'],
  api: ['core', 'sop'],
  main: ['core', 'sop', 'texts', 'db', 'devices', 'reader', 'sync', 'api'],
  centre: ['core', 'sop', 'texts', 'api'],
  renderer: ['core', 'texts'],
  tests: 'everything',
  bench: 'everything',
  tools: 'ownToolOnly',
  docs: 'nothing',
};

/** Folders of tools and of what is made, not of the program. */
export const NOT_SOURCE: ReadonlySet<string> = new Set(['node_modules', 'dist', 'out', 'coverage']);
