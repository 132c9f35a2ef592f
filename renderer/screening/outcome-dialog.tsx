import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../core/contract/outcomes.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { usePerson } from '../stores/session.ts';
import { latinName } from './holder-words.ts';
import { quickReasons } from './outcome-keys.ts';
import { QuickReasons } from './quick-reasons.tsx';

export interface OutcomeDialogProps {
  passage: PassageDetail;
  outcome: Outcome;
  /** Kept at the station as it is typed. */
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
  onDecided: (outcome: Outcome) => void;
}

/** Shows what will be recorded before it is. Nothing is recorded by going back. */
export function OutcomeDialog({ passage, outcome, reason, onReason, onClose, onDecided }: OutcomeDialogProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const [isAsked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  // Protection is never explained at a counter, so it asks for no reason.
  const wantsReason = passage.reasonNeeded && outcome !== 'protection';
  const isMissing = wantsReason && reason.trim() === '';

  const record = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isMissing) return setAsked(true);
    if (pending) return;
    setPending(true);
    const answer = await client.passages.decide({ passageId: passage.passageId, outcome, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    onDecided(outcome);
  };
  return (
    <Dialog isOpen isAlert onClose={onClose} title={t('screening.decide.confirmTitle')}>
      <form className="stack" onSubmit={(event) => void record(event)}>
        <p className="record-outcome"><strong>{t(`outcomes.${outcome}`)}</strong> {t(`outcomes.explain.${outcome}`)}</p>
        <dl className="facts" aria-label={t('screening.decide.willRecord')}>
          <dt>{t('screening.decide.holder')}</dt>
          <dd><PersonName>{passage.holder === undefined ? (passage.declared?.name ?? t('screening.holder.noName')) : latinName(passage.holder)}</PersonName></dd>
          <dt>{t('screening.decide.passage')}</dt>
          <dd><DocumentText>{passage.reference}</DocumentText> · {t(`screening.direction.${passage.direction}`)}</dd>
          <dt>{t('screening.decide.by')}</dt>
          <dd><PersonName>{person?.name}</PersonName></dd>
        </dl>
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('screening.error.kept')} />}
        {outcome === 'protection' ? null : (
          <>
            <QuickReasons keys={quickReasons[outcome]} value={reason} onChange={onReason} />
            <Field
              label={t(wantsReason ? 'screening.decide.reason' : 'screening.decide.reasonOptional')}
              value={reason}
              onChange={onReason}
              maxLength={1_000}
              isRequired={wantsReason}
              autoFocus={wantsReason}
              {...(isMissing && isAsked ? { error: t('screening.decide.reasonNeeded') } : { note: t('screening.decide.draftKept') })}
            />
          </>
        )}
        <div className="dialog-actions">
          <Button type="submit" kind="primary" isPending={pending} autoFocus={!wantsReason}>{t('screening.decide.confirm')}</Button>
          <Button onPress={onClose}>{t('screening.decide.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
