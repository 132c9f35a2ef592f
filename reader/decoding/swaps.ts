/** The two changes that go beyond a place's own kind, each for characters alone that were not read surely. */
import { getLayout, type Layout } from '../../core/document/formats.ts';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import { ALPHABET } from '../recognise.ts';
import { bestOf, type Cell } from './cell.ts';
import { checkGroups, keyOf } from './check-groups.ts';
import { nearestCode } from './state-codes.ts';
import { scoreOf } from './zone-cells.ts';

/** Greatest margin, over all three places, at which an unlisted code gives way to a listed one. */
export const CODE_CAP = 3;
/** Greatest margin at which a check digit may choose between the two best readings of one character. */
export const CHECK_CAP = 1.5;
/** A choice made by a check digit must be this much surer than the next one that would do as well. */
const CLEAR = 1;
/** With more characters in doubt than this, one that makes a digit fit is found by chance: one in ten does. */
const MOST_CANDIDATES = 8;

/** An issuing State or nationality that no list knows → the listed one it was nearly read as. */
export function withListedCodes(lines: readonly string[], cells: readonly (readonly Cell[])[], layout: Layout): string[] {
  let changed = [...lines];
  for (const { name, line, start, end } of layout.fields) {
    if (name !== 'issuingState' && name !== 'nationality') continue;
    const code = lines[line]!.slice(start, end);
    const three = cells[line]!.slice(start, end);
    const listed = nearestCode(three, code);
    const margin = (to: string): number => three.reduce((sum, cell, i) => sum + scoreOf(cell, code[i]!) - scoreOf(cell, to[i]!), 0);
    if (listed !== undefined && margin(listed) <= CODE_CAP) changed = changed.map((text, i) => (i === line ? text.slice(0, start) + listed + text.slice(end) : text));
  }
  return changed;
}

/**
 * Where check digits fail, the one character in doubt whose second reading makes them all fit. The digit itself is
 * never chosen: a wrong one in print is evidence.
 */
export function withDoubtSettled(lines: readonly string[], cells: readonly (readonly Cell[])[], layout: Layout): string[] {
  const failing = failures(lines);
  if (failing.size === 0) return [...lines];
  const digits = new Set(getLayout(layout.format).checks.map(({ line, position }) => keyOf({ line, position })));
  const places = new Map(checkGroups(lines, layout.format).filter(({ name }) => failing.has(name)).flatMap(({ covered }) => covered.map((place) => [keyOf(place), place] as const)));
  const candidates = [...places].flatMap(([key, place]) => (digits.has(key) ? [] : alternatives(cells[place.line]![place.position]!).map((each) => ({ ...place, ...each }))));
  if (candidates.length > MOST_CANDIDATES) return [...lines];
  const found = candidates.flatMap(({ line, position, character, margin }) => {
    const text = lines.map((each, i) => (i === line ? each.slice(0, position) + character + each.slice(position + 1) : each));
    return failures(text).size === 0 ? [{ text, margin }] : [];
  });
  const [first, second] = found.sort((a, b) => a.margin - b.margin);
  if (first === undefined || first.margin > CHECK_CAP || (second !== undefined && second.margin < first.margin + CLEAR)) return [...lines];
  return first.text;
}

/** Other characters that a cell may show, near enough to count against a choice. */
function alternatives(cell: Cell): { character: string; margin: number }[] {
  const best = bestOf(cell);
  return [...ALPHABET].map((character, c) => ({ character, margin: cell[best]! - cell[c]! })).filter(({ margin }, c) => c !== best && margin <= CHECK_CAP + CLEAR);
}

const failures = (lines: readonly string[]): Set<string> => new Set((parseMrz(lines, undefined)?.checks ?? []).filter(({ state }) => state === 'failed').map(({ name }) => name));

