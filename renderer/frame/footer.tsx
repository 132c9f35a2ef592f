import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { useDialogs } from '../design/dialog.tsx';
import { usePerson, useSession } from '../stores/session.ts';
import { TrainingBar } from '../training/training-bar.tsx';
import { bindingsInForce, useKeyLayers } from './use-keys.ts';

/**
 * What the keys do now, each as a button too. Stays in place when there are none, so that nothing jumps. Training has its
 * two buttons at the end of it: a line of their own would push the outcomes off a cheap screen.
 */
export function Footer() {
  const { t } = useTranslation();
  const layers = useKeyLayers(({ layers: all }) => all);
  const isDialogOpen = useDialogs(({ open }) => open > 0);
  const isTraining = useSession((session) => session.hello?.training ?? false);
  const isSignedIn = usePerson() !== undefined;
  const shown = bindingsInForce(layers, isDialogOpen).filter(({ isHidden }) => isHidden !== true);
  return (
    <footer className="footer no-print" aria-label={t('frame.keys')}>
      {shown.toSorted(byKey).map(({ key, label, run, isDisabled }) => (
        <Button key={key} kind="quiet" onPress={run} isDisabled={isDisabled ?? false} keyHint={KEY_CAPS[key] ?? key}>{label}</Button>
      ))}
      {isTraining && isSignedIn ? <TrainingBar /> : null}
    </footer>
  );
}

/** As the keys are printed. */
const KEY_CAPS: Partial<Record<string, string>> = { Escape: 'Esc', ' ': 'Space' };

const rank = (key: string): number => (/^F\d+$/.test(key) ? Number(key.slice(1)) : key === 'Escape' ? 99 : 50);
const byKey = (one: { key: string }, other: { key: string }): number => rank(one.key) - rank(other.key);
