import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyboardReader } from '../../core/contract/keyboard-reader.ts';
import type { Policy } from '../../core/contract/people.ts';
import { client, greetAgain } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useCommand } from '../design/use-command.ts';
import { useNotices } from '../stores/notices.ts';
import type { Change } from './policy-form.ts';

/** Shows what will be recorded and asks why; without a reason nothing changes. */
export function ReasonDialog({ policy, changes, onClose }: { policy: Policy; changes: readonly Change[]; onClose: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((notices) => notices.tell);
  const [reason, setReason] = useState('');
  const { run, isPending, failure } = useCommand();
  const shown = (value: boolean | number | KeyboardReader | undefined): string => {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'object') return [t('settings.on'), value.prefix === '' ? '' : isolate(value.prefix), isolate(value.suffix)].filter((part) => part !== '').join(' · ');
    return t(value === true ? 'settings.on' : 'settings.off');
  };
  const record = async (): Promise<void> => {
    if (reason.trim() === '') return;
    const done = await run(() => client.policy.set({ policy, reason }));
    if (done === undefined) return;
    // The frame shows the calendar and counts idleness by the policy.
    await greetAgain();
    tell({ tone: 'done', text: 'settings.recorded' });
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('settings.whyTitle')} isAlert>
      <ul className="stack">
        {changes.map(({ name, before, after }) => (
          <li key={name}><strong>{t(`settings.${name}`)}</strong>: {t('settings.was', { before: shown(before), after: shown(after) })}</li>
        ))}
      </ul>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void record(); }}>
        <Field label={t('settings.why')} note={t('settings.whyNote')} value={reason} onChange={setReason} maxLength={300} autoFocus />
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('people.nothingChanged')} />}
        <div className="dialog-actions">
          <Button kind="primary" type="submit" isDisabled={reason.trim() === ''} isPending={isPending}>{t('common.save')}</Button>
          <Button onPress={onClose}>{t('common.back')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Signs of a reader's setting keep their order in an Arabic sentence. */
const isolate = (signs: string): string => `\u2066${signs}\u2069`;
