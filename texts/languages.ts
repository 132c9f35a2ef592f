/** Every text by language, and an i18next instance over them. The folder needs no network, no platform and nothing of ours. */
import { createInstance, type i18n } from 'i18next';
import arCamera from './ar/camera.json' with { type: 'json' };
import arCases from './ar/cases.json' with { type: 'json' };
import arCli from './ar/cli.json' with { type: 'json' };
import arDates from './ar/dates.json' with { type: 'json' };
import arErrors from './ar/errors.json' with { type: 'json' };
import arEvidence from './ar/evidence.json' with { type: 'json' };
import arFrame from './ar/frame.json' with { type: 'json' };
import arLists from './ar/lists.json' with { type: 'json' };
import arRules from './ar/rules.json' with { type: 'json' };
import arScreening from './ar/screening.json' with { type: 'json' };
import ckbCamera from './ckb/camera.json' with { type: 'json' };
import ckbCases from './ckb/cases.json' with { type: 'json' };
import ckbCli from './ckb/cli.json' with { type: 'json' };
import ckbDates from './ckb/dates.json' with { type: 'json' };
import ckbErrors from './ckb/errors.json' with { type: 'json' };
import ckbEvidence from './ckb/evidence.json' with { type: 'json' };
import ckbFrame from './ckb/frame.json' with { type: 'json' };
import ckbLists from './ckb/lists.json' with { type: 'json' };
import ckbRules from './ckb/rules.json' with { type: 'json' };
import ckbScreening from './ckb/screening.json' with { type: 'json' };
import enCamera from './en/camera.json' with { type: 'json' };
import enCases from './en/cases.json' with { type: 'json' };
import enCli from './en/cli.json' with { type: 'json' };
import enDates from './en/dates.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enEvidence from './en/evidence.json' with { type: 'json' };
import enFrame from './en/frame.json' with { type: 'json' };
import enLists from './en/lists.json' with { type: 'json' };
import enRules from './en/rules.json' with { type: 'json' };
import enScreening from './en/screening.json' with { type: 'json' };

export type TextLanguage = 'ar' | 'ckb' | 'en';
export const languages: readonly TextLanguage[] = ['ar', 'ckb', 'en'];

export const resources: Record<TextLanguage, Record<string, unknown>> = {
  ar: { ...arCamera, ...arCases, ...arCli, ...arDates, ...arErrors, ...arEvidence, ...arFrame, ...arLists, ...arRules, ...arScreening },
  ckb: { ...ckbCamera, ...ckbCases, ...ckbCli, ...ckbDates, ...ckbErrors, ...ckbEvidence, ...ckbFrame, ...ckbLists, ...ckbRules, ...ckbScreening },
  en: { ...enCamera, ...enCases, ...enCli, ...enDates, ...enErrors, ...enEvidence, ...enFrame, ...enLists, ...enRules, ...enScreening },
};

export const languageNames: Record<TextLanguage, string> = { ar: 'العربية', ckb: 'کوردیی ناوەندی', en: 'English' };

export const directionOf = (language: TextLanguage): 'rtl' | 'ltr' => (language === 'en' ? 'ltr' : 'rtl');

/** A ready i18next instance; values are not HTML-escaped, because React escapes what it shows. */
export function createI18n(language: TextLanguage): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...languages],
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    resources: Object.fromEntries(languages.map((code) => [code, { translation: resources[code] }])),
  });
  countSoraniLikeEnglish(instance);
  return instance;
}

/** Chromium carries no plural rules for `ckb` and would take the browser's; Sorani has one and other, as English. */
function countSoraniLikeEnglish(instance: i18n): void {
  const resolver = instance.services.pluralResolver as { getRule: (code: string, options?: object) => unknown };
  const getRule = resolver.getRule.bind(resolver);
  resolver.getRule = (code, options) => getRule(code === 'ckb' ? 'en' : code, options);
}
