/** Sizes of document pages in millimetres, and from the left edge to the first character (ICAO 9303-4 to -7). */
import type { MrzFormat } from '../document/reading.ts';

export const PAGE_MM: Readonly<Record<MrzFormat, { width: number; height: number; left: number }>> = {
  TD1: { width: 85.6, height: 53.98, left: 5 },
  TD2: { width: 105, height: 74, left: 5 },
  TD3: { width: 125, height: 88, left: 6 },
  'MRV-A': { width: 120, height: 80, left: 5 },
  'MRV-B': { width: 105, height: 74, left: 5 },
};
