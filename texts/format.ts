/**
 * Dates, times, numbers and spans for people. Month names are carried here because browsers format `ckb` as English
 * and plain `ar` with names that are not Iraq's. Numbers use 0–9 in all languages, as the documents on the desk do.
 */
import type { i18n } from 'i18next';
import type { TextLanguage } from './languages.ts';

const GREGORIAN: Record<TextLanguage, readonly string[]> = {
  ar: ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول'],
  ckb: ['کانوونی دووەم', 'شوبات', 'ئازار', 'نیسان', 'ئایار', 'حوزەیران', 'تەمووز', 'ئاب', 'ئەیلوول', 'تشرینی یەکەم', 'تشرینی دووەم', 'کانوونی یەکەم'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const HIJRI: Record<TextLanguage, readonly string[]> = {
  ar: ['محرم', 'صفر', 'ربيع الأول', 'ربيع الآخر', 'جمادى الأولى', 'جمادى الآخرة', 'رجب', 'شعبان', 'رمضان', 'شوال', 'ذو القعدة', 'ذو الحجة'],
  ckb: ['موحەڕڕەم', 'سەفەر', 'ڕەبیعی یەکەم', 'ڕەبیعی دووەم', 'جومادی یەکەم', 'جومادی دووەم', 'ڕەجەب', 'شەعبان', 'ڕەمەزان', 'شەووال', 'زولقەعدە', 'زولحیججە'],
  en: ['Muharram', 'Safar', 'Rabiʻ I', 'Rabiʻ II', 'Jumada I', 'Jumada II', 'Rajab', 'Shaʻban', 'Ramadan', 'Shawwal', 'Dhuʻl-Qiʻdah', 'Dhuʻl-Hijjah'],
};
const HIJRI_MARK: Record<TextLanguage, string> = { ar: 'هـ', ckb: 'کۆچی', en: 'AH' };

// Made once: making one takes longer than a hundred uses of it.
const hijriDays = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
const numbers = new Intl.NumberFormat('en-US', { useGrouping: true });

export interface DateOptions {
  /** Adds the Hijri day (Umm al-Qura) beside the Gregorian one. */
  hijri?: boolean;
}

/** `YYYY-MM-DD` (or a wall time, whose own day counts) → `22 تشرين الثاني 2026`. */
export function formatDate(language: TextLanguage, day: string, options: DateOptions = {}): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  const text = `${date} ${GREGORIAN[language][(month ?? 1) - 1]} ${year}`;
  return options.hijri === true ? `${text} · ${formatHijri(language, day)}` : text;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as lists know birth dates. */
export function formatPartialDate(language: TextLanguage, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return formatDate(language, date);
  return month === undefined ? year : `${GREGORIAN[language][Number(month) - 1]} ${year}`;
}

/** The Umm al-Qura day of a Gregorian day. */
export function formatHijri(language: TextLanguage, day: string): string {
  const parts = hijriDays.formatToParts(new Date(`${day.slice(0, 10)}T00:00:00Z`));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value.replace(/\D/g, ''));
  return `${part('day')} ${HIJRI[language][part('month') - 1]} ${part('year')} ${HIJRI_MARK[language]}`;
}

/** Hours and minutes of a wall time, as its own offset gives them. */
export function formatTime(_language: TextLanguage, at: string): string {
  return at.slice(11, 16);
}

export function formatDateTime(language: TextLanguage, at: string, options: DateOptions = {}): string {
  return `${formatDate(language, at, options)}، ${formatTime(language, at)}`.replace('،', language === 'en' ? ',' : '،');
}

/** A date as a document prints it: whole, without its day or month, or unknown. `raw` stands for what no calendar has. */
export function formatMrzDate(
  i18next: i18n,
  language: TextLanguage,
  date: { raw: string; quality: 'full' | 'partial' | 'unknown' | 'impossible'; year?: number; month?: number; day?: number },
  options: DateOptions = {},
): string {
  const { quality, year, month, day } = date;
  if (quality === 'full' && year !== undefined && month !== undefined && day !== undefined) {
    return formatDate(language, `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, options);
  }
  if (quality === 'partial' && year !== undefined) return month === undefined ? String(year) : `${GREGORIAN[language][month - 1]} ${year}`;
  return quality === 'impossible' ? date.raw : i18next.t('dates.unknown', { lng: language });
}

export function formatNumber(_language: TextLanguage, value: number): string {
  return numbers.format(value);
}

/** A file's size: `4.2 MB`, and below a tenth of a megabyte `43 kB`, rounded up so that no file seems empty. */
export function formatSize(i18next: i18n, language: TextLanguage, bytes: number): string {
  if (bytes < 100_000) return i18next.t('journal.writtenSizeSmall', { lng: language, size: Math.ceil(bytes / 1_000) });
  return i18next.t('journal.writtenSize', { lng: language, size: (bytes / 1_000_000).toFixed(1) });
}

/** A span of days in words, at most two units: `2 years, 3 months`, `12 days`. Months count 30.44 days. */
export function formatSpan(i18next: i18n, language: TextLanguage, days: number): string {
  const whole = Math.abs(Math.trunc(days));
  const word = (unit: 'days' | 'months' | 'years', count: number) => i18next.t(`dates.${unit}`, { lng: language, count });
  if (whole < 61) return word('days', whole);
  const months = Math.floor(whole / 30.44);
  if (months < 12) return word('months', months);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return rest === 0 || years > 4 ? word('years', years) : i18next.t('dates.two', { lng: language, first: word('years', years), second: word('months', rest) });
}
