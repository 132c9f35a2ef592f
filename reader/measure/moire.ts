/** The beat between a display's grid and a camera's: one fine wave all over the picture, on blank paper and beside the page too. */
import type { Quad } from '../../core/document/reading.ts';
import type { Plane } from '../plane.ts';
import { type Spectrum, spectrumOf, strongestWave, TILE, timesNear } from './spectrum.ts';

/** Tiles across and down the picture, and in the zone, whose paper has no pattern of its own. */
const ACROSS = 12;
const DOWN = 9;
const IN_ZONE = 16;
/** Times that a wave stands out within one tile when it is there. */
const PLAIN = 14;

/** Tiles beside the page that must be seen: where it fills the picture, its own pattern cannot be told from a display's. */
const LEAST_BESIDE = 8;
const MOST_UNSURE = 0.5;

/** 0 to 1: the share of the picture that the strongest common wave covers, at most its share of the zone and of what lies beside the page. Corners in pixels of the plane. */
export function moireOf(plane: Plane, zone: Quad, page: Quad): number | undefined {
  if (plane.width < 6 * TILE || plane.height < 6 * TILE) return undefined;
  const everywhere = Array.from({ length: ACROSS * DOWN }, (_, i) => ({ x: Math.round(((i % ACROSS) * (plane.width - TILE)) / (ACROSS - 1)), y: Math.round((Math.floor(i / ACROSS) * (plane.height - TILE)) / (DOWN - 1)) }));
  const [a, b, c, d] = zone;
  // Above and below the first line's middle, where there is paper between and around the characters.
  const within = Array.from({ length: IN_ZONE }, (_, i) => {
    const along = (i + 0.5) / IN_ZONE;
    return { x: Math.round(((a.x + d.x) / 2) * (1 - along) + ((b.x + c.x) / 2) * along - TILE / 2), y: Math.round(((a.y + d.y) / 2) * (1 - along) + ((b.y + c.y) / 2) * along - TILE / 2) };
  });
  const seen = spectraOf(plane, everywhere);
  if (seen.length < 8) return 0;
  // Counted wave by wave: in how many tiles it is the strongest.
  const votes = new Map<number, number>();
  for (const { index, times } of seen.map(strongestWave)) if (times >= PLAIN) votes.set(index, (votes.get(index) ?? 0) + 1);
  const common = [...votes].toSorted((p, q) => q[1] - p[1])[0]?.[0];
  if (common === undefined) return 0;
  const share = (spectra: readonly Spectrum[], of: number) => spectra.filter((spectrum) => timesNear(spectrum, common) >= PLAIN).length / of;
  const beside = everywhere.filter((place) => isBeside(place, page));
  const most = beside.length < LEAST_BESIDE ? MOST_UNSURE : share(spectraOf(plane, beside), beside.length);
  return Number(Math.min(most, share(seen, everywhere.length), share(spectraOf(plane, within), IN_ZONE)).toFixed(2));
}

/** Does the whole tile lie outside the upright box around the page? */
function isBeside({ x, y }: { x: number; y: number }, page: Quad): boolean {
  const [xs, ys] = [page.map((corner) => corner.x), page.map((corner) => corner.y)];
  return x + TILE <= Math.min(...xs) || x >= Math.max(...xs) || y + TILE <= Math.min(...ys) || y >= Math.max(...ys);
}

const spectraOf = (plane: Plane, places: readonly { x: number; y: number }[]): Spectrum[] => places.flatMap((place) => spectrumOf(plane, [place]) ?? []);
