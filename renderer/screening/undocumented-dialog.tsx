import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field, NumberField } from '../design/field.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useDesk } from './desk.ts';

/** HBM-08: a declaration is accepted, every part of it may stay empty. */
export function UndocumentedDialog({ onClose, onStarted }: { onClose: () => void; onStarted: (passageId: PassageId) => void }) {
  const { t } = useTranslation();
  const direction = useDesk((store) => store.direction);
  const [name, setName] = useState('');
  const [birthYear, setBirthYear] = useState('');
  const [language, setLanguage] = useState('');
  const [place, setPlace] = useState('');
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const isYearBad = birthYear !== '' && (birthYear.length !== 4 || Number(birthYear) < 1900 || Number(birthYear) > 2100);

  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isYearBad || pending) return;
    setPending(true);
    const given = { name: name.trim(), language: language.trim(), place: place.trim() };
    const answer = await client.screening.undocumented({
      direction,
      ...Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '')),
      ...(birthYear === '' ? {} : { birthYear: Number(birthYear) }),
    });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    onStarted(answer.value.passageId);
  };
  return (
    <Dialog isOpen isAlert onClose={onClose} title={t('screening.undocumented.title')}>
      <form className="stack" onSubmit={(event) => void start(event)}>
        <p>{t('screening.undocumented.explain')}</p>
        <Field label={t('screening.undocumented.name')} value={name} onChange={setName} maxLength={120} autoFocus />
        <NumberField label={t('screening.undocumented.birthYear')} value={birthYear} onChange={setBirthYear} maxLength={4} {...(isYearBad ? { error: t('screening.undocumented.birthYearBad') } : {})} />
        <Field label={t('screening.undocumented.language')} value={language} onChange={setLanguage} maxLength={40} />
        <Field label={t('screening.undocumented.place')} value={place} onChange={setPlace} maxLength={120} />
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('screening.error.kept')} />}
        <div className="dialog-actions">
          <Button type="submit" kind="primary" isPending={pending} isDisabled={isYearBad}>{t('screening.undocumented.start')}</Button>
          <Button onPress={onClose}>{t('screening.decide.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
