import { medianOf } from '../picture/fit-curve.ts';
import { icao, notPerformed, passed, undetermined } from './answers.ts';
import type { CharacterMeasure, Facts } from './facts.ts';
import { evidenceOfCharacter, evidenceOfLine, isForeshortened, measuredPrint } from './measured-print.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Share of the zone's characters whose face must have been looked at: a coarse picture says nothing. */
const LEAST_SEEN = 0.8;
const LEAST_CHARACTERS = 20;
/** One character says no more than this, either way: the rest may be wear. */
const MOST_WEIGHT = 8;
/** Mean over the zone below which another face printed it. */
const OTHER_FACE = -0.5;
/** A character that another face explains so much better, in a line that is surely OCR-B. */
const STRANGE = -5;
const SURE = 1.5;
/** Share of strange characters that no wear explains; faces that are like OCR-B show themselves in some characters alone. */
const MOST_STRANGE = 0.12;
/** Strange characters that make a mixture, no farther apart than this many places. */
const LEAST_STRANGE = 2;
/** What they say together, from which on chance is no explanation: some letters of OCR-B are much like other faces'. */
const PLAINLY = -20;
const REACH = 9;

/** The zone is not printed in OCR-B, or some of its characters are not. */
export const F47: Rule = {
  id: 'F47',
  version: 2,
  severity: 'high',
  mode: 'live',
  basis: [icao(3, '4.2'), icao(3, '4.4')],
  innocentCauses: ['notOfStandard', 'wornPrint', 'poorPicture'],
  evaluate,
};

type Seen = CharacterMeasure & { face: number };

function evaluate(facts: Facts): RuleAnswer {
  const print = measuredPrint(facts);
  if ('state' in print) return print;
  const { mrz, picture } = print;
  const all = picture.lines.flatMap(({ characters }) => characters);
  if (all.length < LEAST_CHARACTERS) return notPerformed('notMeasured');
  if (isForeshortened(picture)) return undetermined('scaleUnsure');
  const seen = all.filter((character): character is Seen => character.face !== undefined);
  if (seen.length < LEAST_SEEN * all.length) return notPerformed('tooCoarse');
  // Fillers are alike in most faces.
  const letters = seen.filter(({ line, position }) => (mrz.lines[line]?.charAt(position) ?? '<') !== '<');
  if (letters.length < LEAST_CHARACTERS) return undetermined('tooFewLetters');
  const weights = letters.map(({ face }) => Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, face)));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const strange = letters.filter(({ face }) => face < STRANGE);
  if (mean < OTHER_FACE || strange.length > MOST_STRANGE * letters.length) return { state: 'raised', evidence: picture.lines.flatMap(({ characters }) => (characters[0] ? [evidenceOfLine(characters, characters[0].line)] : [])), text: 'other' };
  const together = strange.filter((one) => strange.filter((other) => other.line === one.line && Math.abs(other.position - one.position) <= REACH).length >= LEAST_STRANGE);
  if (together.length === 0) return passed;
  if (medianOf(letters.filter((letter) => !together.includes(letter)).map(({ face }) => face)) < SURE) return undetermined('printUnsure');
  const isPlain = together.reduce((sum, { face }) => sum + Math.max(-MOST_WEIGHT, face), 0) <= PLAINLY;
  return { state: 'raised', ...(!isPlain && { severity: 'medium' as const }), evidence: together.map(evidenceOfCharacter), text: 'mixed', params: { count: together.length, characters: together.map(({ line, position }) => mrz.lines[line]?.charAt(position) ?? '').join(' ') } };
}
