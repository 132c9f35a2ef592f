/** A part of a name with all that a comparison asks of it, worked out once and kept. */
import type { RawPart } from './assemble.ts';
import { findEntries, isKnownAsShort, isShortName, type Entry } from './lexicon/lexicon.ts';
import { FILIATION } from './particles.ts';
import { consonantsOf } from './script/borrowed.ts';
import { isHan } from './script/han.ts';
import { simplifyHan } from './script/han-forms.ts';
import { toHepburn } from './script/kunrei.ts';
import { skeletonOf } from './skeleton.ts';
import { toSound, type Sound } from './sound.ts';

export type PartKind = 'name' | 'clan' | 'kunya' | 'patronymic' | 'initial' | 'generation';

export interface Part {
  shown: string;
  plain: string;
  /** Chinese characters in their simplified form, where it is written with them. */
  han: string | undefined;
  /** In Hepburn's spelling, where it may be Japanese. */
  hepburn: string | undefined;
  /** A foreign name in a script of syllables: its consonants. */
  borrowed: string | undefined;
  /** With its article, bin or abu. */
  spelling: string;
  /** Of the name itself, without what leads it. */
  sound: Sound;
  lead: RawPart['lead'];
  /** With its article, bin or abu run into it, where it has one: Binladin. */
  full: { plain: string; sound: Sound } | undefined;
  /** The known names it may be. */
  entries: readonly Entry[];
  /** By a known spelling, not by its sound alone. */
  isSure: boolean;
  /** Bill, Sasha. */
  isShort: boolean;
  /** Known from the table of short names alone, which says for which name it stands and not from which it differs: of Dimitri and Dimitrije the sound decides. */
  isOnlyShort: boolean;
  skeleton: string;
  kind: PartKind;
  /** 0.15 to 1: how much it tells. */
  weight: number;
}

const KEPT = 50_000;
const kept = new Map<string, Part>();

/** The same words give the same object, until so many have passed that the memory starts anew. */
export function getPart(raw: RawPart): Part {
  const known = byRaw.get(raw);
  if (known !== undefined) return known;
  const part = getByText(raw);
  byRaw.set(raw, part);
  return part;
}

/** A part that is one word is kept by `assemble` too, so most are found by identity. */
const byRaw = new WeakMap<RawPart, Part>();

function getByText(raw: RawPart): Part {
  const key = `${raw.shown}\t${raw.prefix}\t${raw.lead}${raw.plain}\t${raw.kind}${raw.isBorrowed ? '·' : ''}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const part = makePart(raw);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, part);
  return part;
}

function makePart(raw: RawPart): Part {
  const { lead, unvowelled } = raw;
  let { plain, spelling, hasArticle } = raw;
  let sound = toSound(spelling, unvowelled);
  let { entries, isSure } = raw.kind === 'name' || raw.kind === 'kunya' ? findEntries(lead, plain, sound) : UNKNOWN;
  const before = raw.prefix + lead;
  let full = before === '' ? undefined : { plain: before + plain, sound: toSound(before + spelling, unvowelled) };
  const glued = raw.kind === 'name' && entries.length === 0 && !unvowelled && before === '' ? GLUED_ARTICLE.exec(plain) : null;
  if (glued !== null) {
    const rest = glued[1]!;
    const restSound = toSound(rest);
    const found = findEntries('', rest, restSound);
    if (found.entries.length > 0 || /(?:[iy]|ee)$/.test(rest)) {
      full = { plain, sound };
      [plain, spelling, sound, hasArticle] = [rest, rest, restSound, true];
      ({ entries, isSure } = found);
    }
  }
  const kind = kindOf(raw, plain, spelling, entries, hasArticle);
  return { shown: raw.shown, plain, han: isInHan(raw.shown) ? simplifyHan(raw.shown) : undefined, borrowed: raw.isBorrowed ? consonantsOf(plain, isInHan(raw.shown)) : undefined, hepburn: lead === '' ? toHepburn(plain) : undefined, spelling: before + raw.spelling, sound, lead, full, entries, isSure, isShort: isShortName(plain), isOnlyShort: isKnownAsShort(plain), skeleton: lead + skeletonOf(sound), kind, weight: weightOf(kind, plain, entries) };
}

const isInHan = (shown: string): boolean => isHan(shown.charCodeAt(0)) && Array.from(shown).every((character) => isHan(character.charCodeAt(0)));

const UNKNOWN = { entries: [], isSure: false };
const GLUED_ARTICLE = /^(?:al|el|as(?=s)|ash(?=sh)|ad(?=d)|ar(?=r)|az(?=z)|at(?=t)|an(?=n))([a-z]{4,})$/;
const PATRONYMIC = /(?:[oei]vich|[oe]vych|[oe]v[iy]ch|[oei]vna|ichna|inichna|yevich|oglu|ogly|qizi|kyzy|uly)$/;

function kindOf(raw: RawPart, plain: string, spelling: string, entries: readonly Entry[], hasArticle: boolean): PartKind {
  if (raw.kind !== 'name') return raw.kind;
  // Whose son or daughter: another father is another person, whatever clan bears his name.
  if (FILIATION.has(raw.prefix)) return 'name';
  if (plain.length > 5 && PATRONYMIC.test(spelling)) return 'patronymic';
  if (entries.length > 0 && entries.every(({ kind }) => kind === 'clan')) return 'clan';
  if (hasArticle && (/(?:[iy]|ee)$/.test(spelling) || entries.length === 0)) return 'clan';
  return 'name';
}

function weightOf(kind: PartKind, plain: string, entries: readonly Entry[]): number {
  if (kind === 'initial' || kind === 'generation') return 0.15;
  if (entries.some(({ isCommon }) => isCommon)) return 0.6;
  if (plain.length <= 2) return 0.6;
  return entries.some(({ kind: known }) => known !== 'clan') ? 0.8 : 1;
}
