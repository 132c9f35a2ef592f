import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import { formatTime } from '../../texts/format.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useLanguage } from '../stores/language.ts';
import { useQuery } from '../stores/use-query.ts';
import { type Arrival, useArrivals } from './arrivals.ts';
import { isolated } from './holder-words.ts';

/** A repeat scan: one crossing or two? Nothing is joined before a person says so. */
export function SamePassageQuestion({ arrival, onJoined }: { arrival: Arrival & { samePassage: PassageId }; onJoined: (into: PassageId) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const answered = useArrivals((store) => store.answered);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [reason, setReason] = useState('');
  const earlier = useQuery(['passages'], arrival.samePassage, () => client.passages.get({ passageId: arrival.samePassage }));

  const join = async (): Promise<void> => {
    setPending(true);
    const why = reason.trim();
    const answer = await client.screening.samePassage({ captureId: arrival.captureId, passageId: arrival.samePassage, ...(why === '' ? {} : { reason: why }) });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    answered(arrival.captureId);
    onJoined(answer.value.passageId);
  };
  return (
    <div className="arrival-strip" data-question="" role="status">
      <p>
        <strong>{t('screening.same.title')}</strong>{' '}
        {earlier.state === 'ready' ? t('screening.same.text', isolated({ time: formatTime(language, earlier.value.openedAt), reference: earlier.value.reference })) : t('screening.same.textShort')}
      </p>
      <div className="row">
        <Button onPress={() => void join()} isPending={pending}>{t('screening.same.yes')}</Button>
        <Button onPress={() => answered(arrival.captureId)}>{t('screening.same.no')}</Button>
      </div>
      {failure === undefined ? null : <FailureNotice failure={failure} />}
      {failure?.code === 'UNRELATED' ? <Field label={t('screening.same.why')} value={reason} onChange={setReason} maxLength={300} autoFocus /> : null}
    </div>
  );
}

/** Another document came while a passage is in work. The officer goes there when ready. */
export function WaitingArrivals({ onOpen }: { onOpen: (passageId: PassageId) => void }) {
  const { t } = useTranslation();
  const waiting = useArrivals((store) => store.waiting);
  const first = waiting[0];
  if (first === undefined) return null;
  return (
    <div className="arrival-strip" role="status">
      <p><strong>{t('screening.arrived.title')}</strong> {t('screening.arrived.text')}</p>
      <Button onPress={() => onOpen(first.passageId)} keyHint="F9">{t('screening.arrived.openUnnamed')}</Button>
    </div>
  );
}
