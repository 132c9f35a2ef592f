/** Words into the parts of a name: `Abd al-Rahman`, `Abdulrahman` and عبد الرحمن are one part each, and the same one. */
import { ARTICLES, BORNE_TITLES, EUROPEAN, FAITH, FATHER_OF, FILIATION, GENERATIONS, HAFIZ, isAssimilated, MOTHER_OF, OF_GOD, SAYYID, SERVANT, TITLE_PAIRS, TITLES } from './particles.ts';
import { isVietnameseSyllable, VIETNAMESE_FAMILIES } from './script/vietnamese.ts';
import type { Word } from './words.ts';

export interface RawPart {
  shown: string;
  plain: string;
  spelling: string;
  /** Servant of, father of, mother of: the name with it is another than without. */
  lead: '' | 'abd' | 'abu' | 'umm';
  /** Article, son of, von: told apart from the name and counted little. */
  prefix: string;
  hasArticle: boolean;
  unvowelled: boolean;
  kind: 'name' | 'kunya' | 'initial' | 'generation';
  isBorrowed?: boolean;
}

export function assemble(words: readonly Word[]): RawPart[] {
  const parts: RawPart[] = [];
  let waiting: Word[] = [];
  for (let i = leadingTitles(words); i < words.length; i += 1) {
    const word = words[i]!;
    const single = waiting.length === 0 ? alone.get(word) : undefined;
    if (single !== undefined) {
      parts.push(single);
      continue;
    }
    const next = words[i + 1];
    const previous = parts.at(-1);
    if (next === undefined && TRAILING.test(word.plain) && parts.length > 1) continue;
    if (previous !== undefined && GENERATIONS[word.plain] !== undefined && (next === undefined || word.plain.length > 1)) {
      parts.push({ ...toPart(word, waiting), plain: GENERATIONS[word.plain]!, kind: 'generation' });
    } else if (next !== undefined && isTie(word, next, previous !== undefined || waiting.length > 0, FILIATION.has(waiting.at(-1)?.plain ?? '')) && !(EUROPEAN.has(word.plain) && areVietnamese(words))) {
      waiting.push(word);
      continue;
    } else if (previous !== undefined && previous.kind === 'name' && (FAITH.has(word.plain) || word.plain === 'aldin')) {
      parts[parts.length - 1] = join(previous, [...waiting, word], 'din');
    } else if (previous !== undefined && previous.kind === 'name' && OF_GOD.has(word.plain) && waiting.length === 0) {
      parts[parts.length - 1] = join(previous, [word], 'allah');
    } else if (next !== undefined && (SERVANT.has(word.plain) || FATHER_OF.has(word.plain) || (MOTHER_OF.has(word.plain) && parts.length === 0)) && !FILIATION.has(next.plain)) {
      const end = afterArticle(words, i + 1);
      const body = words[end]!;
      const lead = SERVANT.has(word.plain) ? 'abd' : FATHER_OF.has(word.plain) ? 'abu' : 'umm';
      const between = words.slice(i, end);
      parts.push({ ...toPart(body, waiting), shown: show([...waiting, ...between, body]), ...servantOfGod(lead, withoutArticle(body.plain), withoutArticle(body.spelling)), kind: lead === 'abd' ? 'name' : 'kunya' });
      i = end;
    } else {
      parts.push(waiting.length === 0 ? standAlone(word) : split(toPart(word, waiting)));
    }
    waiting = [];
  }
  return parts;
}

const TRAILING = /^(?:phd|md|esq|retd|obe|cbe|mbe)$/;

/** As many words as leave two of a name. */
function leadingTitles(words: readonly Word[]): number {
  let count = 0;
  for (let length = titleAt(words, 0); length > 0; length = titleAt(words, count)) {
    if (words.slice(count + length).filter(({ plain }) => !ARTICLES.has(plain)).length < 2) break;
    count += length;
  }
  return count;
}

/** Those that `assemble` leaves out, of the kind that is a name elsewhere. */
export const borneTitles = (words: readonly Word[]): RawPart[] => words.slice(0, leadingTitles(words)).filter(({ plain }) => BORNE_TITLES[plain] !== undefined).map(standAlone);

/** Văn and Đỗ are names there, not van and do. */
const areVietnamese = (words: readonly Word[]): boolean => (VIETNAMESE_FAMILIES.has(words[0]!.plain) || VIETNAMESE_FAMILIES.has(words.at(-1)!.plain)) && words.every(({ plain }) => isVietnameseSyllable(plain));

/** How many words make the title that stands here. */
function titleAt(words: readonly Word[], at: number): number {
  const first = skipArticle(words, at);
  const word = words[first];
  if (word === undefined) return 0;
  if (TITLES.has(word.plain) || word.shown === SAYYID) return first + 1 - at;
  const next = words[first + 1]?.plain ?? '';
  if (HAFIZ.has(word.plain) && (SERVANT.has(next) || /^abd[aeiou]/.test(next))) return first + 1 - at;
  const end = TITLE_PAIRS[word.plain];
  const second = end === undefined ? -1 : skipArticle(words, first + 1);
  return end !== undefined && words[second]?.plain === end ? second + 1 - at : 0;
}

const skipArticle = (words: readonly Word[], at: number): number => (ARTICLES.has(words[at]?.plain ?? '') ? at + 1 : at);

