/** A name made ready to be compared many times. */
import { assemble, borneTitles, type RawPart } from './assemble.ts';
import { getPart, type Part } from './part.ts';
import { BORNE_TITLES } from './particles.ts';
import { plainLatin } from './script/latin.ts';
import { tongueOf, type Tongue } from './tongue.ts';
import { MAX_TEXT, toWords, type Word } from './words.ts';

export interface NameText {
  /** Family name, or all of it. */
  primary: string;
  /** Given names. */
  secondary: string;
  /** The field was too short for the name (9303-4 §4.2.3): what is missing at its end says nothing. */
  truncated?: boolean;
}

export interface PreparedName {
  /** Given names first, as far as the name says which they are. */
  parts: readonly Part[];
  /** Sheikh or Sayyid, where it was left out as a title. */
  titles: readonly Part[];
  /** Neighbouring parts run into one, for Jin Ping beside Jinping; `at` is the first one's index. */
  joined: () => readonly JoinedParts[];
  /** The language, where its words are syllables of one. */
  tongue: () => Tongue;
  /** Index of the part that may be cut short: the last as written, in a name as long as a zone's field; else -1. */
  cutAt: number;
  /** Orders two names, so that comparing is symmetric. */
  key: string;
}

export interface JoinedParts {
  at: number;
  plain: string;
  raw: () => RawPart;
}

const MAX_PARTS = 12;
const NONE: readonly Part[] = [];
/** Letters and fillers of a name that fills a TD1 line, as near as spaces let one say. */
const FIELD = 27;

/** A comma or the zone's double filler says that the family name leads. */
export function prepareName(name: string | NameText): PreparedName {
  const { primary, secondary, truncated } = typeof name === 'string' ? splitText(name) : name;
  const [first, last] = [secondary.slice(0, MAX_TEXT), primary.slice(0, MAX_TEXT)];
  const whole = `${first} ${last}`;
  const given = toWords(first, whole);
  const family = toWords(last, whole);
  const words = [...given, ...family];
  const parts = assemble(words).slice(0, MAX_PARTS).map(getPart);
  const isLong = truncated ?? lengthOf(given) + lengthOf(family) >= FIELD;
  return { parts, titles: BORNE_TITLES[words[0]?.plain ?? ''] === undefined ? NONE : borneTitles(words).map(getPart), joined: onDemand(() => joinNeighbours(parts)), tongue: onDemand(() => tongueOf(parts)), cutAt: isLong && parts.length > 1 ? (given.length === 0 ? parts.length - 1 : endOf(given)) : -1, key: parts.map(({ plain }) => plain).join(' ') };
}

const lengthOf = (words: readonly Word[]): number => words.reduce((sum, { shown }) => sum + shown.length + 1, 0);

const endOf = (given: readonly Word[]): number => Math.min(assemble(given).length, MAX_PARTS) - 1;

/** Most comparisons never ask. The two are spelled apart: Mohammad Javad has no dj. */
function onDemand<T>(work: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: work() }).value;
}

function joinNeighbours(parts: readonly Part[]): readonly JoinedParts[] {
  const joined: JoinedParts[] = [];
  for (let at = 0; at + 1 < parts.length; at += 1) {
    const [one, other] = [parts[at]!, parts[at + 1]!];
    if (one.kind === 'generation' || other.kind === 'generation' || one.sound.unvowelled !== other.sound.unvowelled) continue;
    const plain = (one.full?.plain ?? one.plain) + (other.full?.plain ?? other.plain);
    joined.push({ at, plain, raw: () => ({ shown: `${one.shown} ${other.shown}`, plain, spelling: `${one.spelling}'${other.spelling}`, lead: '', prefix: '', hasArticle: false, unvowelled: one.sound.unvowelled, kind: 'name' }) });
  }
  return joined;
}

function splitText(name: string): NameText {
  const text = name.slice(0, MAX_TEXT);
  const at = /<<|[,،;]/.exec(text);
  const tail = at === null ? '' : text.slice(at.index + at[0].length);
  if (at === null || at.index === 0 || /^\W*(?:jr|sr|ii|iii|iv|phd|md|esq)?\W*$/i.test(plainLatin(tail))) return { primary: text, secondary: '' };
  return { primary: text.slice(0, at.index), secondary: tail };
}
