/** A name's text cut into words, each in plain Latin letters, whatever the script. */
import { writtenOut } from './abbreviations.ts';
import { articleAtEnd } from './article-at-end.ts';
import { foldName } from './fold.ts';
import { followsIcaoTable, fromIcaoLatin } from './icao-arabic.ts';
import { isArabic, romaniseArabic } from './script/arabic.ts';
import { romaniseAlphabet, soundAlphabet, writesVowels } from './script/alphabets.ts';
import { isBorrowed } from './script/borrowed.ts';
import { withoutDigits } from './script/digits-in-words.ts';
import { isEthiopic, romaniseEthiopic } from './script/ethiopic.ts';
import { DOUBLE_FAMILY_NAMES, isHan, pinyinOf } from './script/han.ts';
import { DOUBLE_KOREAN_FAMILY_NAMES, romaniseHangul } from './script/hangul.ts';
import { indicInitial, romaniseIndic } from './script/indic.ts';
import { cutJapanese, japaneseOf } from './script/japanese.ts';
import { romaniseKana } from './script/kana.ts';
import { plainLatin, soundLatin } from './script/latin.ts';

export interface Word {
  /** As it stood in the name. */
  shown: string;
  /** What equal words share: small letters without marks; Arabic ones stay in their folded letters. */
  plain: string;
  /** Latin letters that `toSound` reads. */
  spelling: string;
  unvowelled: boolean;
  /** One letter that stands for a name. */
  isInitial: boolean;
  /** Written together with the word after it, or by a hyphen. */
  isTied: boolean;
  /** A foreign name in a script of syllables. */
  isBorrowed?: boolean;
}

/** Longer names are cut: no document's name comes near. */
export const MAX_TEXT = 240;
export const MAX_WORDS = 16;

const SPLIT = /([\p{L}\p{M}\p{N}]+)([^\p{L}\p{M}\p{N}]*)/gu;
/** Apostrophes, ain and hamza signs within a word, tatweel and joiners. */
const WITHIN = /['’‘`´ʻʼʾʿ\u02b0-\u02ff\u0640\u200b-\u200f\u2060\ufeff]/gu;

/** Persian writes -e'i as ه‌ای or ئی: خامنه‌ای, خامنئی. The joiner says that the heh is no sound of its own. */
const SILENT_HEH = /ه\u200c[اأ](?=[یيى](?!\p{L}))/gu;

/** @param whole the whole name, where this is a part of it: one word that ICAO's table cannot have written, and none was */
export function toWords(text: string, whole = text): Word[] {
  const words: Word[] = [];
  if (/X[A-Z]/.test(whole) && followsIcaoTable(capitalsOf(whole))) return capitalsOf(text).slice(0, MAX_WORDS).flatMap((word) => arabicWords(fromIcaoLatin(word)!).map((read) => ({ ...read, shown: read.shown === '' ? '' : word })));
  if (text.charCodeAt(0) >= 0x3000 && isBorrowed(whole.trim(), DOUBLE_KOREAN_FAMILY_NAMES)) return Array.from(text.matchAll(SPLIT), ([, letters = '']) => borrowedWord(letters)).slice(0, MAX_WORDS);
  if (ASCII.test(text)) {
    readAscii(words, text.replaceAll("'", '').replaceAll('`', ''));
    return atMost(apart(words));
  }
  if (PLAIN_WORDS.test(text)) {
    const found = text.split(' ');
    for (let i = 0; i < found.length && words.length < MAX_WORDS; i += 1) readInto(words, found[i]!, '', i + 1 === found.length);
    return atMost(apart(words));
  }
  const joined = text.replace(SILENT_HEH, 'ئ').replace(WITHIN, '');
  for (const { 0: { length }, 1: letters = '', 2: gap = '', index } of joined.matchAll(SPLIT)) {
    if (words.length >= MAX_WORDS) break;
    readInto(words, letters, gap, index + length === joined.length);
  }
  return atMost(apart(words));
}

const atMost = (words: Word[]): Word[] => (words.length > MAX_WORDS ? words.slice(0, MAX_WORDS) : words);

/** Most names are these: cutting them so takes a third of the time. */
const PLAIN_WORDS = /^\p{L}+(?: \p{L}+)*$/u;
const ASCII = /^[\0-\x7f]*$/;

/** As `SPLIT` cuts, in a third of the time. */
function readAscii(words: Word[], text: string): void {
  let at = 0;
  while (at < text.length && words.length < MAX_WORDS) {
    const start = at;
    while (isLetterOrDigit(text.charCodeAt(at))) at += 1;
    const end = at;
    while (at < text.length && !isLetterOrDigit(text.charCodeAt(at))) at += 1;
    if (end > start) readInto(words, text.slice(start, end), text.slice(end, at), at === text.length);
  }
}

/** Of ASCII; bit 5 tells small letters from capitals. */
const isLetterOrDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);

