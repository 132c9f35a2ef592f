/** Words above a zone → fields, by the labels that stand over them (ICAO 9303-3 §3: captions in English, French or Spanish beside the State's language). */
import { foldForSearch } from '../../names/fold.ts';
import { editDistance } from './edit-distance.ts';
import type { VisualFieldName, VisualWord } from './visual-reading.ts';

export interface FoundField {
  name: VisualFieldName;
  text: string;
  confidence: number;
  box: { x0: number; y0: number; x1: number; y1: number };
}

/** A page on which fewer fields are found is none whose layout is known. */
export const FEWEST_FIELDS = 3;

const LABELS: Record<VisualFieldName, readonly string[]> = {
  primaryIdentifier: ['surname', 'last name', 'family name', 'primary identifier', 'apellidos'],
  secondaryIdentifier: ['given names', 'given name', 'first name', 'first names', 'prénoms', 'secondary identifier'],
  documentNumber: ['document number', 'document no', 'passport number', 'passport no', 'card number', 'visa number'],
  nationality: ['nationality', 'nationalité', 'الجنسية'],
  birthDate: ['date of birth', 'birth date', 'date de naissance', 'تاريخ الولادة', 'تاريخ الميلاد', 'تاریخ تولد'],
  expiryDate: ['date of expiry', 'expiry date', 'date of expiration', 'date d’expiration', 'تاريخ الانتهاء', 'تاريخ النفاذ', 'تاریخ انقضا'],
  sex: ['sex', 'sexe', 'gender', 'الجنس'],
  issueDate: ['date of issue', 'issue date', 'date of issuance', 'date de délivrance', 'تاريخ الاصدار', 'تاريخ الإصدار', 'تاریخ صدور'],
  authority: ['authority', 'issuing authority', 'issuing office', 'place of issue', 'autorité', 'جهة الاصدار', 'محل الاصدار'],
  personalNumber: ['personal number', 'personal no', 'national number', 'national no', 'numéro personnel', 'الرقم الوطني'],
};
const FOLDED = Object.entries(LABELS).flatMap(([name, labels]) => labels.map((label) => ({ name: name as VisualFieldName, label: foldForSearch(label) })));

export function findFields(words: readonly VisualWord[]): FoundField[] {
  // What holds no letter and no digit is a stroke between labels, or a drawing.
  const runs = toRuns(words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)));
  const labels = runs.flatMap((run) => {
    const name = labelOf(run);
    return name === undefined ? [] : [{ name, run }];
  });
  const fields = new Map<VisualFieldName, FoundField>();
  for (const { name, run } of labels) {
    const value = valueUnder(run, runs.filter((each) => !labels.some((label) => label.run === each)));
    // Two labels of one name contradict each other: neither is used.
    if (value !== undefined && fields.has(name)) fields.delete(name);
    else if (value !== undefined) fields.set(name, { name, text: textOf(value), confidence: Math.min(...value.map((word) => word.confidence)), box: boxOf(value) });
  }
  return [...fields.values()];
}

/** Words of one line differ in height by less than this: some have tails and some have none. */
const UNEVEN = 2.5;

type Run = readonly VisualWord[];

/** Words that stand in one line with no more than a wide blank between them. */
function toRuns(words: readonly VisualWord[]): Run[] {
  const runs: VisualWord[][] = [];
  for (const word of words.toSorted((a, b) => a.x0 - b.x0)) {
    const height = word.y1 - word.y0;
    const run = runs.find((each) => {
      const last = each.at(-1)!;
      const overlap = Math.min(last.y1, word.y1) - Math.max(last.y0, word.y0);
      const lower = Math.min(last.y1 - last.y0, height);
      return Math.max(last.y1 - last.y0, height) < UNEVEN * lower && overlap > 0.5 * lower && word.x0 - last.x1 < 1.2 * Math.max(last.y1 - last.y0, height) && word.x0 > last.x0;
    });
    if (run) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** One letter in eight may be misread: labels are the smallest print of a page. */
function labelOf(run: Run): VisualFieldName | undefined {
  const text = foldForSearch(textOf(run));
  if (text.length > 60) return undefined;
  // In so short a text every word would be found by chance.
  if (text.length < 5) return FOLDED.find(({ label }) => label === text)?.name;
  let best: { name: VisualFieldName; length: number } | undefined;
  for (const { name, label } of FOLDED) {
    const hit = text.includes(label) || editDistance(text, label) <= Math.floor(label.length / 8);
    if (hit && (best === undefined || label.length > best.length)) best = { name, length: label.length };
  }
  return best?.name;
}

/** The nearest run below a label that begins about where it begins. */
function valueUnder(label: Run, runs: readonly Run[]): Run | undefined {
  const { x0, y1, y0 } = boxOf(label);
  const height = y1 - y0;
  let best: { run: Run; gap: number } | undefined;
  for (const run of runs) {
    const box = boxOf(run);
    const gap = box.y0 - y1;
    if (Math.abs(box.x0 - x0) > 2.5 * height || gap < -0.4 * height || gap > 2.5 * height) continue;
    if (best === undefined || gap < best.gap) best = { run, gap };
  }
  return best?.run;
}

const textOf = (run: Run) => run.map((word) => word.text).join(' ');

const boxOf = (run: Run) => ({
  x0: Math.min(...run.map((word) => word.x0)),
  y0: Math.min(...run.map((word) => word.y0)),
  x1: Math.max(...run.map((word) => word.x1)),
  y1: Math.max(...run.map((word) => word.y1)),
});
