/** The name that a page prints in Arabic letters beside the zone's Latin one. */
import type { Mrz } from '../document/reading.ts';
import { editDistance } from '../document/visual/edit-distance.ts';
import { foldName } from '../names/fold.ts';
import type { Facts } from './facts.ts';
import { findComparison } from './printed.ts';
import { skeletonOf } from './skeleton.ts';

/** Words as printed, Kurdish letters kept; `undefined` when no name in Arabic letters was read. */
export function findArabicWords(facts: Facts): string[] | undefined {
  const texts = (['primaryIdentifier', 'secondaryIdentifier'] as const).flatMap((field) => {
    const comparison = findComparison(facts, field);
    return comparison?.answer === 'notPerformed' && comparison.reason === 'otherScript' ? (comparison.printed ?? []) : [];
  });
  const words = texts.join(' ').split(/[^\p{Script=Arabic}\u200c]+/u).filter((word) => /\p{Script=Arabic}/u.test(word));
  return words.length === 0 ? undefined : words;
}

export const zoneWords = ({ primaryIdentifier, secondaryIdentifier }: Mrz): string[] => foldName(`${primaryIdentifier} ${secondaryIdentifier}`).split(' ').filter((word) => word !== '');

/** Whether a Latin word may stand for one in Arabic letters, read with its Kurdish letters or with their Arabic neighbours: at most one consonant in three differs. */
export const mayBeSpelt = (arabic: string, latin: string): boolean => isNear(skeletonOf(arabic), skeletonOf(latin)) || isNear(skeletonOf(foldName(arabic)), skeletonOf(latin));

const isNear = (a: string, b: string): boolean => (a === '' || b === '' ? a === b : editDistance(a, b) <= Math.floor(Math.max(a.length, b.length) / 3));
