/** What the rules of the printed page ask of a measured picture. */
import type { Mrz, Point, Quad } from '../document/reading.ts';
import { notPerformed } from './answers.ts';
import type { CharacterMeasure, Facts, PictureFacts } from './facts.ts';
import type { Evidence, RuleAnswer } from './rule.ts';

export interface MeasuredPrint {
  mrz: Mrz;
  picture: PictureFacts;
  pixelsPerMillimetre: number;
}

/**
 * The measured page of a zone, or why there is none. Geometry is judged only where the capture carries a scale: on a
 * flat scanner's picture, not on a photograph, which bends and foreshortens what it shows.
 */
export function measuredPrint({ reading, capture, picture }: Facts): MeasuredPrint | RuleAnswer {
  if (reading.mrz === undefined) return notPerformed('noZone');
  if (picture === undefined) return notPerformed('notMeasured');
  if (capture.pixelsPerMillimetre === undefined) return notPerformed('noScale');
  return { mrz: reading.mrz, picture, pixelsPerMillimetre: capture.pixelsPerMillimetre };
}

/** Share by which sides of a page that lie across from one another may differ: what finding its edges adds. */
const UNLIKE_SIDES = 0.04;

/** The page was seen at an angle: whatever its scale, it holds at one place only. */
export function isForeshortened({ page }: PictureFacts): boolean {
  if (page === undefined) return false;
  const [a, b, c, d] = page;
  const side = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);
  return [[side(a, b), side(d, c)], [side(a, d), side(b, c)]].some(([one, other]) => Math.abs(one! - other!) > UNLIKE_SIDES * Math.max(one!, other!));
}

/** The character's place in the zone, and its box on the picture. */
export function evidenceOfCharacter({ line, position, centre, width, height }: CharacterMeasure): Evidence {
  return { line, start: position, end: position + 1, quad: boxAround(centre, width, height) };
}

/** From the first character of a line to its last, on the picture. */
export function evidenceOfLine(characters: readonly CharacterMeasure[], line: number): Evidence {
  const [first, last] = [characters[0], characters.at(-1)];
  if (first === undefined || last === undefined) return { line };
  const half = first.height / 2;
  const at = ({ x, y }: Point, across: number, down: number): Point => ({ x: x + across, y: y + down });
  const quad: Quad = [at(first.centre, -first.width / 2, -half), at(last.centre, last.width / 2, -half), at(last.centre, last.width / 2, half), at(first.centre, -first.width / 2, half)];
  return { line, quad };
}

function boxAround({ x, y }: Point, width: number, height: number): Quad {
  const [across, down] = [width / 2, height / 2];
  return [{ x: x - across, y: y - down }, { x: x + across, y: y - down }, { x: x + across, y: y + down }, { x: x - across, y: y + down }];
}
