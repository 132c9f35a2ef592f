import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../../core/contract/session.ts';
import type { Failure } from '../connection/failure.ts';
import { Button } from '../design/button.tsx';
import { foldDigits } from '../design/digits.ts';
import { failureText } from '../design/failure-text.ts';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { PinField } from '../design/pin-field.tsx';
import { Progress } from '../design/progress.tsx';
import { useLanguage } from '../stores/language.ts';
import { useStation } from '../stores/station-store.ts';

export interface CredentialsFormProps {
  /** Answers the failure, or undefined when it went well. */
  onSubmit: (credentials: Credentials) => Promise<Failure | undefined>;
  submitLabel: string;
  showKeypad?: boolean;
  more?: ReactNode;
}

/**
 * Badge and PIN. A badge scanner types the code and Enter, which goes on to the PIN; so one badge and one PIN are all
 * it takes. After a refusal the form counts down until the station listens again.
 */
export function CredentialsForm({ onSubmit, submitLabel, showKeypad = false, more }: CredentialsFormProps) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [badge, setBadge] = useState('');
  const [pin, setPin] = useState('');
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [waitSeconds, setWaitSeconds] = useState(0);
  const [round, setRound] = useState(0);
  const preparing = useStation((station) => station.preparing);

  useEffect(() => {
    if (waitSeconds <= 0) return undefined;
    const timer = setTimeout(() => setWaitSeconds(waitSeconds - 1), 1_000);
    return () => clearTimeout(timer);
  }, [waitSeconds]);

  const submit = async (form: HTMLFormElement): Promise<void> => {
    if (badge.trim() === '') return;
    if (pin === '') return form.querySelector<HTMLInputElement>('input[type=password]')?.focus();
    setPending(true);
    const refused = await onSubmit({ badge: badge.trim(), pin });
    setPending(false);
    setPin('');
    if (refused === undefined) return;
    setFailure(refused);
    setRound(round + 1);
    if (refused.code === 'SIGN_IN_REFUSED') setWaitSeconds(Math.ceil(refused.data.waitSeconds));
  };
  const isWaiting = waitSeconds > 0;
  const isPreparing = isPending && preparing !== undefined;
  return (
    <form className="form credentials" data-badge-reader="" onSubmit={(event) => { event.preventDefault(); if (!isPending && !isWaiting) void submit(event.currentTarget); }}>
      {failure === undefined ? null : (
        <div className="credentials-refusal">
          <Notice key={round} tone="problem" title={failure.code === 'SIGN_IN_REFUSED' ? t('signIn.refused') : failureText(t, language, failure)}>
            {failure.code === 'SIGN_IN_REFUSED' ? <p>{isWaiting ? t('signIn.wait', { count: waitSeconds }) : t('signIn.again')}</p> : null}
          </Notice>
        </div>
      )}
      <Field label={t('common.badge')} note={t('signIn.badgeNote')} value={badge} onChange={(value) => setBadge(foldDigits(value))} direction="ltr" maxLength={64} autoFocus />
      <PinField label={t('common.pin')} value={pin} onChange={setPin} showKeypad={showKeypad} />
      {isPreparing ? <Preparing share={preparing} /> : null}
      <div className="row">
        <Button kind="primary" size="large" type="submit" isPending={isPending} isDisabled={isWaiting}>{isWaiting ? t('signIn.waitShort', { count: waitSeconds }) : submitLabel}</Button>
        {more}
      </div>
    </form>
  );
}

/** After a restore or an update: the PIN was right, and nobody needs to do anything but wait. */
function Preparing({ share }: { share: number }) {
  const { t } = useTranslation();
  return (
    <Notice tone="information" title={t('signIn.preparing')}>
      <p>{t('signIn.preparingMeans')}</p>
      <Progress label={t('signIn.preparingShare', { percent: Math.floor(share * 100) })} share={share} />
    </Notice>
  );
}
