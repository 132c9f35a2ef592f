/** What the page prints and the zone does not say, or says in other words: for rules. An unsure reading says nothing. */
import { foldForSearch } from '../../names/fold.ts';
import type { Sex } from '../reading.ts';
import { SURE, SURE_DATE } from './compare-visual.ts';
import { type PrintedDate, readPrintedDate } from './printed-date.ts';
import type { VisualFieldName, VisualReading } from './visual-reading.ts';

export interface PrintedFacts {
  sex?: Exclude<Sex, 'unspecified'>;
  /** Every day that the printed date of issue may mean, the likelier first; never empty. */
  issued?: readonly PrintedDate[];
  /** Issuing office or authority, as read. */
  authority?: string;
  /** National or personal number: letters and digits, folded to capital letters. */
  personalNumber?: string;
}

export function toPrintedFacts(visual: VisualReading): PrintedFacts {
  if (!visual.performed) return {};
  const textOf = (name: VisualFieldName, least: number) => visual.fields.find((field) => field.name === name && field.confidence >= least)?.text;
  const sex = sexOf(textOf('sex', SURE));
  const issued = readPrintedDate(textOf('issueDate', SURE_DATE) ?? '');
  const authority = textOf('authority', SURE)?.trim();
  const personalNumber = foldForSearch(textOf('personalNumber', SURE) ?? '').toUpperCase();
  return { ...(sex && { sex }), ...(issued.length > 0 && { issued }), ...(authority && { authority }), ...(personalNumber !== '' && { personalNumber }) };
}

/** Letters and words of the documents of the region; a page prints one or two of them side by side. */
const SEXES: Readonly<Record<string, Exclude<Sex, 'unspecified'>>> = { f: 'F', female: 'F', انثي: 'F', زن: 'F', مي: 'F', m: 'M', male: 'M', ذكر: 'M', مرد: 'M', نير: 'M' };

function sexOf(text: string | undefined): Exclude<Sex, 'unspecified'> | undefined {
  const words = (text ?? '').split(/[\s/|,.-]+/).map(foldForSearch).filter((word) => word !== '');
  const found = new Set(words.map((word) => (Object.hasOwn(SEXES, word) ? SEXES[word] : undefined)));
  return found.size === 1 ? [...found][0] : undefined;
}
