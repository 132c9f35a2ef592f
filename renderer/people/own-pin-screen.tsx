import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../client.ts';
import { BadgeField } from '../design/badge-field.tsx';
import { Button } from '../design/button.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { PinField } from '../design/pin-field.tsx';
import { useCommand } from '../design/use-command.ts';
import { signOut } from '../frame/lock.ts';
import { Page } from '../frame/page.tsx';
import { useNotices } from '../stores/notices.ts';
import { usePerson, useSession } from '../stores/session.ts';
import { credentialProblems } from './pin-problems.ts';

/** What a person does for themselves: a new PIN, and leaving. */
export function OwnPinScreen() {
  const { t } = useTranslation();
  const person = usePerson();
  const isTraining = useSession((session) => session.hello?.training ?? false);
  return (
    <Page title={person?.name ?? t('frame.place.own')} lead={person?.capabilities.map((capability) => t(`common.capability.${capability}`)).join(t('common.listSeparator'))} actions={isTraining ? undefined : <Button onPress={() => void signOut()}>{t('people.signOut')}</Button>}>
      {isTraining ? <p>{t('people.ownTraining')}</p> : <ChangePin />}
    </Page>
  );
}

const BLANK = { badge: '', oldPin: '', pin: '', pinAgain: '' };

function ChangePin() {
  const { t } = useTranslation();
  const tell = useNotices((notices) => notices.tell);
  const [typed, setTyped] = useState(BLANK);
  const [isChecked, setChecked] = useState(false);
  const { run, isPending, failure } = useCommand();
  const problems = credentialProblems(typed);
  const oldProblem = credentialProblems({ badge: typed.badge, pin: typed.oldPin }).pin;
  const say = (key: string | undefined): string | undefined => (isChecked && key !== undefined ? t(key) : undefined);
  const record = async (): Promise<void> => {
    setChecked(true);
    if (Object.keys(problems).length > 0 || oldProblem !== undefined) return;
    const done = await run(() => client.people.changeOwnPin({ badge: typed.badge, oldPin: typed.oldPin, newPin: typed.pin }));
    if (done === undefined) return;
    setTyped(BLANK);
    setChecked(false);
    tell({ tone: 'done', text: 'people.ownDone' });
  };
  return (
    <form className="form panel" aria-labelledby="own-pin" onSubmit={(event) => { event.preventDefault(); void record(); }}>
      <div>
        <h2 id="own-pin">{t('people.ownTitle')}</h2>
        <p className="quiet">{t('people.ownLead')}</p>
      </div>
      <BadgeField label={t('common.badge')} value={typed.badge} onChange={(badge) => setTyped({ ...typed, badge })} error={say(problems.badge)} />
      <PinField label={t('people.oldPin')} value={typed.oldPin} onChange={(oldPin) => setTyped({ ...typed, oldPin })} error={say(oldProblem)} />
      <PinField label={t('people.newPin')} note={t('common.pinNote')} value={typed.pin} onChange={(pin) => setTyped({ ...typed, pin })} error={say(problems.pin)} />
      <PinField label={t('people.newPinAgain')} value={typed.pinAgain} onChange={(pinAgain) => setTyped({ ...typed, pinAgain })} error={say(problems.pinAgain)} />
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('people.nothingChanged')} />}
      <div className="row"><Button kind="primary" type="submit" isPending={isPending}>{t('people.ownRecord')}</Button></div>
    </form>
  );
}
