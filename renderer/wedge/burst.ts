/**
 * Tells a reader that types from a person who types, by nothing but the times between keys. Pure: no clock, no page.
 *
 * Keys that follow each other within `LONGEST_GAP_MS` are a run. A run becomes a burst once eight keys in a row took
 * `BURST_MS` or less, 40 keys a second: the fastest typists do not reach half of that over eight keys, and readers
 * send 50 to 1,000. The burst ends with the pause after it, since a zone has a line end in its middle as well.
 */
import type { KeyboardReader } from '../../core/contract/keyboard-reader.ts';

/** One key: a character, `Enter` or `Tab`. `at`: milliseconds, of any clock that does not run backwards. */
export interface WedgeKey {
  key: string;
  /** What the same key is on the English keyboard that readers are set to; see `physical.ts`. */
  physical: string;
  at: number;
}

export interface RunState {
  readonly keys: readonly WedgeKey[];
  readonly isBurst: boolean;
}

/** What a run was, now that it is over. `cutOff`: typed by a machine, and yet no whole reading as it is set up. */
export type Ended = { kind: 'read'; text: string } | { kind: 'cutOff' };

export interface Heard {
  state: RunState;
  /** `typed`: as far as anyone can tell, by a person. `burst`: by a reader, together with all keys of the run before it. */
  result: 'typed' | 'burst';
  /** The burst before this key, where its end is known only now. */
  ended?: Ended;
}

export const quiet: RunState = { keys: [], isBurst: false };

export const LONGEST_GAP_MS = 60;
export const BURST_KEYS = 8;
export const BURST_MS = 175;
/** The most that the contract takes as text. */
const LONGEST_BURST = 2_000;

export function press(state: RunState, key: WedgeKey, reader: KeyboardReader): Heard {
  const { state: before, ended } = settle(state, key.at, reader);
  if (before.keys.length >= LONGEST_BURST) return { ...press(quiet, key, reader), ...(before.isBurst && { ended: { kind: 'cutOff' } }) };
  // Keys that were told together may bear times in any order.
  const keys = [...before.keys, { ...key, at: Math.max(key.at, before.keys.at(-1)?.at ?? key.at) }];
  const isBurst = before.isBurst || (isMachineFast(keys) && textOf(keys).startsWith(reader.prefix));
  return { state: { keys, isBurst }, result: isBurst ? 'burst' : 'typed', ...(ended && { ended }) };
}

/** What is over at the time `at`, when no key came. */
export function settle(state: RunState, at: number, reader: KeyboardReader): { state: RunState; ended?: Ended } {
  const last = state.keys.at(-1);
  if (last === undefined || at - last.at <= LONGEST_GAP_MS) return { state };
  if (!state.isBurst) return { state: quiet };
  const text = readingIn(textOf(state.keys), reader);
  return { state: quiet, ended: text === undefined ? { kind: 'cutOff' } : { kind: 'read', text } };
}

/** Fast enough so far that it may become a burst: where a key would do something, it is worth waiting for the next. */
export function mayBecomeBurst({ keys }: RunState): boolean {
  const last = keys.slice(-BURST_KEYS);
  return last.length > 1 && last.at(-1)!.at - last[0]!.at <= (last.length - 1) * (BURST_MS / (BURST_KEYS - 1));
}

function isMachineFast(keys: readonly WedgeKey[]): boolean {
  const last = keys.slice(-BURST_KEYS);
  return last.length === BURST_KEYS && last.at(-1)!.at - last[0]!.at <= BURST_MS;
}

/** With an Arabic layout in force a reader set to English types Arabic letters: then the keys count, not what they wrote. */
export function textOf(keys: readonly WedgeKey[]): string {
  const isForeign = keys.some(({ key }) => /[^\0-\x7f]/.test(key));
  return keys.map(({ key, physical }) => NAMED[key] ?? (isForeign ? physical : key)).join('');
}

const NAMED: Record<string, string> = { Enter: '\n', Tab: '\t' };

/** Without prefix and suffix; undefined where they are not there. */
function readingIn(text: string, { prefix, suffix }: KeyboardReader): string | undefined {
  const end = NAMED[suffix] ?? suffix;
  // Some readers end with Enter whatever else they are set to end with.
  const ended = end === '\n' ? text : text.replace(/\n+$/, '');
  if (!text.startsWith(prefix) || !ended.endsWith(end)) return undefined;
  const body = ended.slice(prefix.length, -end.length);
  // One that ends with Tab puts Tab between the lines too.
  const lines = (suffix === 'Tab' ? body.replaceAll('\t', '\n') : body).replace(/^\n+|\n+$/g, '');
  return lines === '' ? undefined : lines;
}
