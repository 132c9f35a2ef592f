/** Sizes of document pages in millimetres: ICAO Doc 9303 parts 4 to 7. */
import type { MrzFormat } from '../../core/document/reading.ts';

export interface PageLayout {
  width: number;
  height: number;
  /** Distance of the first character from the left edge. */
  zoneLeft: number;
  /** Baselines of the lines, from the lower edge. */
  baselines: readonly number[];
  title: string;
}

/** The zone takes the lower 23.2 mm (9303-4 §4.1). */
export const ZONE_HEIGHT = 23.2;

const TD1 = { width: 85.6, height: 53.98, zoneLeft: 5, baselines: [14.6, 10.3, 6], title: 'IDENTITY CARD' };
const TD2 = { width: 105, height: 74, zoneLeft: 5, baselines: [15, 8.65], title: 'IDENTITY CARD' };
const TD3 = { width: 125, height: 88, zoneLeft: 6, baselines: [15, 8.65], title: 'PASSPORT' };

export const pageLayouts: Record<MrzFormat, PageLayout> = {
  TD1,
  TD2,
  TD3,
  'MRV-A': { ...TD3, width: 120, height: 80, zoneLeft: 4.5, title: 'VISA' },
  'MRV-B': { ...TD2, title: 'VISA' },
};