function readInto(words: Word[], letters: string, gap: string, isLast: boolean): void {
  const isPointed = gap !== '' && (gap.startsWith('.') || gap.startsWith(':'));
  const full = letters.length > 5 || isLast ? undefined : writtenOut(letters.toLowerCase(), isPointed);
  const initial = isPointed ? indicInitial(letters) : undefined;
  if (full !== undefined) words.push({ ...getWords(full)[0]!, shown: letters });
  else if (initial !== undefined) words.push({ ...plainWord(letters, initial), isInitial: true });
  else for (const word of getWords(letters)) words.push(word);
  const last = words.at(-1);
  if (last !== undefined && gap !== '' && gap !== ' ' && TIE.test(gap)) words[words.length - 1] = tied(last);
}

const tiedWords = new WeakMap<Word, Word>();

/** The same word each time: what is worked out of a word is kept by its identity. */
function tied(word: Word): Word {
  let known = tiedWords.get(word);
  if (known === undefined) tiedWords.set(word, (known = { ...word, isTied: true }));
  return known;
}

const TIE = /^[-‐‑–]$/;

/** Shafiqul Islam is Shafiq al-Islam, Ziaur Rahman Zia al-Rahman. */
function apart(words: Word[]): Word[] {
  if (!words.some(mayEndInArticle)) return words;
  return words.flatMap((word, i) => {
    const cut = articleAtEnd(word.plain, words[i + 1]?.plain);
    return cut === undefined ? [word] : [{ ...word, plain: cut[0], spelling: cut[0] }, { ...latinWord('', cut[1]), isTied: true }];
  });
}

/** -ul, -ur, -ush: few words do. */
const mayEndInArticle = ({ plain }: Word): boolean => plain.at(-2) === 'u' || (plain.at(-3) === 'u' && plain.endsWith('h'));

const capitalsOf = (text: string): string[] => text.split(/[^A-Z]+/).filter((word) => word !== '');

const KEPT = 50_000;
const kept = new Map<string, readonly Word[]>();

function getWords(letters: string): readonly Word[] {
  const known = kept.get(letters);
  if (known !== undefined) return known;
  const words = readWord(letters);
  if (kept.size >= KEPT) kept.clear();
  kept.set(letters, words);
  return words;
}

function readWord(letters: string): Word[] {
  const lower = letters.toLowerCase();
  const code = lower.codePointAt(0)!;
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return [latinWord(letters, lower)];
  if (isArabic(lower)) return arabicWords(letters);
  if (code >= 0xac00 && code < 0xd7a4) return familyFirst(letters, DOUBLE_KOREAN_FAMILY_NAMES, (syllable) => romaniseHangul(syllable) ?? '', "'");
  if (code >= 0x3040 && code < 0x3100) return [plainWord(letters, romaniseKana(lower))];
  if (isHan(code)) return cutJapanese(letters)?.map((part) => ({ ...plainWord(part, japaneseOf(part) ?? Array.from(part, (character) => pinyinOf(character) ?? '').join('')), isInitial: false })) ?? familyFirst(letters, DOUBLE_FAMILY_NAMES, (character) => pinyinOf(character) ?? '');
  if (isEthiopic(code)) return [plainWord(letters, romaniseEthiopic(lower))];
  const indic = romaniseIndic(lower);
  if (indic !== undefined) return [{ ...plainWord(letters, indic.latin), unvowelled: indic.unvowelled }];
  const latin = romaniseAlphabet(lower);
  return [{ ...plainWord(letters, latin), spelling: soundAlphabet(lower, latin), unvowelled: !writesVowels(lower) }];
}

