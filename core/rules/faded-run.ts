/**
 * Characters in a row whose ink is gone while all around it is whole: rubbed or washed there and nowhere else. Wear fades
 * from the ends and edges of a page by degrees, stains, folds and glare lie across the lines, and what is worn through is so
 * in more places than one.
 */
import { medianOf, spreadOf } from '../picture/fit-curve.ts';
import type { CharacterMeasure } from './facts.ts';

/** Contrast as a share of the line's own: of what is faded, and of what is whole. */
const FADED = 0.75;
const WHOLE = 0.85;
/** A line that is so uneven everywhere is worn. */
const MOST_UNREST = 0.05;
const LEAST_RUN = 3;
/** Fewer faded characters in a row are no place of wear. */
const LEAST_PLACE = 2;
const MOST_SHARE = 1 / 3;

/** The first such run of a line. `others` are the other lines of the zone; `text` is what was read of this one. */
export function findFadedRun(characters: readonly CharacterMeasure[], others: readonly (readonly CharacterMeasure[])[], text: string): readonly CharacterMeasure[] | undefined {
  const shares = sharesOf(characters);
  const whole = shares.filter((share) => share > FADED);
  if (whole.length < (1 - MOST_SHARE) * shares.length || spreadOf(whole).spread > MOST_UNREST) return undefined;
  for (let from = 1; from < shares.length; from += 1) {
    if (!(shares[from]! <= FADED)) continue;
    let to = from;
    while (to < shares.length && shares[to]! <= FADED) to += 1;
    const run = characters.slice(from, to);
    const isSharp = to < shares.length && shares[from - 1]! >= WHOLE && shares[to]! >= WHOLE;
    const isWritten = run.filter(({ position }) => (text.charAt(position) || '<') !== '<').length >= LEAST_RUN;
    if (isSharp && isWritten && others.every((line) => isWhole(line, run))) return run;
    from = to;
  }
  return undefined;
}

/** Places of the zone whose ink is gone. */
export function countFaded(lines: readonly (readonly CharacterMeasure[])[]): number {
  let places = 0;
  for (const line of lines) {
    let run = 0;
    for (const share of sharesOf(line)) {
      run = share <= FADED ? run + 1 : 0;
      if (run === LEAST_PLACE) places += 1;
    }
  }
  return places;
}

function isWhole(line: readonly CharacterMeasure[], run: readonly CharacterMeasure[]): boolean {
  const shares = sharesOf(line);
  return line.every(({ position }, i) => position < run[0]!.position || position > run.at(-1)!.position || shares[i]! >= WHOLE);
}

function sharesOf(characters: readonly CharacterMeasure[]): number[] {
  const usual = medianOf(characters.map(({ contrast }) => contrast));
  return characters.map(({ contrast }) => contrast / usual);
}
