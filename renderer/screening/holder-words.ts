/** The holder in words: full names of States, age, remaining validity. Nothing is said that the document leaves open. */
import type { i18n } from 'i18next';
import type { Holder, PassageDetail } from '../../core/contract/passages.ts';
import { harmonisedLetters, type PassportKind } from '../../core/reference/document-codes.ts';
import { formatDate, formatSpan } from '../../texts/format.ts';
import type { TextLanguage } from '../../texts/languages.ts';

/** `2 years, 3 months left`, `Expired 12 days ago`, or that it is not known. */
export function remainingWords(i18next: i18n, language: TextLanguage, days: number | undefined): string {
  if (days === undefined) return i18next.t('screening.holder.remainingUnknown');
  if (days === 0) return i18next.t('screening.holder.expiresToday');
  return i18next.t(days > 0 ? 'screening.holder.remaining' : 'screening.holder.expiredSince', { span: formatSpan(i18next, language, days) });
}

/** What kind of document a code names (9303-4 §4.4, 9303-5, 9303-7): keys below `screening.holder.kinds.`. */
export function documentKind(code: string): PassportKind | 'passport' | 'card' | 'visa' | 'other' {
  switch (code.charAt(0)) {
    case 'P':
      return harmonisedLetters[code.charAt(1)] ?? 'passport';
    case 'V':
      return 'visa';
    case 'A':
    case 'C':
    case 'I':
      return 'card';
    default:
      return 'other';
  }
}

/** What to call a passage's holder: the document's name, the declared one, else a number. */
export const nameFor = (passage: PassageDetail): string => (passage.holder === undefined ? (passage.declared?.name ?? passage.declared?.temporaryNumber ?? passage.reference) : latinName(passage.holder));

/** The name as the zone orders it: primary identifier, then the others. */
export function latinName(holder: Pick<Holder, 'primaryIdentifier' | 'secondaryIdentifier'>): string {
  return [holder.primaryIdentifier, holder.secondaryIdentifier].filter((part) => part !== '').join(', ');
}

/**
 * Parameters of a sentence, each kept in its own direction: a name in its script's (U+2068), anything without letters of
 * its own, such as `1<`, from left to right (U+2066), inside an Arabic sentence too.
 */
export function isolated(params: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? `${/\p{Script=Arabic}/u.test(value) ? '\u2068' : '\u2066'}${value}\u2069` : value]));
}

/** Days of the calendar (`YYYY-MM-DD`) among a sentence's parameters, as the officer's language writes them. */
export function datesInWords(params: Readonly<Record<string, string | number>>, language: TextLanguage): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(language, value) : value]));
}
