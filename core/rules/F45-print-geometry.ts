import { fitCurve, medianOf } from '../picture/fit-curve.ts';
import { PITCH_MM } from '../picture/ocr-b.ts';
import { PAGE_MM } from '../picture/page-sizes.ts';
import type { MrzFormat, Point, Quad } from '../document/reading.ts';
import { icao, notPerformed, passed, undetermined } from './answers.ts';
import type { CharacterMeasure, Facts } from './facts.ts';
import { evidenceOfCharacter, evidenceOfLine, isForeshortened, measuredPrint } from './measured-print.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** 9303-3 §4.11: lines run along the page's lower edge to within 3 degrees; a little is left to measuring. */
const MOST_SKEW = 3.2;
/** Lines of one printing lie parallel to one another, whatever their page does. */
const MOST_APART = 0.8;
/** 9303-4 and -5 §4.2.1.3: from the page's left edge to the first character, in millimetres, with what measuring adds; States' own specimens of cards begin at 2.8 to 5. */
const LEFT: Partial<Record<MrzFormat, { expected: number; off: number }>> = { TD3: { expected: 6, off: 1.4 }, TD1: { expected: 5, off: 2.4 } };
/** Share of the pitch that printers and scanners leave. */
const PITCH_OFF = 0.035;
/** The zone takes 23.2 ± 1 mm above the page's lower edge. */
const ZONE_MM = 23.2;
const ZONE_OFF = 1.4;
/** A page that measures less or more by such a share was not laid flat, or its scale is not what the device says. */
const SCALE_OFF = 0.03;
const LEAST_CHARACTERS = 20;

/** The zone stands askew, at the wrong place, or in another pitch than the standard's. */
export const F45: Rule = {
  id: 'F45',
  version: 2,
  severity: 'medium',
  mode: 'live',
  basis: [icao(3, '4.4'), icao(3, '4.11'), icao(4, '4.2.1.3'), icao(5, '4.2.1.3')],
  innocentCauses: ['pageNotFlat', 'printMistake', 'trimmedPage'],
  evaluate,
};

function evaluate(facts: Facts): RuleAnswer {
  const print = measuredPrint(facts);
  if ('state' in print) return print;
  const { mrz, picture, pixelsPerMillimetre } = print;
  const lines = picture.lines.filter(({ characters }) => characters.length >= LEAST_CHARACTERS);
  if (lines.length === 0) return notPerformed('notMeasured');
  if (picture.page !== undefined && !isTrue(picture.page, mrz.format, pixelsPerMillimetre)) return undetermined('scaleUnsure');
  const askew = lines.find(({ skew }) => skew !== undefined && Math.abs(skew) > MOST_SKEW);
  if (askew) return { state: 'raised', evidence: [evidenceOfLine(askew.characters, askew.characters[0]!.line)], text: 'skew', params: { degrees: round(Math.abs(askew.skew!)) } };
  const [straightest, ...others] = lines.toSorted((one, other) => Math.abs(one.skew ?? 0) - Math.abs(other.skew ?? 0));
  const apart = others.map(({ characters }) => ({ characters, degrees: Math.abs(directionOf(characters) - directionOf(straightest!.characters)) })).find(({ degrees }) => degrees > MOST_APART);
  if (apart && !isForeshortened(picture)) return { state: 'raised', evidence: [evidenceOfLine(apart.characters, apart.characters[0]!.line)], text: 'apart', params: { degrees: round(apart.degrees) } };
  for (const { characters } of lines) {
    const pitch = pitchOf(characters) / pixelsPerMillimetre;
    if (Math.abs(pitch / PITCH_MM - 1) > PITCH_OFF) return { state: 'raised', evidence: [evidenceOfLine(characters, characters[0]!.line)], text: 'pitch', params: { measured: round(pitch, 2) } };
  }
  if (picture.page === undefined) return undetermined('noPageEdge');
  const [upperLeft, , lowerRight, lowerLeft] = picture.page;
  const left = LEFT[mrz.format];
  for (const { characters } of lines) {
    const first = characters[0]!;
    if (left === undefined || first.position !== 0) continue;
    const distance = (distanceFrom(first.centre, lowerLeft, upperLeft) - first.width / 2) / pixelsPerMillimetre;
    if (Math.abs(distance - left.expected) > left.off) return { state: 'raised', evidence: [evidenceOfCharacter(first)], text: 'left', params: { measured: round(distance), expected: left.expected } };
  }
  const [top] = lines[0]!.characters;
  const height = (distanceFrom(top!.centre, lowerLeft, lowerRight) + top!.height / 2) / pixelsPerMillimetre;
  if (height > ZONE_MM + ZONE_OFF) return { state: 'raised', evidence: lines.map(({ characters }) => evidenceOfLine(characters, characters[0]!.line)), text: 'high', params: { measured: round(height) } };
  return passed;
}

/** Does the page have the width of its format? */
function isTrue([upperLeft, upperRight, lowerRight, lowerLeft]: Quad, format: MrzFormat, pixelsPerMillimetre: number): boolean {
  const widths = [Math.hypot(upperRight.x - upperLeft.x, upperRight.y - upperLeft.y), Math.hypot(lowerRight.x - lowerLeft.x, lowerRight.y - lowerLeft.y)];
  // A visa stands on a page of the passport, which is what is seen.
  const known = format === 'MRV-A' || format === 'MRV-B' ? [PAGE_MM[format].width, PAGE_MM.TD3.width] : [PAGE_MM[format].width];
  return known.some((width) => Math.abs(medianOf(widths) / pixelsPerMillimetre / width - 1) <= SCALE_OFF);
}

/** Pixels from one character to the next, in the middle of the line. */
function pitchOf(characters: readonly CharacterMeasure[]): number {
  const across = fitCurve(characters.map(({ position, centre }) => [position, centre.x]), 1);
  const down = fitCurve(characters.map(({ position, centre }) => [position, centre.y]), 1);
  return across && down ? Math.hypot(across(1) - across(0), down(1) - down(0)) : NaN;
}

/** Degrees against the picture's upper edge; the zone stands upright in it. */
function directionOf(characters: readonly CharacterMeasure[]): number {
  const base = fitCurve(characters.map(({ centre }) => [centre.x, centre.y]), 1);
  return base ? (Math.atan(base(1) - base(0)) * 180) / Math.PI : NaN;
}

/** From a point to the line through two others. */
function distanceFrom(point: Point, one: Point, other: Point): number {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  return Math.abs(dx * (point.y - one.y) - dy * (point.x - one.x)) / Math.hypot(dx, dy);
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
