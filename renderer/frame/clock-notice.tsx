import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '../../texts/format.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { foldDigits } from '../design/digits.ts';
import { Field } from '../design/field.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { RadioGroup } from '../design/choices.tsx';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';
import { useStationTime } from './clock.ts';
import { clockFromParts } from './clock-parts.ts';

/** Until a person has looked at the clock, expiry cannot be judged; this says so and lets the right person do it. */
export function ClockNotice() {
  const { t } = useTranslation();
  const mayConfirm = useMay('setup.confirmClock');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="work-notice no-print">
      <Notice tone="caution" title={t('frame.clock.title')} actions={mayConfirm ? <Button onPress={() => setOpen(true)}>{t('frame.clock.look')}</Button> : undefined}>
        <p>{t('frame.clock.means')} {mayConfirm ? '' : t('frame.clock.askSupervisor')}</p>
      </Notice>
      {isOpen ? <ClockDialog onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function ClockDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const now = useStationTime();
  const [verdict, setVerdict] = useState<'right' | 'wrong'>();
  const [day, setDay] = useState(now?.slice(0, 10) ?? '');
  const [time, setTime] = useState(now?.slice(11, 16) ?? '');
  const [failure, setFailure] = useState<Failure>();
  const [isPending, setPending] = useState(false);
  const typed = now === undefined ? undefined : clockFromParts(day, time, now);
  const at = verdict === 'right' ? now : typed;
  const confirm = async (): Promise<void> => {
    if (at === undefined) return;
    setPending(true);
    const answer = await client.setup.confirmClock({ at });
    setPending(false);
    if (answer.ok) onClose();
    else setFailure(answer.error);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('frame.clock.question')}
      actions={
        <>
          <Button kind="primary" onPress={() => void confirm()} isDisabled={verdict === undefined || at === undefined} isPending={isPending}>{t('frame.clock.record')}</Button>
          <Button onPress={onClose}>{t('common.back')}</Button>
        </>
      }
    >
      <p>{t('frame.clock.compare')}</p>
      {now === undefined ? null : <p className="clock-big"><bdi dir="ltr" className="figures">{formatTime(language, now)}</bdi> · {formatDate(language, now)}</p>}
      <RadioGroup label={t('frame.clock.is')} value={verdict} onChange={setVerdict} options={[{ id: 'right', label: t('frame.clock.right') }, { id: 'wrong', label: t('frame.clock.wrong') }]} sideBySide />
      {verdict === 'wrong' ? (
        <div className="row">
          <Field label={t('frame.clock.day')} note={t('frame.clock.dayForm')} value={day} onChange={(value) => setDay(foldDigits(value))} direction="ltr" maxLength={10} />
          <Field label={t('frame.clock.time')} note={t('frame.clock.timeForm')} value={time} onChange={(value) => setTime(foldDigits(value))} direction="ltr" maxLength={5} error={typed === undefined ? t('frame.clock.noTime') : undefined} />
        </div>
      ) : null}
      {failure === undefined ? null : <FailureNotice failure={failure} />}
    </Dialog>
  );
}
