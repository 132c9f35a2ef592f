/** Names of months as documents print them, folded as `foldName` folds: small letters, no marks. */
import { foldName } from '../../names/fold.ts';

export type Calendar = 'gregorian' | 'hijri' | 'jalali';

// English and French; months are cut to three or four letters on most pages, so a prefix of three serves.
const LATIN = ['january janvier', 'february fevrier', 'march mars', 'april avril', 'may mai', 'june juin', 'july juillet', 'august aout', 'september septembre', 'october octobre', 'november novembre', 'december decembre'];
/** Iraqi and Levantine names first, then those of the Gulf and Egypt, then the Maghreb's where they differ. */
const ARABIC = ['كانون الثاني|يناير|جانفي', 'شباط|فبراير|فيفري', 'اذار|مارس', 'نيسان|ابريل|افريل', 'ايار|مايو|ماي', 'حزيران|يونيو|يونيه|جوان', 'تموز|يوليو|يوليه|جويلية', 'اب|اغسطس|اوت', 'ايلول|سبتمبر', 'تشرين الاول|اكتوبر', 'تشرين الثاني|نوفمبر', 'كانون الاول|ديسمبر'];
const HIJRI = ['محرم', 'صفر', 'ربيع الاول', 'ربيع الاخر|ربيع الثاني', 'جمادى الاولى|جمادي الاول', 'جمادى الاخرة|جمادى الثانية|جمادي الثاني', 'رجب', 'شعبان', 'رمضان', 'شوال', 'ذو القعدة|ذي القعدة', 'ذو الحجة|ذي الحجة'];
const JALALI = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'];

const NAMES: readonly [string, Calendar, number][] = [
  ...table(ARABIC, 'gregorian'),
  ...table(HIJRI, 'hijri'),
  ...table(JALALI, 'jalali'),
].sort((a, b) => b[0].length - a[0].length);

/** All months a folded text may name. آذر is a Jalali month and, without its mark, a Gregorian one: both are answered. */
export function findMonths(folded: string): { calendar: Calendar; month: number }[] {
  const words = folded.split(' ');
  const latin = words.flatMap((word) => LATIN.flatMap((names, i) => (names.split(' ').some((name) => word.length >= 3 && name.startsWith(word)) ? [{ calendar: 'gregorian' as const, month: i + 1 }] : [])));
  if (latin.length > 0) return single(latin);
  const padded = ` ${folded} `;
  const longest = NAMES.find(([name]) => padded.includes(` ${name} `))?.[0];
  return NAMES.filter(([name]) => name === longest).map(([, calendar, month]) => ({ calendar, month }));
}

/** `JAN/JANV` names one month twice; `MA` or two different months name none. */
function single(found: { calendar: Calendar; month: number }[]): { calendar: Calendar; month: number }[] {
  return found.every(({ month }) => month === found[0]!.month) ? [found[0]!] : [];
}

function table(names: readonly string[], calendar: Calendar): [string, Calendar, number][] {
  return names.flatMap((each, i) => each.split('|').map((name): [string, Calendar, number] => [foldName(name), calendar, i + 1]));
}
