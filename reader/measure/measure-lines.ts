/** The characters of a straightened zone: place, size, turn, darkness and face of each. */
import type { Point } from '../../core/document/reading.ts';
import { fitCurveRobustly } from '../polynomial.ts';
import type { Plane } from '../plane.ts';
import { BLURS, CELL_WIDTH, type Faces, facesAt, type Glyph } from './faces.ts';
import { faceScore } from './face-scale.ts';
import { alike, type Fit, type Pose, register, restsAt } from './register.ts';

/** In pixels of the straight zone; sizes are times OCR-B's, the turn is against the line. */
export interface LineCharacter extends Pose {
  /** 0 to 1. */
  contrast: number;
  /** See `CharacterMeasure.face`. */
  face: number;
}

interface Place {
  character: string;
  pose: Pose;
}

/** How far a character is looked for from where the zone's corners place it. */
const SEARCH = { x: 7, y: 10 };
const STRIDE = 2;
/** Farther from the line than this, the first look has hit something else. */
const ASTRAY = 6;
/** A character less alike than this was not found. */
const LEAST_ALIKE = 0.35;
/** Characters by which the print's weight and sharpness are chosen. */
const TRIED = 16;
/** A glyph that leaves less is the right one: no other need be tried. */
const GOOD = 0.012;
/** What no glyph explains of even the best print, in parts of the ink's square: noise, wear, the last of the blur. */
const FLOOR = 0.002;
/** Independent places within a character, by which what is left over is weighed. */
const PLACES = 30;
/** Other faces that are laid over a character with care, of all that are looked at. */
const LAID = 2;
/** The reader, not the printer, may have taken one of these for another. */
const LOOK_ALIKES = ['0OQD', '1I', '8B', '5S', '2Z', '6G', 'VY', 'MW'];

/**
 * One list to a line of the zone, empty where the line was not found; a character that was not found is `null`.
 * `starts`: where each line's first character should stand.
 */
export function measureLines(plane: Plane, lines: readonly string[], starts: readonly Point[]): (LineCharacter | null)[][] {
  const placed = lines.map((text, i) => placesOf(plane, text, starts[i]!));
  const { faces, weight } = printOf(plane, placed.flat());
  return placed.map((places) => places.map((place) => measured(plane, place, faces, weight)));
}

/** Where the characters of a line stand, by a first look and by the bend that most of them follow. */
function placesOf(plane: Plane, text: string, start: Point): Place[] {
  const middle = facesAt(BLURS[1]).ocrB[1]!;
  const seen = [...text].map((character, i) => firstLook(plane, middle.get(character), start.x + i * CELL_WIDTH, start.y));
  const points = seen.flatMap((look, i) => (look ? [{ at: i, ...look }] : []));
  const rises = fitCurveRobustly(points.map(({ at, y, score }) => ({ x: at, y, weight: score })), 3);
  const runs = fitCurveRobustly(points.map(({ at, x, score }) => ({ x: at, y: x - at * CELL_WIDTH, weight: score })), 3);
  if (!rises || !runs || points.length < 0.6 * text.length) return [];
  return [...text].map((character, i) => {
    const turn = (rises(i + 0.5) - rises(i - 0.5)) / CELL_WIDTH;
    const on = { x: i * CELL_WIDTH + runs(i), y: rises(i), wide: 1, high: 1, turn };
    const look = seen[i];
    const near = look && Math.abs(look.x - on.x) <= ASTRAY && Math.abs(look.y - on.y) <= ASTRAY;
    return { character, pose: near ? { ...on, x: look.x, y: look.y } : on };
  });
}

function firstLook(plane: Plane, glyph: Glyph | undefined, x: number, y: number): { x: number; y: number; score: number } | undefined {
  let found: { x: number; y: number; score: number } | undefined;
  for (let dy = -SEARCH.y; dy <= SEARCH.y && glyph; dy += STRIDE) {
    for (let dx = -SEARCH.x; dx <= SEARCH.x; dx += STRIDE) {
      const score = alike(plane, glyph, x + dx, y + dy);
      if (score > (found?.score ?? LEAST_ALIKE)) found = { x: x + dx, y: y + dy, score };
    }
  }
  return found;
}

/** The sharpness and the weight of stroke in which most characters look most like OCR-B. */
function printOf(plane: Plane, places: readonly Place[]): { faces: Faces; weight: number } {
  const every = Math.max(1, Math.floor(places.length / TRIED));
  const middle = facesAt(BLURS[1]);
  const tried = places.filter((_, i) => i % every === 0).flatMap(({ character, pose }) => laid(plane, middle.ocrB[1]!.get(character), pose).map((fit) => ({ character, fit })));
  let chosen = { faces: middle, weight: 1, rest: Infinity };
  for (const blur of BLURS) {
    const faces = facesAt(blur);
    for (const [weight, face] of faces.ocrB.entries()) {
      const rests = tried.map(({ character, fit }) => restsAt(plane, [face.get(character)!], fit)[0]!).toSorted((a, b) => a - b);
      const rest = rests[tried.length >> 1] ?? Infinity;
      if (rest < chosen.rest) chosen = { faces, weight, rest };
    }
  }
  return chosen;
}

function measured(plane: Plane, { character, pose }: Place, faces: Faces, weight: number): LineCharacter | null {
  const glyphs = faces.ocrB[weight]!;
  let fits = laid(plane, glyphs.get(character), pose).map((fit) => ({ character, fit }));
  if (!(fits[0] && fits[0].fit.rest < GOOD)) {
    fits = [...fits, ...likenesses(character).flatMap((other) => laid(plane, glyphs.get(other), pose).map((fit) => ({ character: other, fit })))];
  }
  const best = fits.toSorted((a, b) => a.fit.rest - b.fit.rest)[0];
  if (!best) return null;
  const { x, y, wide, high, turn, paper, ink } = best.fit;
  const contrast = Math.min(1, Math.max(0, ink / Math.max(1, paper)));
  return { x, y, wide, high, turn: turn - pose.turn, contrast, face: faceScore(character, explained(plane, new Set([character, best.character]), faces, best.fit)) };
}

/** How much better OCR-B in any weight explains the print than the likeliest other face, as a log ratio. */
function explained(plane: Plane, characters: ReadonlySet<string>, faces: Faces, own: Fit): number {
  const looked = (maps: Faces['others']) => {
    const glyphs = [...characters].flatMap((character) => maps.flatMap((map) => map.get(character) ?? []));
    return restsAt(plane, glyphs, own).map((rest, i) => ({ glyph: glyphs[i]!, rest })).toSorted((a, b) => a.rest - b.rest);
  };
  const others = looked(faces.others).slice(0, LAID).flatMap(({ glyph, rest }) => [rest, ...laid(plane, glyph, { ...own, wide: 1, high: 1 }, 'size').map((fit) => fit.rest)]);
  const ocrB = Math.min(own.rest, looked(faces.ocrB)[0]!.rest);
  return (PLACES / 2) * Math.log((Math.min(1, ...others) + FLOOR) / (ocrB + FLOOR));
}

function laid(plane: Plane, glyph: Glyph | undefined, pose: Pose, moves?: 'size'): Fit[] {
  const fit = glyph && register(plane, glyph, pose, moves);
  return fit ? [fit] : [];
}

const likenesses = (character: string): string[] => [...(LOOK_ALIKES.find((group) => group.includes(character)) ?? '')].filter((other) => other !== character);
