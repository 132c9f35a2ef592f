import type { Mrz, MrzField } from '../document/reading.ts';
import { foldName } from '../names/fold.ts';
import { findArabicName, pairNames } from './arabic-name.ts';
import { evidenceOf, icao, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { whyNoPage } from './printed.ts';
import { overName } from './over-name.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * A Kurdish letter became the zone's letter of its Arabic neighbour: پ as B, چ as J, گ as K, ژ as Z, ڤ as F. The
 * standard's table does not hold all letters of Sorani, so States differ; the holder's name is the same.
 */
export const F34: Rule = {
  id: 'F34',
  version: 1,
  severity: 'info',
  mode: 'live',
  basis: [icao(3, '6 C')],
  innocentCauses: ['kurdishLetters', 'phoneticSpelling'],
  evaluate: overName(evaluate),
};

/** What a zone writes for a letter, then what it writes for the Arabic letter that stands in for it. */
const LETTERS: Readonly<Record<string, { own: RegExp; neighbour: RegExp }>> = {
  پ: { own: /p/, neighbour: /b/ },
  چ: { own: /ch|c|tch|tsch|sh/, neighbour: /j/ },
  گ: { own: /g/, neighbour: /k|q/ },
  ژ: { own: /zh|j|xj/, neighbour: /z/ },
  ڤ: { own: /v|w/, neighbour: /f/ },
};

function evaluate(name: MrzField, mrz: Mrz, facts: Facts): RuleAnswer {
  if (facts.page === undefined) return notPerformed(whyNoPage(facts));
  const kurdish = (findArabicName(facts) ?? '').split(' ').filter((word) => [...word].some((letter) => Object.hasOwn(LETTERS, letter)));
  if (kurdish.length === 0) return notApplicable('noKurdishLetters');
  const replaced: string[] = [];
  let isPaired = false;
  for (const word of kurdish) {
    const pair = pairNames(word, mrz).pairs.find(({ kind }) => kind !== 'different');
    if (pair === undefined) continue;
    isPaired = true;
    replaced.push(...[...word].filter((letter) => isReplaced(letter, foldName(pair.zone))));
  }
  if (!isPaired) return undetermined('namesNotPaired');
  return replaced.length === 0 ? passed : { state: 'raised', evidence: [evidenceOf(name)], params: { letters: [...new Set(replaced)].join(' ') } };
}

function isReplaced(letter: string, latin: string): boolean {
  const rule = Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined;
  return rule !== undefined && !rule.own.test(latin) && rule.neighbour.test(latin);
}
