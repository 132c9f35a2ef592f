import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capability } from '../../core/contract/capabilities.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { foldDigits } from '../design/digits.ts';
import { Field } from '../design/field.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { PinField } from '../design/pin-field.tsx';
import { useCommand } from '../design/use-command.ts';
import { useNotices } from '../stores/notices.ts';
import { CapabilitiesField } from './capabilities-field.tsx';
import { credentialProblems } from './pin-problems.ts';

export function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((notices) => notices.tell);
  const [name, setName] = useState('');
  const [badge, setBadge] = useState('');
  const [pin, setPin] = useState('');
  const [pinAgain, setPinAgain] = useState('');
  const [capabilities, setCapabilities] = useState<Capability[]>([]);
  const [isChecked, setChecked] = useState(false);
  const { run, isPending, failure } = useCommand();
  const problems = credentialProblems({ badge, pin, pinAgain });
  const hasProblem = name.trim() === '' || capabilities.length === 0 || Object.keys(problems).length > 0;
  const say = (key: string | undefined): string | undefined => (isChecked && key !== undefined ? t(key) : undefined);
  const add = async (): Promise<void> => {
    setChecked(true);
    if (hasProblem) return;
    const added = await run(() => client.people.add({ name, badge, pin, capabilities }));
    if (added === undefined) return;
    tell({ tone: 'done', text: 'people.added', params: { name } });
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('people.addTitle')} isWide isAlert>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void add(); }}>
        <div className="form-columns">
          <div className="form">
            <Field label={t('people.name')} value={name} onChange={setName} maxLength={80} error={say(name.trim() === '' ? 'people.noName' : undefined)} autoFocus />
            <Field label={t('common.badge')} value={badge} onChange={(value) => setBadge(foldDigits(value).trim())} direction="ltr" maxLength={64} error={say(problems.badge)} />
            <PinField label={t('common.pin')} note={t('common.pinNote')} value={pin} onChange={setPin} error={say(problems.pin)} />
            <PinField label={t('common.pinAgain')} value={pinAgain} onChange={setPinAgain} error={say(problems.pinAgain)} />
          </div>
          <CapabilitiesField value={capabilities} onChange={setCapabilities} error={say(capabilities.length === 0 ? 'people.noCapability' : undefined)} />
        </div>
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('people.nobodyAdded')} />}
        <div className="dialog-actions">
          <Button kind="primary" type="submit" isPending={isPending}>{t('people.add')}</Button>
          <Button onPress={onClose}>{t('common.back')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
