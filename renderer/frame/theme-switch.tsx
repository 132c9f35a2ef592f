import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { MoonIcon, SunIcon } from '../design/icons.tsx';
import { shownTheme, useTheme } from '../stores/theme.ts';

/** Day or night colours: a booth changes its light more often than its machine's settings. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { theme, setTheme } = useTheme();
  const isDark = shownTheme(theme) === 'dark';
  return (
    <Button kind="quiet" className="bar-button" onPress={() => setTheme(isDark ? 'light' : 'dark')} label={t(isDark ? 'frame.dayColours' : 'frame.nightColours')}>
      {isDark ? <SunIcon /> : <MoonIcon />}
    </Button>
  );
}
