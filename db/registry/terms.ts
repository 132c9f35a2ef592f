/** What a person is indexed and searched under: keys of the name in each script, the whole birth date, and its year. */
import { prepareName } from '../../core/names/compare.ts';
import { nameKeys } from '../../core/names/name-keys.ts';
import { type BirthDate, isYearOnly, type RegisteredPerson, toNumber } from './person.ts';

export function termsOf({ name, native, birth }: Pick<RegisteredPerson, 'name' | 'native' | 'birth'>): string[] {
  return [...new Set([name, native].filter((text) => text !== '').flatMap((text) => nameKeys(prepareName(text)))), ...birthTerms(birth), ...(birth.year === 0 ? [] : [yearTerm(birth.year)])];
}

/** None for 1 January and for dates with unknown parts: their year's bucket says as much. */
export const birthTerms = (birth: BirthDate): string[] => (birth.year === 0 || isYearOnly(birth) ? [] : [`=${String(toNumber(birth))}`]);

export const yearTerm = (year: number): string => `~${String(year)}`;
