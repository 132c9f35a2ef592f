/** The registry on a real encrypted file. Every name in it is invented. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegisteredPerson } from './person.ts';
import { openRegistryFile } from './registry-file.ts';
import { openRegistry, type Registry } from './registry.ts';

const KEY = new Uint8Array(32).fill(9);
let home: string;
let registry: Registry;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'hbm-registry-'));
  registry = openRegistry(join(home, 'registry.db'), KEY);
});
afterEach(() => {
  registry.close();
  rmSync(home, { recursive: true });
});

const person = (name: string, change: Partial<RegisteredPerson> = {}): RegisteredPerson => ({ household: 1, name, native: '', birth: { year: 1984, month: 3, day: 9 }, sex: 'M', documents: [], ...change });
const namesOf = (name: string, birth = { year: 1984, month: 3, day: 9 }): string[] => registry.findPersons({ name, birth }, 10).map((found) => found.name || found.native);
const UNKNOWN = { year: 0, month: 0, day: 0 };

describe('by name', () => {
  beforeEach(() => {
    registry.add([
      person('Mohammed Hassan Karim Al-Jubouri', { native: 'محمد حسن كريم الجبوري' }),
      person('Mohammed Hassan Salman Al-Jubouri', { birth: { year: 1991, month: 5, day: 6 } }),
      person('', { native: 'كريم جاسم عباس', birth: { year: 1970, month: 1, day: 1 } }),
      person('Shler Azad Salih', { birth: UNKNOWN, sex: 'F' }),
    ]);
  });

  it('finds another spelling, another order, another script, a part left out', () => {
    for (const name of ['Muhamed Hasan Kareem Aljuburi', 'Al-Jubouri Mohammed Hassan Karim', 'محمد حسن كريم الجبوري', 'Mohammed Karim Al-Jubouri']) expect(namesOf(name)[0], name).toBe('Mohammed Hassan Karim Al-Jubouri');
  });

  it('lets the birth date tell namesakes apart', () => {
    expect(namesOf('Mohammed Hassan Al-Jubouri')[0]).toBe('Mohammed Hassan Karim Al-Jubouri');
    expect(namesOf('Mohammed Hassan Al-Jubouri', { year: 1991, month: 5, day: 6 })[0]).toBe('Mohammed Hassan Salman Al-Jubouri');
    expect(namesOf('Mohammed Hassan Al-Jubouri', { year: 1992, month: 1, day: 1 })[0]).toBe('Mohammed Hassan Salman Al-Jubouri');
  });

  it('finds whoever has no birth date, or is asked for without one', () => {
    expect(namesOf('Shler Azad Salih')[0]).toBe('Shler Azad Salih');
    expect(namesOf('Kareem Jasim Abbas', UNKNOWN)[0]).toBe('كريم جاسم عباس');
  });

  it('finds a whole birthday under a name that shares nothing, behind those who share it', () => {
    expect(namesOf('Quillfeather Namuna')).toEqual(['Mohammed Hassan Karim Al-Jubouri']);
    expect(registry.findPersons({ name: 'Quillfeather Namuna', birth: { year: 1984, month: 3, day: 9 } }, 10)[0]!.nameScore).toBeLessThan(0.5);
  });

  it('answers nothing for nothing', () => {
    expect(registry.findPersons({ name: '', birth: UNKNOWN }, 10)).toEqual([]);
    expect(registry.findPersons({ name: '…', birth: UNKNOWN }, 10)).toEqual([]);
  });
});

it('finds as much when people were added by and by as when they came together', () => {
  const words = ['Ali', 'Hassan', 'Karim', 'Azad', 'Salman', 'Al-Jubouri', 'Al-Tai'];
  const anybody = fc.record({ name: fc.uniqueArray(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' ')), year: fc.constantFrom(0, 1890, 1984, 1990, 2024) });
  fc.assert(
    fc.property(fc.array(anybody, { minLength: 1, maxLength: 15 }), fc.nat({ max: 15 }), (people, cut) => {
      const all = people.map(({ name, year }) => person(name, { birth: { year, month: year === 0 ? 0 : 1, day: year === 0 ? 0 : 1 } }));
      const folder = mkdtempSync(join(home, 'pair-'));
      const [together, apart] = ['together', 'apart'].map((name) => openRegistry(join(folder, name), KEY)) as [Registry, Registry];
      try {
        together.add(all);
        apart.add(all.slice(0, cut));
        apart.add(all.slice(cut));
        for (const { name, birth } of all) {
          const found = together.findPersons({ name, birth }, 50);
          expect(apart.findPersons({ name, birth }, 50)).toEqual(found);
          // The same words in another order are as near, so it need not be the first.
          expect(found.filter(({ nameScore }) => nameScore === 1)).toContainEqual(expect.objectContaining({ name, birth }));
        }
      } finally {
        together.close();
        apart.close();
      }
    }),
    { numRuns: 25 },
  );
});

it('finds by document, and takes all or none', () => {
  const { first } = registry.add([person('Ali Hassan', { documents: [{ issuingState: 'IRQ', number: 'A1234567' }] }), person('Azad Salih', { documents: [{ issuingState: 'SYR', number: 'A1234567' }, { issuingState: 'IRQ', number: 'B1' }] })]);
  expect(registry.findByDocument('A1234567')).toEqual([{ person: first, issuingState: 'IRQ' }, { person: first + 1, issuingState: 'SYR' }]);
  expect(registry.findByDocument('A123456')).toEqual([]);
  const breaking = function* (): Generator<RegisteredPerson> {
    yield person('Half Taken', { documents: [{ issuingState: 'IRQ', number: 'C1' }] });
    throw new Error('the source broke off');
  };
  expect(() => registry.add(breaking())).toThrow('broke off');
  expect(registry.count()).toBe(2);
  expect(registry.findByDocument('C1')).toEqual([]);
  expect(namesOf('Half Taken')).not.toContain('Half Taken');
  expect(registry.add([person('Whole Taken')])).toEqual({ first: first + 2, count: 1 });
  expect(namesOf('Half Taken')).not.toContain('Half Taken');
});

it('knows that its index is of other keys, and builds it anew', () => {
  const people = ['Mohammed Hassan Karim', 'Shler Azad Salih', 'Ali Salman Abbas'].map((name) => person(name));
  registry.add(people);
  const found = people.map(({ name, birth }) => registry.findPersons({ name, birth }, 10));
  expect(registry.isOutdated()).toBe(false);
  registry.close();
  const db = openRegistryFile(join(home, 'registry.db'), KEY);
  db.exec('DELETE FROM postings; DELETE FROM terms; PRAGMA user_version = 1');
  db.close();
  registry = openRegistry(join(home, 'registry.db'), KEY);
  expect(registry.isOutdated()).toBe(true);
  registry.reindex();
  expect(registry.isOutdated()).toBe(false);
  expect(people.map(({ name, birth }) => registry.findPersons({ name, birth }, 10))).toEqual(found);
});

it('keeps nothing readable, and opens under its own key alone', () => {
  registry.add([person('Quillfeather Namuna', { documents: [{ issuingState: 'UTO', number: 'PLANTED99' }] })]);
  registry.fold();
  const bytes = readFileSync(join(home, 'registry.db')).toString('latin1');
  for (const planted of ['Quillfeather', 'PLANTED99', 'SQLite format']) expect(bytes).not.toContain(planted);
  expect(() => openRegistry(join(home, 'registry.db'), new Uint8Array(32).fill(8))).toThrow();
});
