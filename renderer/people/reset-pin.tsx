import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../core/contract/people.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { foldDigits } from '../design/digits.ts';
import { Field, FieldGroup } from '../design/field.tsx';
import { PersonName } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { PinField } from '../design/pin-field.tsx';
import { useCommand } from '../design/use-command.ts';
import { useNotices } from '../stores/notices.ts';
import { credentialProblems } from './pin-problems.ts';

/** Two persons give a third a new PIN: the one signed in and a second one who proves badge and PIN here. */
export function ResetPin({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((notices) => notices.tell);
  const [theirs, setTheirs] = useState({ badge: '', pin: '', pinAgain: '' });
  const [second, setSecond] = useState({ badge: '', pin: '' });
  const [isChecked, setChecked] = useState(false);
  const { run, isPending, failure } = useCommand();
  const theirProblems = credentialProblems(theirs);
  const secondProblems = credentialProblems(second);
  const say = (key: string | undefined): string | undefined => (isChecked && key !== undefined ? t(key) : undefined);
  const record = async (): Promise<void> => {
    setChecked(true);
    if (Object.keys({ ...theirProblems, ...secondProblems }).length > 0) return;
    const done = await run(() => client.people.resetPin({ personId: person.personId, badge: theirs.badge, pin: theirs.pin, second }));
    if (done === undefined) return setSecond({ ...second, pin: '' });
    tell({ tone: 'done', text: 'people.resetDone' });
    return onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} isWide isAlert title={t('people.resetTitle')}>
      <p>{t('people.resetLead')}</p>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void record(); }}>
        <div className="form-columns">
          <FieldGroup legend={<>{t('people.resetTheirs')}: <PersonName>{person.name}</PersonName></>}>
            <Field label={t('people.resetNewBadge')} note={t('people.resetNewBadgeNote')} value={theirs.badge} onChange={(value) => setTheirs({ ...theirs, badge: foldDigits(value).trim() })} direction="ltr" maxLength={64} error={say(theirProblems.badge)} autoFocus />
            <PinField label={t('people.resetNewPin')} note={t('common.pinNote')} value={theirs.pin} onChange={(pin) => setTheirs({ ...theirs, pin })} error={say(theirProblems.pin)} />
            <PinField label={t('common.pinAgain')} value={theirs.pinAgain} onChange={(pinAgain) => setTheirs({ ...theirs, pinAgain })} error={say(theirProblems.pinAgain)} />
          </FieldGroup>
          <FieldGroup legend={t('people.resetSecond')}>
            <p className="quiet">{t('people.resetSecondNote')}</p>
            <Field label={t('common.badge')} value={second.badge} onChange={(value) => setSecond({ ...second, badge: foldDigits(value).trim() })} direction="ltr" maxLength={64} error={say(secondProblems.badge)} />
            <PinField label={t('common.pin')} value={second.pin} onChange={(pin) => setSecond({ ...second, pin })} error={say(secondProblems.pin)} />
          </FieldGroup>
        </div>
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('people.nothingChanged')} />}
        <div className="dialog-actions">
          <Button kind="primary" type="submit" isPending={isPending}>{t('people.resetPin')}</Button>
          <Button onPress={onClose}>{t('common.back')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
