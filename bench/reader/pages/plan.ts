/** Which pages a run of the benchmark draws: fixed shares of every damage, strength and face, the same for every run. */
import { MrzFormat } from '../../../core/document/reading.ts';
import { type DamageName, damageNames, type Strength, STRENGTHS } from './damages.ts';
import { type FaceName, faceNames } from './faces.ts';

export interface PagePlan {
  /** Names the page and seeds its chance, so that one page can be drawn again alone. */
  id: string;
  format: MrzFormat;
  face: FaceName;
  damage: DamageName | 'none';
  strength: Strength | 'none';
}

type Cell = Omit<PagePlan, 'id' | 'format'> & { pages: number };

/** 2,000 in all. */
const CELL_PAGES = 25;
const CLEAN_PAGES = 150;
const FACE_PAGES = 100;

const cells: readonly Cell[] = [
  { face: 'OCR-B', damage: 'none', strength: 'none', pages: CLEAN_PAGES },
  ...faceNames.filter((face) => face !== 'OCR-B').map((face): Cell => ({ face, damage: 'none', strength: 'none', pages: FACE_PAGES })),
  ...damageNames.flatMap((damage) => STRENGTHS.map((strength): Cell => ({ face: 'OCR-B', damage, strength, pages: CELL_PAGES }))),
];
const all = cells.reduce((sum, cell) => sum + cell.pages, 0);

/** About `count` pages in those shares, at least one of each kind; fewer pages are the first of more. */
export function planPages(count: number): PagePlan[] {
  return cells.flatMap(({ pages, ...kind }, cell) => {
    const mine = Math.max(1, Math.round((pages * count) / all));
    return Array.from({ length: mine }, (_, i) => ({ ...kind, id: `${[kind.damage, kind.strength, kind.face].join('-').toLowerCase().replaceAll(' ', '-')}-${i}`, format: MrzFormat.options[(i + cell) % MrzFormat.options.length]! }));
  });
}
