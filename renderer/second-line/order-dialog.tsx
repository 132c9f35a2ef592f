import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { useNotices } from '../stores/notices.ts';
import { draftOfOrder, orderOfDraft, type OrderText } from './order-draft.ts';
import { isComplete, noSecondPerson, SecondPerson } from './second-person.tsx';

export interface OrderDialogProps {
  passage: PassageDetail;
  /** What was typed before, as `draftOfOrder` wrote it, and where it is kept as it is typed. */
  note: string;
  onNote: (note: string) => void;
  onClose: () => void;
  onRecorded: () => void;
}

/**
 * Two persons record what a named authority ordered. It is no decision of this program, and while a fear of return
 * stands it cannot be recorded at all.
 */
export function OrderDialog(props: OrderDialogProps) {
  const { passage, onClose } = props;
  const { t } = useTranslation();
  if (passage.fearLock !== undefined) {
    return (
      <Dialog isOpen onClose={onClose} title={t('secondLine.order.title')} actions={<Button onPress={onClose} autoFocus>{t('secondLine.order.cancel')}</Button>}>
        <Notice tone="caution" title={t('secondLine.order.locked')} />
      </Dialog>
    );
  }
  return <OrderForm {...props} />;
}

function OrderForm({ passage, note, onNote, onClose, onRecorded }: OrderDialogProps) {
  const { t } = useTranslation();
  const tell = useNotices((store) => store.tell);
  const typed = orderOfDraft(note);
  const write = (change: Partial<OrderText>): void => onNote(draftOfOrder({ ...typed, ...change }));
  const [second, setSecond] = useState(noSecondPerson);
  const [isAsked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const given = { authority: typed.authority.trim(), legalBasis: typed.legalBasis.trim(), reference: typed.reference.trim(), text: typed.text.trim() };
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
    onNote('');
    tell({ tone: 'done', text: 'secondLine.order.done' });
    onRecorded();
  };
  return (
    <Dialog isOpen isAlert isWide onClose={onClose} title={t('secondLine.order.title')}>
      <form className="stack" onSubmit={(event) => void record(event)}>
        <Notice title={t('secondLine.order.explain')} />
        <Field label={t('secondLine.order.authority')} note={t('secondLine.order.authorityHint')} value={typed.authority} onChange={(authority) => write({ authority })} maxLength={160} isRequired autoFocus {...isMissing(given.authority)} />
        <Field label={t('secondLine.order.legalBasis')} note={t('secondLine.order.legalBasisHint')} value={typed.legalBasis} onChange={(legalBasis) => write({ legalBasis })} maxLength={300} isRequired {...isMissing(given.legalBasis)} />
        <Field label={t('secondLine.order.reference')} value={typed.reference} onChange={(reference) => write({ reference })} maxLength={80} isRequired {...isMissing(given.reference)} />
        <Field label={t('secondLine.order.text')} value={typed.text} onChange={(text) => write({ text })} maxLength={1_000} isMultiline isRequired {...isMissing(given.text)} />
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
