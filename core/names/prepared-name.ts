/** A name made ready to be compared many times. */
import { assemble } from './assemble.ts';
import { getPart, type Part } from './part.ts';
import { plainLatin } from './script/latin.ts';
import { toSound, type Sound } from './sound.ts';
import { MAX_TEXT, toWords } from './words.ts';

export interface NameText {
  /** Family name, or all of it. */
  primary: string;
  /** Given names. */
  secondary: string;
  /** The field was too short for the name (9303-4 §4.2.3): what is missing at its end says nothing. */
  truncated?: boolean;
}

export interface PreparedName {
  parts: readonly Part[];
  /** Neighbouring parts run into one, for Jin Ping beside Jinping; `at` is the first one's index. */
  joined: readonly { at: number; plain: string; sound: Sound }[];
  truncated: boolean;
  /** Orders two names, so that comparing is symmetric. */
  key: string;
}

const MAX_PARTS = 12;

/** Given names first. A comma or the zone's double filler says that the family name leads. */
export function prepareName(name: string | NameText): PreparedName {
  const { primary, secondary, truncated = false } = typeof name === 'string' ? splitText(name) : name;
  const words = [...toWords(secondary.slice(0, MAX_TEXT)), ...toWords(primary.slice(0, MAX_TEXT))];
  const parts = assemble(words).slice(0, MAX_PARTS).map(getPart);
  const joined = parts.slice(1).flatMap((part, at) => {
    const before = parts[at]!;
    if (before.kind === 'generation' || part.kind === 'generation' || before.sound.unvowelled !== part.sound.unvowelled) return [];
    const [one, other] = [before.plain, part.full?.plain ?? part.plain];
    return [{ at, plain: one + other, sound: toSound(one + other, part.sound.unvowelled) }];
  });
  return { parts, joined, truncated, key: parts.map(({ plain }) => plain).join(' ') };
}

function splitText(name: string): NameText {
  const text = name.slice(0, MAX_TEXT);
  const at = /<<|[,،;]/.exec(text);
  const tail = at === null ? '' : text.slice(at.index + at[0].length);
  if (at === null || at.index === 0 || /^\W*(?:jr|sr|ii|iii|iv|phd|md|esq)\W*$/i.test(plainLatin(tail))) return { primary: text, secondary: '' };
  return { primary: text.slice(0, at.index), secondary: tail };
}
