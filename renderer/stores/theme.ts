/** Light or dark: as the machine says until a person chooses. Forgotten when the page closes. */
import { create } from 'zustand';

export type Theme = 'system' | 'light' | 'dark';

export const useTheme = create<{ theme: Theme; setTheme: (theme: Theme) => void }>()((set) => ({
  theme: 'system',
  setTheme: (theme) => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    set({ theme });
  },
}));

/** What is shown now, whichever way it was chosen. */
export function shownTheme(theme: Theme): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