/** Does this word only lead to the next one? A title after `bin` does: bin Haji Ismail. */
function isTie(word: Word, next: Word, isWithin: boolean, isAfterBin: boolean): boolean {
  const { plain } = word;
  if (isAfterBin && TITLES.has(plain)) return !ARTICLES.has(next.plain) && !FILIATION.has(next.plain);
  if (ARTICLES.has(plain)) return plain.length > 1 || word.isTied;
  if (isWithin && plain === 'o' && /^ó$/iu.test(word.shown.normalize('NFC'))) return true;
  if (isWithin && (isAssimilated(plain, next.plain) || FILIATION.has(plain) || EUROPEAN.has(plain))) return plain.length > 1 || word.shown === plain;
  return plain === 'bin' || plain === 'ibn' || (word.isTied && isAssimilated(plain, next.plain));
}

function afterArticle(words: readonly Word[], at: number): number {
  const [word, next] = [words[at]!, words[at + 1]];
  return next !== undefined && (ARTICLES.has(word.plain) || isAssimilated(word.plain, next.plain)) ? at + 1 : at;
}

function show(words: readonly Word[]): string {
  const seen = words.filter(({ shown }) => shown !== '');
  return seen.map((word, i) => word.shown + (i === seen.length - 1 ? '' : word.isTied ? '-' : ' ')).join('');
}

function toPart(word: Word, before: readonly Word[]): RawPart {
  return {
    shown: show([...before, word]),
    plain: word.plain,
    spelling: word.spelling,
    lead: '',
    prefix: before.map(({ plain }) => plain).join(''),
    hasArticle: before.some(({ plain }) => ARTICLES.has(plain) || /^[aeu](?:[rsztdn]|sh|th|dh|ss)$/.test(plain)),
    unvowelled: word.unvowelled,
    kind: word.isInitial ? 'initial' : 'name',
    isBorrowed: word.isBorrowed,
  };
}

const join = (part: RawPart, words: readonly Word[], end: string): RawPart => {
  const tail = show(words);
  return { ...part, shown: tail === '' ? part.shown : `${part.shown} ${tail}`, plain: stem(part.plain) + end, spelling: stem(part.spelling) + end };
};

/** Nuru-ddin and Nasru-llah carry the vowel of their case. */
const stem = (word: string): string => word.replace(/(?<=[a-z]{3})[aeou]+$/, '');

/** Abdallah is one name of its own. */
const servantOfGod = (lead: 'abd' | 'abu' | 'umm', plain: string, spelling: string): Pick<RawPart, 'lead' | 'plain' | 'spelling'> =>
  lead === 'abd' && OF_GOD.has(plain) ? { lead: '', plain: 'abdallah', spelling: 'abdallah' } : { lead, plain, spelling };

const withoutArticle = (word: string): string => (/^al.{3}/.test(word) && word !== 'allah' && !word.startsWith('ali') ? word.slice(2) : word);

/** Words that are parts by themselves wherever they stand: most are. Words are kept, so it is worked out once. */
const alone = new WeakMap<Word, RawPart>();

function standAlone(word: Word): RawPart {
  const part = split(toPart(word, []));
  if (!mayLeadOrEnd(word)) alone.set(word, part);
  return part;
}

/** Known to `assemble` by more than itself. */
const mayLeadOrEnd = ({ plain }: Word): boolean => plain.length <= 2 || TRAILING.test(plain) || GENERATIONS[plain] !== undefined || isAssimilated(plain, plain.slice(1)) || MEANT_FOR_OTHERS.some((words) => words.has(plain));
const MEANT_FOR_OTHERS = [ARTICLES, FILIATION, EUROPEAN, FAITH, OF_GOD, SERVANT, FATHER_OF, MOTHER_OF, new Set(['aldin'])];

/** What is written in one word and is a compound all the same. */
function split(part: RawPart): RawPart {
  const { plain } = part;
  if (part.unvowelled || plain.length < 6) return part;
  const servant = /^[c]?abd(?:[aeiou]*ll?[ao]h?i?|allaah|ellah)$/.test(plain) ? 'abdallah' : SERVANT_AND.exec(plain);
  if (servant === 'abdallah') return { ...part, plain: servant, spelling: servant };
  if (servant !== null) return { ...part, lead: 'abd', plain: servant[1]!, spelling: servant[1]! };
  const father = FATHER_AND.exec(plain);
  if (father !== null) return { ...part, lead: 'abu', plain: father[1]!, spelling: father[1]! };
  const faith = /^([a-z]{2,}?)(?:[aeiou]+dd|[eaiu]tt|[aeu]d)(?:i|ee|ie|y)ne?$/.exec(plain);
  if (faith !== null && faith[1]!.length >= 2) return { ...part, plain: `${faith[1]!}din`, spelling: `${faith[1]!}din` };
  const god = /^([a-z]{2,}?)(?:ou|[aou])ll(?:ah|a)$/.exec(plain);
  if (god !== null) return { ...part, plain: `${god[1]!}allah`, spelling: `${god[1]!}allah` };
  return part;
}

/** The article may have taken on the next sound: abdu-rrahman, abde-ssalam. */
const SERVANT_AND = /^c?abd(?:[aeiou]+l|[aeiou]+(?=[rsztdnm]))([a-z]{3,})$/;

/** Abolfazl, Aboulhassan. */
const FATHER_AND = /^(?:ab|eb)(?:o|u|ou)l([bcdfghjkmnpqrstvwyz][a-z]{3,})$/;
