import type { Mrz } from '../document/reading.ts';
import { foldName } from './fold.ts';

/**
 * The same for two documents of one person who spells the name alike: its words in alphabetical order (documents differ
 * in which part they call primary) and the birth date. It suggests, it never proves: twins in name and birth date exist.
 * `undefined` when the name is missing or any part of the birth date is, since unknown days are shared by very many.
 * The date is taken as printed, so that the key does not depend on the clock.
 */
export function personKey(mrz: Mrz): string | undefined {
  const words = foldName(`${mrz.primaryIdentifier} ${mrz.secondaryIdentifier}`).split(' ').sort().join(' ');
  const { raw, quality } = mrz.birthDate;
  if (words === '' || quality === 'impossible' || !/^\d{6}$/.test(raw)) return undefined;
  return `${words}|${raw}`;
}
