/** How a listed person is found and compared by name. */
import type { Mrz } from '../../core/document/reading.ts';
import type { ListPerson } from '../../core/lists/entry.ts';
import { compareNames, prepareName, SAME_NAME } from '../../core/names/compare.ts';
import { nameKeys } from '../../core/names/name-keys.ts';

/** Any year: the list does not know the birth, or not well enough to leave the person out by it. */
export const ANY_YEAR = 0;

/** One row of the index: a key of the person's name number `ord`, and a year the person may be born in. */
export interface KeyRow {
  key: string;
  born: number;
  ord: number;
}

export function keyRowsOf({ names, birthDates = [] }: ListPerson): KeyRow[] {
  const years = birthDates.length === 0 ? [ANY_YEAR] : [...new Set(birthDates.map((date) => Number(date.slice(0, 4))))];
  return names.flatMap((name, ord) => nameKeys(prepareName(name)).flatMap((key) => years.map((born) => ({ key, born, ord }))));
}

export interface HolderNames {
  keys: string[];
  /** Undefined where the zone does not say it. */
  year: number | undefined;
  /** The listed name that is most alike. */
  best(listed: readonly string[]): { name: string; score: number; isSame: boolean };
}

export function holderNames({ primaryIdentifier: primary, secondaryIdentifier: secondary, nameTruncated: truncated, birthDate }: Mrz): HolderNames {
  // In a zone an X may begin an escape for an Arabic letter (9303-3 §6 C) or be the X of Xezal: both are tried.
  const own = [prepareName({ primary, secondary, truncated }), ...(/X/.test(primary + secondary) ? [prepareName(`${secondary} ${primary}`)] : [])];
  return {
    keys: [...new Set(own.flatMap(nameKeys))],
    year: birthDate.quality === 'impossible' ? undefined : birthDate.year,
    best(listed) {
      let best = { name: listed[0] ?? '', score: 0, isSame: false };
      for (const name of listed) {
        const prepared = prepareName(name);
        const score = Math.max(...own.map((each) => compareNames(each, prepared).score));
        if (score > best.score) best = { name, score, isSame: score >= SAME_NAME };
      }
      return best;
    },
  };
}
