/** Some posts with where they lie, for journeys that take as long as journeys take. Positions are rough. */

export interface Place {
  id: string;
  kind: 'land' | 'air';
  north: number;
  east: number;
  weight: number;
}

const land = (id: string, north: number, east: number, weight: number): Place => ({ id, kind: 'land', north, east, weight });
const air = (id: string, north: number, east: number, weight: number): Place => ({ id, kind: 'air', north, east, weight });

export const PLACES: readonly Place[] = [
  land('zurbatiyah', 33.15, 45.95, 30), land('al-shalamcha', 30.52, 48.05, 14), land('al-sheeb', 32.1, 47.6, 7), land('muntheriyah', 34.35, 45.45, 6), land('bashmakh', 35.65, 46, 6),
  land('haji-omaran', 36.65, 45.05, 6), land('ibrahim-khalil', 37.15, 42.57, 8), land('peshkhabour', 37.06, 42.37, 3), land('rabia', 36.8, 42.1, 2), land('al-qaim', 34.39, 41.02, 2),
  land('trebil', 32.9, 39.07, 3), land('safwan', 30.1, 47.72, 3), land('arar', 31.05, 41.2, 1),
  air('bgw', 33.26, 44.23, 10), air('njf', 31.99, 44.4, 8), air('bsr', 30.55, 47.66, 4), air('ebl', 36.24, 43.96, 6), air('isu', 35.56, 45.32, 3),
];

/** Kilometres, as the crow flies. */
export function kilometres(a: Place, b: Place): number {
  const north = (a.north - b.north) * 111;
  const east = (a.east - b.east) * 111 * Math.cos((a.north * Math.PI) / 180);
  return Math.hypot(north, east);
}

export const placeOf = (id: string): Place => PLACES.find((place) => place.id === id)!;
