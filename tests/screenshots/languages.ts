import type { Language } from '../../core/contract/common.ts';

/** Each language as the switch names it: in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ar: 'العربية', ckb: 'کوردی', en: 'English' };

/** What people at the post call things, in their own language. */
export const CALLED: Readonly<Record<Language, Record<'station' | 'founder' | 'reader' | 'spareReader' | 'slips' | 'wideSlips' | 'scans' | 'documents' | 'persons', string>>> = {
  en: { station: 'Lane three', founder: 'Hana Example', reader: 'Reader left', spareReader: 'Reader right', slips: 'Slip printer', wideSlips: 'Wide printer', scans: 'Scanner folder', documents: 'Invented documents', persons: 'Invented persons' },
  ar: { station: 'المسار الثالث', founder: 'هناء المثال', reader: 'القارئ الأيمن', spareReader: 'القارئ الأيسر', slips: 'طابعة القسائم', wideSlips: 'الطابعة العريضة', scans: 'مجلد الماسح', documents: 'وثائق مختلقة', persons: 'أشخاص مختلقون' },
  ckb: { station: 'ڕێڕەوی سێیەم', founder: 'هانا نموونە', reader: 'خوێنەری ڕاست', spareReader: 'خوێنەری چەپ', slips: 'چاپکەری پسوولە', wideSlips: 'چاپکەری پان', scans: 'بوخچەی سکانەر', documents: 'بەڵگەنامەی داهێنراو', persons: 'کەسانی داهێنراو' },
};

/** What the machine's own settings say, as a browser tells it. */
export const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-IQ', ckb: 'ckb-IQ', en: 'en-GB' };
