import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { useDraft } from '../screening/use-draft.ts';
import { useNotices } from '../stores/notices.ts';
import { isComplete, noSecondPerson, SecondPerson } from './second-person.tsx';

/**
 * Two persons record what a named authority ordered. It is no decision of this program, and while a fear of return
 * stands it cannot be recorded at all.
 */
export function OrderDialog({ passage, onClose, onRecorded }: { passage: PassageDetail; onClose: () => void; onRecorded: () => void }) {
  const { t } = useTranslation();
  if (passage.fearLock !== undefined) {
    return (
      <Dialog isOpen onClose={onClose} title={t('secondLine.order.title')} actions={<Button onPress={onClose} autoFocus>{t('secondLine.order.cancel')}</Button>}>
        <Notice tone="caution" title={t('secondLine.order.locked')} />
      </Dialog>
    );
  }
  return <OrderForm passage={passage} onClose={onClose} onRecorded={onRecorded} />;
}

function OrderForm({ passage, onClose, onRecorded }: { passage: PassageDetail; onClose: () => void; onRecorded: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((store) => store.tell);
  // The longest part is kept as it is typed; the rest stands on the paper in the officer's hand.
  const { draft, write, forget } = useDraft(passage.passageId);
  const [authority, setAuthority] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const [reference, setReference] = useState('');
  const [second, setSecond] = useState(noSecondPerson);
  const [isAsked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const given = { authority: authority.trim(), legalBasis: legalBasis.trim(), reference: reference.trim(), text: draft.note.trim() };
  const isMissing = (text: string): { error?: string } => (isAsked && text === '' ? { error: t('secondLine.order.missing') } : {});

  const record = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (Object.values(given).includes('') || !isComplete(second)) return setAsked(true);
    if (pending) return;
    setPending(true);
    const answer = await client.secondLine.recordOrder({ passageId: passage.passageId, ...given, second: { badge: second.badge.trim(), pin: second.pin } });
    setPending(false);
    setSecond({ ...second, pin: '' });
    if (!answer.ok) return setFailure(answer.error);
    forget();
    tell({ tone: 'done', text: 'secondLine.order.done' });
    onRecorded();
  };
  return (
    <Dialog isOpen isAlert isWide onClose={onClose} title={t('secondLine.order.title')}>
      <form className="stack" onSubmit={(event) => void record(event)}>
        <Notice title={t('secondLine.order.explain')} />
        <Field label={t('secondLine.order.authority')} note={t('secondLine.order.authorityHint')} value={authority} onChange={setAuthority} maxLength={160} isRequired autoFocus {...isMissing(given.authority)} />
        <Field label={t('secondLine.order.legalBasis')} note={t('secondLine.order.legalBasisHint')} value={legalBasis} onChange={setLegalBasis} maxLength={300} isRequired {...isMissing(given.legalBasis)} />
        <Field label={t('secondLine.order.reference')} value={reference} onChange={setReference} maxLength={80} isRequired {...isMissing(given.reference)} />
        <Field label={t('secondLine.order.text')} value={draft.note} onChange={(note) => write({ note })} maxLength={1_000} isMultiline isRequired {...isMissing(given.text)} />
        <SecondPerson hint={t('secondLine.order.secondHint')} value={second} onChange={setSecond} isAsked={isAsked} />
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('screening.error.kept')} />}
        <div className="dialog-actions">
          <Button type="submit" kind="primary" isPending={pending}>{t('secondLine.order.confirm')}</Button>
          <Button onPress={onClose}>{t('secondLine.order.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