function borrowedWord(letters: string): Word {
  const syllables = Array.from(letters, (letter) => pinyinOf(letter) ?? romaniseHangul(letter));
  return { ...plainWord(letters, syllables.includes(undefined) ? romaniseKana(letters) : syllables.join('')), isInitial: false, isBorrowed: true };
}

const plainWord = (shown: string, latin: string): Word => ({ shown, plain: latin, spelling: latin, unvowelled: false, isInitial: [...shown].length === 1, isTied: false });

function latinWord(shown: string, lower: string): Word {
  const plain = plainLatin(withoutDigits(lower));
  // MHMD stands in zones that follow ICAO's table as in hasty lists.
  return { shown, plain, spelling: soundLatin(withoutDigits(lower)).replace(RUN_IN, "$1'"), unvowelled: /^[^aeiou]{3,}$/.test(plain) && /^[a-z]+$/.test(plain), isInitial: plain.length === 1, isTied: false };
}

/** Mohammadjavad has no dj. */
const RUN_IN = /^(m[ou]hamm?[ae]d)(?=j)/;

/** A Chinese or Korean name in one: the family name, then the given name as one word. `between`: what keeps its syllables' sounds apart. */
function familyFirst(letters: string, doubles: ReadonlySet<string>, read: (character: string) => string, between = ''): Word[] {
  const characters = [...letters];
  const cut = characters.length > 2 && doubles.has(characters.slice(0, 2).join('')) ? 2 : characters.length > 1 && characters.length <= 4 ? 1 : 0;
  const parts = cut === 0 ? [characters] : [characters.slice(0, cut), characters.slice(cut)];
  return parts.map((part) => ({ ...plainWord(part.join(''), part.map(read).join('')), spelling: part.map(read).join(between), isInitial: false }));
}

/** Words that the particles are known by, in the Latin spelling `toParts` looks for. */
const ARABIC_PARTICLES: Readonly<Record<string, string>> = { عبد: 'abd', ابو: 'abu', ابي: 'abu', ابا: 'abu', ام: 'umm', بن: 'bin', ابن: 'ibn', بنت: 'bint', ال: 'al', الله: 'allah', دين: 'din', الدين: 'aldin' };

function arabicWords(shown: string): Word[] {
  const plain = foldName(shown).replaceAll(' ', '');
  const known = ARABIC_PARTICLES[plain];
  if (known !== undefined) return [arabicWord(shown, known, known)];
  // عبدالرحمن, نصرالدين, نصرالله written in one.
  const glued = /^(عبد)(ال?.{3,})$/u.exec(plain) ?? /^(.{2,})(الدين|الله)$/u.exec(plain) ?? /^(ابو)(.{3,})$/u.exec(plain);
  if (glued !== null) return [{ ...arabicWords(glued[1]!)[0]!, shown, isTied: true }, ...arabicWords(glued[2]!).map((word) => ({ ...word, shown: '' }))];
  if (/^ال.{3,}$/u.test(plain) && !KEEPS_ARTICLE.has(plain)) return [{ ...arabicWord('', 'al', 'al'), isTied: true }, arabicWord(shown, plain.slice(2), romaniseArabic(plain.slice(2)))];
  return [arabicWord(shown, plain, romaniseArabic(shown.normalize('NFKC').replace(/[\u064b-\u0652\u0670]/gu, '')))];
}

/** Names whose first letters only look like the article. */
const KEEPS_ARTICLE = new Set('الياس الهام الماس الطاف الاء الند الان الين الهه'.split(' '));

const arabicWord = (shown: string, plain: string, spelling: string): Word => ({ shown, plain, spelling, unvowelled: true, isInitial: plain.length === 1, isTied: false });
