/**
 * What the network saw of a zone → what stands in it. The raw reading is kept as it is beside a decoded one, in which
 * characters that were not read surely may give way to what the format, the list of States or a check digit asks for;
 * each such change is listed with its margin. A character that was read surely is never changed, right or wrong.
 */
import { type Layout, layouts } from '../../core/document/formats.ts';
import type { PageReading, Substitution } from '../../core/document/reading.ts';
import { bestOf, type Cell } from './cell.ts';
import { doubtsOf } from './judge.ts';
import { KIND_PRIOR, type PlaceKind, placeKinds } from './place-kinds.ts';
import { withDoubtSettled, withListedCodes } from './swaps.ts';
import { calibrated, scoreOf, textOf, weighed } from './zone-cells.ts';

export type ZoneDecoding = Pick<PageReading, 'raw' | 'lines' | 'substitutions' | 'confidences' | 'accepted' | 'doubts'>;

/** With more characters surely read than this where the format forbids them, a zone is some other layout: old French cards, say. */
const MOST_MISFITS = 3;

/** The greatest margin of a substitution, as a logarithm. */
export const MOST_MARGIN = KIND_PRIOR;

/** Lines of cells, of one picture or of several frames summed. `unsureLines`: those that may begin or end elsewhere. */
export function decodeZone(seen: readonly (readonly Cell[])[], unsureLines: readonly number[] = []): ZoneDecoding {
  const cells = seen.map((line) => line.map(calibrated));
  const raw = seen.map(textOf);
  const format = bestFormat(cells);
  const weighedCells = format?.cells ?? cells;
  let lines = weighedCells.map(textOf);
  if (format !== undefined) lines = withDoubtSettled(withListedCodes(lines, weighedCells, format.layout), weighedCells, format.layout);
  lines = capped(raw, lines, cells);
  const doubts = [...unsureLines.map((line) => ({ code: 'line' as const, line })), ...doubtsOf(lines, weighedCells, format?.layout)];
  return {
    raw,
    lines,
    substitutions: substitutionsOf(raw, lines, cells),
    confidences: cells.map((line) => line.map((cell) => Math.round(Math.exp(cell[bestOf(cell)]!) * 1000) / 1000)),
    accepted: cells.length > 0 && doubts.length === 0,
    doubts,
  };
}

/** The format whose kinds of characters suit the cells best; none where no format has such lines, or none suits. */
function bestFormat(cells: readonly (readonly Cell[])[]): { layout: Layout; cells: Cell[][] } | undefined {
  let best: { layout: Layout; cells: Cell[][]; misfits: number } | undefined;
  for (const layout of layouts) {
    if (layout.lineCount !== cells.length || cells.some((line) => line.length !== layout.lineLength)) continue;
    const kinds = placeKinds(layout);
    const suited = weighed(cells, kinds);
    const misfits = misfitsIn(suited, kinds);
    if (misfits <= MOST_MISFITS && (best === undefined || misfits < best.misfits)) best = { layout, cells: suited, misfits };
  }
  return best;
}

/** Two small steps may make a large one: a character read this much surer than what it became stands as it was read. */
function capped(raw: readonly string[], lines: readonly string[], cells: readonly (readonly Cell[])[]): string[] {
  return lines.map((line, i) => [...line].map((to, position) => (marginOf(cells[i]![position]!, raw[i]![position]!, to) > MOST_MARGIN ? raw[i]![position]! : to)).join(''));
}

const marginOf = (cell: Cell, from: string, to: string): number => Math.max(0, scoreOf(cell, from) - scoreOf(cell, to));

const misfitsIn = (cells: readonly (readonly Cell[])[], kinds: readonly (readonly PlaceKind[])[]): number =>
  cells.reduce((sum, line, i) => sum + line.filter((cell, position) => kinds[i]![position]?.characters.has(bestOf(cell)) === false).length, 0);

function substitutionsOf(raw: readonly string[], lines: readonly string[], cells: readonly (readonly Cell[])[]): Substitution[] {
  return cells.flatMap((line, i) =>
    line.flatMap((cell, position) => {
      const from = raw[i]![position]!;
      const to = lines[i]![position]!;
      if (from === to) return [];
      return [{ line: i, position, from, to, margin: Math.round(marginOf(cell, from, to) * 1000) / 1000 }];
    }),
  );
}

