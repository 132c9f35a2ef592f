/** Whether a reading is sure enough to go on with, and what to look at where it is not. */
import type { Layout } from '../../core/document/formats.ts';
import type { Doubt, FieldName } from '../../core/document/reading.ts';
import type { Cell } from './cell.ts';
import { checkDoubts } from './check-doubts.ts';
import { type CheckGroup, checkGroups, keyOf, placesOf } from './check-groups.ts';
import { doubtOfCode } from './state-codes.ts';
import { type Place, scoreOf } from './zone-cells.ts';

/**
 * Probability of a wrong character that is borne, in all fields of a kind together. Chosen on synthetic pages in nine
 * faces, where such probabilities are a little higher than the errors that came of them.
 */
const MOST = {
  /** Under check digits: what is wrong and fits all the same is rarer still. */
  checked: 0.05,
  /** Who and what it is, under no check digit: names, sex, State and nationality, the document's code. */
  holder: 0.05,
  /** The rest under no check digit: optional data of visas, digits of empty fields. */
  rest: 0.2,
};
/** A character with more doubt than this is named, in a reading that is not accepted. */
const NAMED = 0.02;

/** Places of the zone with the probability that one of them is wrong. */
interface Part {
  places: readonly Place[];
  doubt: number;
}

/** Empty when the reading is accepted. `cells` are weighed with the format's kinds; without a format all stands under no check digit. */
export function doubtsOf(lines: readonly string[], cells: readonly (readonly Cell[])[], layout: Layout | undefined): Doubt[] {
  const groups = layout === undefined ? [] : checkGroups(lines, layout.format);
  const checked = checkDoubts(groups, lines, cells);
  const { holder, rest } = uncheckedParts(lines, cells, layout, new Set(checked.parts.flatMap(({ places }) => places.map(keyOf))));
  const doubts = [
    ...(checked.all > MOST.checked ? [...unsure(checked.parts, MOST.checked, lines, cells), ...failedDigits(groups)] : []),
    ...(total(holder) > MOST.holder ? unsure(holder, MOST.holder, lines, cells) : []),
    ...(total(rest) > MOST.rest ? unsure(rest, MOST.rest, lines, cells) : []),
  ];
  // One a place; a digit that does not fit says more than an unsure character.
  const byPlace = new Map(doubts.map((doubt) => [`${String(doubt.line)}.${String(doubt.position)}`, doubt]));
  return [...byPlace.values()].sort((a, b) => a.line - b.line || (a.position ?? 0) - (b.position ?? 0));
}

const failedDigits = (groups: readonly CheckGroup[]): Doubt[] => groups.filter(({ state }) => state === 'failed').map(({ digit }) => ({ code: 'checkDigit', ...digit }));

const HOLDER: ReadonlySet<FieldName> = new Set(['documentCode', 'name', 'sex', 'issuingState', 'nationality']);

/** The codes of States, and each other place alone that no check digit covers. */
function uncheckedParts(lines: readonly string[], cells: readonly (readonly Cell[])[], layout: Layout | undefined, taken: ReadonlySet<string>): { holder: Part[]; rest: Part[] } {
  const holder: Part[] = [];
  const rest: Part[] = [];
  const fields = layout?.fields ?? lines.map((text, line) => ({ name: 'name' as const, line, start: 0, end: text.length }));
  const seen = new Set(taken);
  for (const { name, line, start, end } of fields) {
    const places = placesOf(line, start, end).filter((place) => !seen.has(keyOf(place)));
    for (const place of places) seen.add(keyOf(place));
    const isCode = name === 'issuingState' || name === 'nationality';
    const parts = isCode ? [{ places, doubt: doubtOfCode(cells[line]!.slice(start, end), lines[line]!.slice(start, end)) }] : alone(places, lines, cells);
    (HOLDER.has(name) ? holder : rest).push(...parts);
  }
  // Check digits of empty fields.
  rest.push(...alone(lines.flatMap((text, line) => placesOf(line, 0, text.length)).filter((place) => !seen.has(keyOf(place))), lines, cells));
  return { holder, rest };
}

const alone = (places: readonly Place[], lines: readonly string[], cells: readonly (readonly Cell[])[]): Part[] => places.map((place) => ({ places: [place], doubt: ownDoubt(place, lines, cells) }));

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
