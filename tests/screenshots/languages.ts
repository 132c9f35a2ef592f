import type { Language } from '../../core/contract/common.ts';

/** Each language as the switch names it: in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ar: 'العربية', ckb: 'کوردی', en: 'English' };
