import { fitCurve, medianOf, spreadOf } from '../picture/fit-curve.ts';
import { OCR_B_INK, PITCH_MM } from '../picture/ocr-b.ts';
import { icao, notPerformed, passed, undetermined } from './answers.ts';
import type { CharacterMeasure, Facts } from './facts.ts';
import { countFaded, findFadedRun } from './faded-run.ts';
import { evidenceOfCharacter, isForeshortened, measuredPrint } from './measured-print.ts';
import { findStep, sharesStep } from './print-steps.ts';
import type { Rule, RuleAnswer } from './rule.ts';

const LEAST_CHARACTERS = 20;
/** How far off its line's course a character must be at least: in pitches, as a share of its size, in degrees, as a share of its contrast. */
const LEAST = { along: 0.1, across: 0.1, width: 0.18, height: 0.12, turn: 6, contrast: 0.35 } as const;
type Kind = keyof typeof LEAST;
/** And beyond what the line's other characters are off, in their usual spreads: worn and blurred print scatters. */
const SPREADS = 6;
/** So many odd characters are raised; fewer where they are out of place, for wear eats at size and not at place; a single one that stands so many times too far off. */
const LEAST_ODD = 3;
const LEAST_MISPLACED = 2;
const ALONE = 2.5;

/**
 * Single characters stand, measure or turn otherwise than the rest of their line: set in by other means than the line. Or a
 * line is joined of two, or a stretch of it was rubbed.
 */
export const F46: Rule = {
  id: 'F46',
  version: 3,
  severity: 'medium',
  mode: 'live',
  basis: [icao(3, '4.4'), icao(3, '4.11')],
  innocentCauses: ['wornPrint', 'printMistake', 'poorPicture'],
  evaluate,
};

interface Outlier {
  character: CharacterMeasure;
  /** How many times as far off as allowed, by kind. */
  off: Partial<Record<Kind, number>>;
}

function evaluate(facts: Facts): RuleAnswer {
  const print = measuredPrint(facts);
  if ('state' in print) return print;
  const { mrz, picture } = print;
  const lines = picture.lines.filter(({ characters }) => characters.length >= LEAST_CHARACTERS);
  if (lines.length === 0) return notPerformed('notMeasured');
  if (isForeshortened(picture)) return undetermined('scaleUnsure');
  const outliers = lines.flatMap(({ characters }) => outliersOf(characters, mrz.lines[characters[0]!.line] ?? '')).filter(isOdd);
  const misplaced = outliers.map(({ off }) => Math.max(off.along ?? 0, off.across ?? 0)).filter((times) => times > 0);
  if (outliers.length < LEAST_ODD && misplaced.length < LEAST_MISPLACED && !misplaced.some((times) => times >= ALONE)) return judgeLines(lines.map(({ characters }) => characters), mrz.lines);
  const read = outliers.map(({ character }) => mrz.lines[character.line]?.charAt(character.position) ?? '').join(' ');
  return { state: 'raised', evidence: outliers.map(({ character }) => evidenceOfCharacter(character)), text: textOf(outliers), params: { count: outliers.length, characters: read } };
}

/** What no single character shows. */
function judgeLines(lines: readonly (readonly CharacterMeasure[])[], texts: readonly string[]): RuleAnswer {
  let isCarriage = false;
  for (const characters of lines) {
    const step = findStep(characters);
    if (step === undefined) continue;
    const others = lines.filter((line) => line !== characters);
    if (others.length > 0 && others.every((line) => sharesStep(line, step))) isCarriage = true;
    else return { state: 'raised', evidence: characters.filter(({ position }) => position === step.position - 1 || position === step.position).map(evidenceOfCharacter), text: 'step', params: { line: step.line + 1, position: step.position + 1, measured: Number((Math.hypot(step.along, step.across) * PITCH_MM).toFixed(2)) } };
  }
  if (countFaded(lines) > 1) return isCarriage ? undetermined('scaleUnsure') : passed;
  for (const characters of lines) {
    const text = texts[characters[0]!.line] ?? '';
    const run = findFadedRun(characters, lines.filter((line) => line !== characters), text);
    if (run) return { state: 'raised', evidence: run.map(evidenceOfCharacter), text: 'faded', params: { count: run.length, characters: run.map(({ position }) => text.charAt(position)).join(' ') } };
  }
  return isCarriage ? undetermined('scaleUnsure') : passed;
}

/** Faded ink of single characters alone is wear. */
const isOdd = ({ off }: Outlier): boolean => kindsOf(off).some((kind) => kind !== 'contrast');
const kindsOf = (off: Outlier['off']): Kind[] => Object.keys(off) as Kind[];

/** The kind that tells most characters apart names the finding. */
function textOf(outliers: readonly Outlier[]): string {
  const texts = { along: 'spacing', across: 'row', width: 'size', height: 'size', turn: 'turned', contrast: 'spacing' } as const;
  const count = (kind: Kind) => outliers.filter(({ off }) => off[kind] !== undefined).length;
  return texts[(Object.keys(LEAST) as Kind[]).toSorted((a, b) => count(b) - count(a))[0]!];
}

function outliersOf(characters: readonly CharacterMeasure[], text: string): Outlier[] {
  const across = fitCurve(characters.map(({ position, centre }) => [position, centre.x]), 3);
  const down = fitCurve(characters.map(({ position, centre }) => [position, centre.y]), 3);
  if (!across || !down) return [];
  const middle = (characters[0]!.position + characters.at(-1)!.position) / 2;
  const way = { x: across(middle + 0.5) - across(middle - 0.5), y: down(middle + 0.5) - down(middle - 0.5) };
  const pitch = Math.hypot(way.x, way.y);
  const along: number[] = [];
  const beside: number[] = [];
  for (const { position, centre } of characters) {
    const [x, y] = [centre.x - across(position), centre.y - down(position)];
    along.push((x * way.x + y * way.y) / pitch ** 2);
    beside.push((y * way.x - x * way.y) / pitch ** 2);
  }
  const contrasts = characters.map(({ contrast }) => contrast);
  const usual = medianOf(contrasts);
  const values: Record<Kind, readonly number[]> = {
    along,
    across: beside,
    width: sizesOf(characters, text, 0),
    height: sizesOf(characters, text, 1),
    turn: characters.map(({ rotation }) => rotation),
    contrast: contrasts.map((contrast) => contrast / usual),
  };
  const off = characters.map((): Outlier['off'] => ({}));
  for (const kind of Object.keys(LEAST) as Kind[]) {
    const { middle: centre, spread } = spreadOf(values[kind]);
    const allowed = Math.max(LEAST[kind], SPREADS * spread);
    for (const [i, value] of values[kind].entries()) if (Math.abs(value - centre) > allowed) off[i]![kind] = Math.abs(value - centre) / allowed;
  }
  return characters.map((character, i) => ({ character, off: off[i]! }));
}

/**
 * Sizes as shares of the usual one: against what OCR-B prints of each character, or, where that scatters more, as
 * they are: some devices measure the character's place and not its ink.
 */
function sizesOf(characters: readonly CharacterMeasure[], text: string, side: 0 | 1): number[] {
  const plain = shares(characters.map(({ width, height }) => (side === 0 ? width : height)));
  const inked = shares(characters.map(({ position, width, height }) => (side === 0 ? width : height) / (OCR_B_INK[text.charAt(position)]?.[side] ?? 1)));
  const scatter = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.min(1, Math.abs(value - 1)), 0);
  return scatter(inked) <= scatter(plain) ? inked : plain;
}

function shares(values: readonly number[]): number[] {
  const usual = medianOf(values);
  return values.map((value) => value / usual);
}
