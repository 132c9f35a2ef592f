/** The name of a boarding pass against the zone's. Airlines cut names, run titles into them and leave given names out. */
import { foldForSearch } from '../../names/fold.ts';
import { editDistance } from '../visual/edit-distance.ts';
import type { PassSummary } from './pass-summary.ts';

/** `unsure`: neither the same name nor plainly another; a person has to look. */
export type NameComparison = 'agrees' | 'unsure' | 'differs';

export interface ZoneName {
  primaryIdentifier: string;
  secondaryIdentifier: string;
  nameTruncated: boolean;
}

export function comparePassName(pass: Pick<PassSummary, 'surname' | 'givenNames' | 'nameTruncated'>, zone: ZoneName): NameComparison {
  const [surname, primary] = [letters(pass.surname), letters(zone.primaryIdentifier)];
  const [given, secondary] = [letters(withoutTitle(pass.givenNames)), letters(zone.secondaryIdentifier)];
  if (surname === '' || primary === '') return 'unsure';
  const isCut = pass.nameTruncated || zone.nameTruncated;
  const surnameFits = surname === primary || (isCut && (primary.startsWith(surname) || surname.startsWith(primary)));
  // One given name of several, or an initial, is what most passes print.
  const givenFits = given === secondary || secondary.startsWith(given) || (given.startsWith(secondary) && secondary !== '');
  if (surnameFits && givenFits) return given === '' && secondary !== '' ? 'unsure' : 'agrees';
  // All names in one field, or the two fields the other way round.
  if (surname + given === primary + secondary || (surname === secondary && given === primary)) return 'agrees';
  if (surnameFits || givenFits || editDistance(surname, primary) <= 1) return given === '' && !surnameFits ? 'differs' : 'unsure';
  return 'differs';
}

const letters = (name: string): string => foldForSearch(name).replace(/[^\p{L}]/gu, '');

/** `ANNA MRS`, and `ANNAMRS` where the blank was saved; never the whole name. */
const withoutTitle = (name: string): string => name.trim().replace(/(?<=\p{L}{2})\s*(?:MSTR|MISS|MRS|MR|MS|DR|CHD|INF)$/iu, '');
