import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockId } from '../../core/contract/common.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { DocumentText } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { isComplete, noSecondPerson, SecondPerson } from '../second-line/second-person.tsx';
import { useNotices } from '../stores/notices.ts';

/** Two persons with different roles, one of them from protection, lift a lock with a reason. */
export function LiftDialog({ lockId, reference, onClose, onLifted }: { lockId: LockId; reference: string; onClose: () => void; onLifted: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((store) => store.tell);
  const [reason, setReason] = useState('');
  const [second, setSecond] = useState(noSecondPerson);
  const [isAsked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const lift = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '' || !isComplete(second)) return setAsked(true);
    if (pending) return;
    setPending(true);
    const answer = await client.protection.liftLock({ lockId, reason: reason.trim(), second: { badge: second.badge.trim(), pin: second.pin } });
    setPending(false);
    setSecond({ ...second, pin: '' });
    if (!answer.ok) return setFailure(answer.error);
    tell({ tone: 'done', text: 'protection.done' });
    onLifted();
  };
  return (
    <Dialog isOpen isAlert onClose={onClose} title={t('protection.liftTitle')}>
      <form className="stack" onSubmit={(event) => void lift(event)}>
        <p>{t('protection.liftText')}</p>
        <p><DocumentText>{reference}</DocumentText></p>
        <Field label={t('protection.reason')} value={reason} onChange={setReason} maxLength={1_000} isMultiline isRequired autoFocus {...(isAsked && reason.trim() === '' ? { error: t('protection.reasonNeeded') } : {})} />
        <SecondPerson hint={t('protection.secondHint')} value={second} onChange={setSecond} isAsked={isAsked} />
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('screening.error.kept')} />}
        <div className="dialog-actions">
          <Button type="submit" kind="primary" isPending={pending}>{t('protection.confirm')}</Button>
          <Button onPress={onClose}>{t('protection.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
