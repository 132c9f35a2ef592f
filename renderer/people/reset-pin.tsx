import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../core/contract/people.ts';
import { client } from '../client.ts';
import { BadgeField } from '../design/badge-field.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { FieldGroup } from '../design/field.tsx';
import { PersonName } from '../design/names.tsx';
import { PinField } from '../design/pin-field.tsx';
import { credentialProblems } from './pin-problems.ts';

/** Two persons give a third a new PIN: the one signed in and a second one who proves badge and PIN here. */
export function ResetPin({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const [theirs, setTheirs] = useState({ badge: '', pin: '', pinAgain: '' });
  const [second, setSecond] = useState({ badge: '', pin: '' });
  const [isChecked, setChecked] = useState(false);
  const theirProblems = credentialProblems(theirs);
  const secondProblems = credentialProblems(second);
  const say = (key: string | undefined): string | undefined => (isChecked && key !== undefined ? t(key) : undefined);
  const record = () => {
    setChecked(true);
    if (Object.keys({ ...theirProblems, ...secondProblems }).length > 0) return undefined;
    return client.people.resetPin({ personId: person.personId, badge: theirs.badge, pin: theirs.pin, second });
  };
  return (
    <CommandDialog title={t('people.resetTitle')} isWide label={t('people.resetPin')} onSubmit={record} done={{ text: 'people.resetDone' }} kept={t('people.nothingChanged')} onFailed={() => setSecond({ ...second, pin: '' })} onClose={onClose}>
      <p>{t('people.resetLead')}</p>
      <div className="form-columns">
        <FieldGroup legend={<>{t('people.resetTheirs')}: <PersonName>{person.name}</PersonName></>}>
          <BadgeField label={t('people.resetNewBadge')} note={t('people.resetNewBadgeNote')} value={theirs.badge} onChange={(badge) => setTheirs({ ...theirs, badge })} error={say(theirProblems.badge)} autoFocus />
          <PinField label={t('people.resetNewPin')} note={t('common.pinNote')} value={theirs.pin} onChange={(pin) => setTheirs({ ...theirs, pin })} error={say(theirProblems.pin)} />
          <PinField label={t('common.pinAgain')} value={theirs.pinAgain} onChange={(pinAgain) => setTheirs({ ...theirs, pinAgain })} error={say(theirProblems.pinAgain)} />
        </FieldGroup>
        <FieldGroup legend={t('people.resetSecond')}>
          <p className="quiet">{t('people.resetSecondNote')}</p>
          <BadgeField label={t('common.badge')} value={second.badge} onChange={(badge) => setSecond({ ...second, badge })} error={say(secondProblems.badge)} />
          <PinField label={t('common.pin')} value={second.pin} onChange={(pin) => setSecond({ ...second, pin })} error={say(secondProblems.pin)} />
        </FieldGroup>
      </div>
    </CommandDialog>
  );
}
