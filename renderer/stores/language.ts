/** The language of the page. Switching keeps every screen and all that was typed; only words and direction change. */
import { create } from 'zustand';
import { Language } from '../../core/contract/common.ts';
import { createI18n, directionOf } from '../../texts/languages.ts';

interface LanguageStore {
  language: Language;
  setLanguage: (language: Language) => void;
}

/** Before anybody chose: the machine's own language where the station speaks it, else the country's first. */
const FIRST_LANGUAGE: Language = Language.options.find((language) => globalThis.navigator?.language.startsWith(language) === true) ?? 'ar';

export const i18n = createI18n(FIRST_LANGUAGE);

export const useLanguage = create<LanguageStore>()((set) => ({
  language: FIRST_LANGUAGE,
  setLanguage: (language) => {
    void i18n.changeLanguage(language);
    set({ language });
  },
}));

/** Turns the page itself: its language for screen readers and fonts, its direction for the layout. */
export function mirrorPage(root: HTMLElement): () => void {
  const apply = (language: Language): void => {
    root.lang = language;
    root.dir = directionOf(language);
  };
  apply(useLanguage.getState().language);
  return useLanguage.subscribe(({ language }) => apply(language));
}
