/** Whether a reading is sure enough to go on with, and what to look at where it is not. */
import type { Layout } from '../../core/document/formats.ts';
import type { Doubt } from '../../core/document/reading.ts';
import type { Cell } from './cell.ts';
import { checkDoubts } from './check-doubts.ts';
import { checkGroups, keyOf, placesOf } from './check-groups.ts';
import { doubtOfCode } from './state-codes.ts';
import { type Place, scoreOf } from './zone-cells.ts';

/** Probability of a wrong character that is borne in all fields under check digits together… */
export const MOST_CHECKED = 0.05;
/** …and in all others together: names, codes, sex, what no digit covers. */
export const MOST_UNCHECKED = 0.05;
/** A character with more doubt than this is named, in a reading that is not accepted. */
const NAMED = 0.02;

interface Part {
  places: readonly Place[];
  /** Probability that some character of it is wrong. */
  doubt: number;
}

/** Empty when the reading is accepted. `cells` are weighed with the format's kinds; without a format every character stands alone. */
export function doubtsOf(lines: readonly string[], cells: readonly (readonly Cell[])[], layout: Layout | undefined): Doubt[] {
  const groups = layout === undefined ? [] : checkGroups(lines, layout.format);
  const checked = checkDoubts(groups, lines, cells);
  const taken = new Set(checked.parts.flatMap(({ places }) => places.map(keyOf)));
  const unchecked = uncheckedParts(lines, cells, layout, taken);
  const doubts: Doubt[] = [];
  if (checked.all > MOST_CHECKED) {
    const failed = groups.filter(({ state }) => state === 'failed').map(({ digit }) => digit);
    const isFailed = new Set(failed.map(keyOf));
    doubts.push(...unsure(checked.parts, MOST_CHECKED, lines, cells).filter(({ line, position }) => !isFailed.has(keyOf({ line, position: position! }))));
    doubts.push(...failed.map((digit) => ({ code: 'checkDigit' as const, ...digit })));
  }
  if (total(unchecked) > MOST_UNCHECKED) doubts.push(...unsure(unchecked, MOST_UNCHECKED, lines, cells));
  return doubts.sort((a, b) => a.line - b.line || (a.position ?? 0) - (b.position ?? 0));
}

/** The codes of States, and each other place alone that no check digit covers. */
function uncheckedParts(lines: readonly string[], cells: readonly (readonly Cell[])[], layout: Layout | undefined, taken: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  const inCode = new Set<string>();
  for (const { name, line, start, end } of layout?.fields ?? []) {
    if (name !== 'issuingState' && name !== 'nationality') continue;
    const places = placesOf(line, start, end);
    for (const place of places) inCode.add(keyOf(place));
    parts.push({ places, doubt: doubtOfCode(cells[line]!.slice(start, end), lines[line]!.slice(start, end)) });
  }
  for (const place of lines.flatMap((text, line) => placesOf(line, 0, text.length))) {
    if (!taken.has(keyOf(place)) && !inCode.has(keyOf(place))) parts.push({ places: [place], doubt: ownDoubt(place, lines, cells) });
  }
  return parts;
}

/** The characters in doubt within the parts that weigh; where none is much in doubt alone, the least sure of the worst part. */
function unsure(parts: readonly Part[], most: number, lines: readonly string[], cells: readonly (readonly Cell[])[]): Doubt[] {
  const doubtAt = (place: Place): number => ownDoubt(place, lines, cells);
  const named = parts.filter(({ doubt }) => doubt > most / 4).flatMap(({ places }) => places.filter((place) => doubtAt(place) > NAMED));
  const worst = parts.reduce((a, b) => (b.doubt > a.doubt ? b : a)).places;
  const places = named.length > 0 ? named : [worst.reduce((a, b) => (doubtAt(b) > doubtAt(a) ? b : a))];
  return places.map(({ line, position }) => ({ code: 'character', line, position }));
}

const ownDoubt = ({ line, position }: Place, lines: readonly string[], cells: readonly (readonly Cell[])[]): number => 1 - Math.exp(scoreOf(cells[line]![position]!, lines[line]![position]!));

const total = (parts: readonly Part[]): number => parts.reduce((sum, { doubt }) => sum + doubt, 0);
