/**
 * Finds documents of one person that show other numbers: the whole birth date as printed, and the names. It suggests,
 * it never proves: namesakes with one birthday exist.
 */
import type { Mrz } from '../document/reading.ts';
import { compareNames, type PreparedName, prepareName, SAME_NAME } from '../names/compare.ts';
import { nameKeys } from '../names/name-keys.ts';

export type NamedHolder = Pick<Mrz, 'primaryIdentifier' | 'secondaryIdentifier'>;

/** The day that stands for an unknown one in very many papers of the region, and is shared by as many people. */
const SHARED_DAY = /(?:01|07)01$/;

/**
 * The keys a holder is kept and looked for under: the birth date, and, where very many share it, the name's keys with it.
 * None where any part of the date is unknown.
 */
export function personTraces({ birthDate, ...name }: NamedHolder & { birthDate: Pick<Mrz['birthDate'], 'raw' | 'quality'>; nameTruncated?: boolean }): string[] {
  const { raw, quality } = birthDate;
  if (quality === 'impossible' || !/^\d{6}$/.test(raw) || (name.primaryIdentifier === '' && name.secondaryIdentifier === '')) return [];
  return SHARED_DAY.test(raw) ? holderKeys(name).map((key) => `p ${raw} ${key}`) : [`p ${raw}`];
}

/** Keys of the name: two people whose names share none are not compared. */
export const holderKeys = (name: NamedHolder & { nameTruncated?: boolean }): string[] => nameKeys(prepareHolder(name));

const prepareHolder = ({ primaryIdentifier, secondaryIdentifier, nameTruncated = false }: NamedHolder & { nameTruncated?: boolean }): PreparedName => prepareName({ primary: primaryIdentifier, secondary: secondaryIdentifier, truncated: nameTruncated });

export interface KeptHolder extends NamedHolder {
  /** `holderKeys`, with spaces between them. */
  nameKeys: string;
}

/** Compares one holder with many: 0 to 1, or undefined where the names are those of two people. */
export function comparePeople(one: NamedHolder & { nameTruncated?: boolean }): (other: KeptHolder) => number | undefined {
  const prepared = prepareHolder(one);
  const keys = new Set(nameKeys(prepared));
  return (other) => {
    // Making a name ready costs ten times what looking at its keys does, and most people of one birthday share none.
    if (!other.nameKeys.split(' ').some((key) => keys.has(key))) return undefined;
    const { score } = compareNames(prepared, prepareHolder(other));
    return score >= SAME_NAME ? score : undefined;
  };
}
