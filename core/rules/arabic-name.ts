/** The name that a page prints in Arabic letters beside the zone's Latin one. */
import type { Mrz } from '../document/reading.ts';
import { type AlignedPart, compareNames, prepareName } from '../names/compare.ts';
import { foldName } from '../names/fold.ts';
import type { Facts } from './facts.ts';
import { findComparison } from './printed.ts';

/** As printed, Kurdish letters kept; `undefined` when no name in Arabic letters was read. */
export function findArabicName(facts: Facts): string | undefined {
  const texts = (['secondaryIdentifier', 'primaryIdentifier'] as const).flatMap((field) => {
    const comparison = findComparison(facts, field);
    return comparison?.answer === 'notPerformed' && comparison.reason === 'otherScript' ? (comparison.printed ?? []) : [];
  });
  const name = texts.join(' ').replace(/[^\p{Script=Arabic}\p{M}\u200c]+/gu, ' ').trim();
  return name === '' ? undefined : name;
}

/** A word as printed and the zone's word for it; `different` pairs stand in the same place and have little in common. */
export type NamePair = Pick<AlignedPart, 'kind'> & { printed: string; zone: string };

/** Kurdish letters are read as they are and as their Arabic neighbours, whichever finds more of the zone's name. */
export function pairNames(printed: string, { primaryIdentifier, secondaryIdentifier, nameTruncated }: Mrz): { pairs: NamePair[]; parts: number } {
  const zone = prepareName({ primary: primaryIdentifier, secondary: secondaryIdentifier, truncated: nameTruncated });
  const readings = [printed, foldName(printed)].map((text) => compareNames(prepareName(text), zone));
  const { parts } = readings[1]!.score > readings[0]!.score ? readings[1]! : readings[0]!;
  const pairs = parts.flatMap(({ left, right, kind }) => (left === undefined || right === undefined ? [] : [{ printed: left, zone: right, kind }]));
  const count = (side: 'left' | 'right') => parts.filter((part) => part[side] !== undefined).length;
  return { pairs, parts: Math.min(count('left'), count('right')) };
}
