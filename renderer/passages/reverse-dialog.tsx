import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../core/contract/outcomes.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { RadioGroup } from '../design/choices.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { PersonName } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { outcomes, quickReversals } from '../screening/outcome-keys.ts';
import { QuickReasons } from '../screening/quick-reasons.tsx';
import { useDraft } from '../screening/use-draft.ts';
import { isComplete, noSecondPerson, SecondPerson } from '../second-line/second-person.tsx';
import { useNotices } from '../stores/notices.ts';
import { usePerson } from '../stores/session.ts';

/** A wrong decision is answered by a new one with its reason. The first stays to be read. */
export function ReverseDialog({ passage, title, onClose, onReversed }: { passage: PassageDetail; title?: string; onClose: () => void; onReversed: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((store) => store.tell);
  const { draft, write, forget } = useDraft(passage.passageId);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isAsked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [second, setSecond] = useState(noSecondPerson);
  const protects = usePerson()?.capabilities.includes('protection') === true;
  const last = passage.decisions.at(-1);
  if (last === undefined) return null;
  // Nobody is taken from protection by one hand alone.
  const needsSecond = last.outcome === 'referred' && !protects;

  const reverse = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reason = draft.reason.trim();
    if (outcome === undefined || reason === '' || (needsSecond && !isComplete(second))) return setAsked(true);
    if (pending) return;
    setPending(true);
    const answer = await client.passages.reverse({ passageId: passage.passageId, decisionId: last.decisionId, outcome, reason, ...(needsSecond ? { second } : {}) });
    setPending(false);
    if (!answer.ok) {
      setSecond({ ...second, pin: '' });
      return setFailure(answer.error);
    }
    forget();
    tell({ tone: 'done', text: 'passages.reverse.done' });
    onReversed();
  };
  return (
    <Dialog isOpen isAlert isWide={needsSecond} onClose={onClose} title={title ?? t('passages.reverse.title')}>
      <form className="stack" onSubmit={(event) => void reverse(event)}>
        <p>{t('passages.reverse.text')}</p>
        <p><PersonName>{t(last.by === '' ? 'passages.reverse.nowOnly' : 'passages.reverse.now', { outcome: t(`outcomes.${last.outcome}`), by: last.by })}</PersonName></p>
        <div className={needsSecond ? 'form-columns' : 'stack'}>
          <div className="stack">
            <RadioGroup<Outcome>
              label={t('passages.reverse.choose')}
              sideBySide
              value={outcome}
              onChange={setOutcome}
              options={outcomes.filter((each) => each !== last.outcome && !(last.outcome === 'referred' && each === 'protection')).map((id) => ({ id, label: t(`outcomes.${id}`) }))}
              {...(isAsked && outcome === undefined ? { error: t('passages.reverse.chooseNeeded') } : {})}
            />
            <QuickReasons keys={quickReversals} value={draft.reason} onChange={(reason) => write({ reason })} />
            <Field label={t('passages.reverse.reason')} value={draft.reason} onChange={(reason) => write({ reason })} maxLength={1_000} isRequired {...(isAsked && draft.reason.trim() === '' ? { error: t('passages.reverse.reasonNeeded') } : { note: t('screening.decide.draftKept') })} />
          </div>
          {needsSecond ? <SecondPerson hint={t('passages.reverse.second')} value={second} onChange={setSecond} isAsked={isAsked} /> : null}
        </div>
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('screening.error.kept')} />}
        <div className="dialog-actions">
          <Button type="submit" kind="primary" isPending={pending}>{t('passages.reverse.confirm')}</Button>
          <Button onPress={onClose}>{t('passages.reverse.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
