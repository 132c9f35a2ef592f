import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capability } from '../../core/contract/capabilities.ts';
import { client } from '../client.ts';
import { BadgeField } from '../design/badge-field.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { Field } from '../design/field.tsx';
import { PinField } from '../design/pin-field.tsx';
import { CapabilitiesField } from './capabilities-field.tsx';
import { credentialProblems } from './pin-problems.ts';

export function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [badge, setBadge] = useState('');
  const [pin, setPin] = useState('');
  const [pinAgain, setPinAgain] = useState('');
  const [capabilities, setCapabilities] = useState<Capability[]>([]);
  const [isChecked, setChecked] = useState(false);
  const problems = credentialProblems({ badge, pin, pinAgain });
  const hasProblem = name.trim() === '' || capabilities.length === 0 || Object.keys(problems).length > 0;
  const say = (key: string | undefined): string | undefined => (isChecked && key !== undefined ? t(key) : undefined);
  const add = () => {
    setChecked(true);
    return hasProblem ? undefined : client.people.add({ name, badge, pin, capabilities });
  };
  return (
    <CommandDialog title={t('people.addTitle')} isWide label={t('people.add')} onSubmit={add} done={{ text: 'people.added', params: { name } }} kept={t('people.nobodyAdded')} onClose={onClose}>
      <div className="form-columns">
        <div className="form">
          <Field label={t('people.name')} value={name} onChange={setName} maxLength={80} error={say(name.trim() === '' ? 'people.noName' : undefined)} autoFocus />
          <BadgeField label={t('common.badge')} value={badge} onChange={setBadge} error={say(problems.badge)} />
          <PinField label={t('common.pin')} note={t('common.pinNote')} value={pin} onChange={setPin} error={say(problems.pin)} />
          <PinField label={t('common.pinAgain')} value={pinAgain} onChange={setPinAgain} error={say(problems.pinAgain)} />
        </div>
        <CapabilitiesField value={capabilities} onChange={setCapabilities} error={say(capabilities.length === 0 ? 'people.noCapability' : undefined)} />
      </div>
    </CommandDialog>
  );
}
