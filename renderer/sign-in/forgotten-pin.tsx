import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recoverable } from '../../core/contract/recovery.ts';
import { client } from '../client.ts';
import { BadgeField } from '../design/badge-field.tsx';
import { Button } from '../design/button.tsx';
import { RadioGroup } from '../design/choices.tsx';
import { foldDigits } from '../design/digits.ts';
import { Field } from '../design/field.tsx';
import { PersonName } from '../design/names.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { PinField } from '../design/pin-field.tsx';
import { useCommand } from '../design/use-command.ts';
import { Page } from '../frame/page.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { credentialProblems } from '../people/pin-problems.ts';
import { useNotices } from '../stores/notices.ts';

/**
 * Nobody is there who could reset the PIN: the recovery kit speaks for whoever runs the station. First the kit, then
 * who it is and the new badge and PIN; after that they sign in as always.
 */
export function ForgottenPin({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const [kit, setKit] = useState('');
  const [people, setPeople] = useState<readonly Recoverable[]>();
  useKeys([{ key: 'Escape', label: t('common.back'), run: people === undefined ? onBack : () => setPeople(undefined) }]);
  if (people !== undefined) return <NewPin kit={kit} people={people} onBack={() => setPeople(undefined)} onDone={onBack} />;
  return <ProveKit kit={kit} onChange={setKit} onProved={setPeople} onBack={onBack} />;
}

function ProveKit({ kit, onChange, onProved, onBack }: { kit: string; onChange: (kit: string) => void; onProved: (people: readonly Recoverable[]) => void; onBack: () => void }) {
  const { t } = useTranslation();
  const { run, isPending, failure } = useCommand();
  const prove = async (): Promise<void> => {
    if (kit.trim() === '') return;
    const people = await run(() => client.recovery.people({ kit }));
    if (people !== undefined) onProved(people);
  };
  return (
    <Page title={t('signIn.recover.title')} lead={t('signIn.recover.lead')} isNarrow>
      <Notice>{t('signIn.recover.another')}</Notice>
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('signIn.recover.nothingChanged')} />}
      <form className="form" onSubmit={(event) => { event.preventDefault(); if (!isPending) void prove(); }}>
        <Field label={t('signIn.recover.kit')} note={t('signIn.recover.kitNote')} value={kit} onChange={(typed) => onChange(foldDigits(typed))} isMultiline direction="ltr" maxLength={300} autoFocus />
        <div className="row">
          <Button kind="primary" type="submit" isPending={isPending} isDisabled={kit.trim() === ''}>{t('common.next')}</Button>
          <Button onPress={onBack}>{t('common.back')}</Button>
        </div>
      </form>
    </Page>
  );
}

function NewPin({ kit, people, onBack, onDone }: { kit: string; people: readonly Recoverable[]; onBack: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((notices) => notices.tell);
  const { run, isPending, failure } = useCommand();
  const [personId, setPersonId] = useState(people.length === 1 ? people[0]?.personId : undefined);
  const [typed, setTyped] = useState({ badge: '', pin: '', pinAgain: '' });
  const [isChecked, setChecked] = useState(false);
  const problems = credentialProblems(typed);
  const say = (key: string | undefined): string | undefined => (isChecked && key !== undefined ? t(key) : undefined);
  const record = async (): Promise<void> => {
    setChecked(true);
    if (personId === undefined || Object.keys(problems).length > 0) return;
    const done = await run(() => client.recovery.resetPin({ kit, personId, badge: typed.badge, pin: typed.pin }));
    if (done === undefined) return;
    tell({ tone: 'done', text: 'signIn.recover.done' });
    onDone();
  };
  const options = people.map((person) => ({
    id: person.personId,
    label: <PersonName>{person.name}</PersonName>,
    note: person.capabilities.map((capability) => t(`common.capability.${capability}`)).join(t('common.listSeparator')),
  }));
  return (
    <Page title={t('signIn.recover.newTitle')} lead={t('signIn.recover.newLead')} isNarrow>
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('signIn.recover.nothingChanged')} />}
      <form className="form" onSubmit={(event) => { event.preventDefault(); if (!isPending) void record(); }}>
        <RadioGroup label={t('signIn.recover.who')} options={options} value={personId} onChange={setPersonId} error={say(personId === undefined ? 'signIn.recover.nobody' : undefined)} />
        <BadgeField label={t('people.resetNewBadge')} note={t('people.resetNewBadgeNote')} value={typed.badge} onChange={(badge) => setTyped({ ...typed, badge })} error={say(problems.badge)} autoFocus />
        <PinField label={t('people.resetNewPin')} note={t('common.pinNote')} value={typed.pin} onChange={(pin) => setTyped({ ...typed, pin })} error={say(problems.pin)} />
        <PinField label={t('common.pinAgain')} value={typed.pinAgain} onChange={(pinAgain) => setTyped({ ...typed, pinAgain })} error={say(problems.pinAgain)} />
        <div className="row">
          <Button kind="primary" type="submit" isPending={isPending}>{t('signIn.recover.record')}</Button>
          <Button onPress={onBack}>{t('common.back')}</Button>
        </div>
      </form>
    </Page>
  );
}
