import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { RadioGroup } from '../design/choices.tsx';
import { Dialog } from '../design/dialog.tsx';
import { FailureNotice } from '../design/notice.tsx';

interface ConfirmProps {
  passageId: PassageId;
  onClose: () => void;
  onDone: () => void;
}

/** A claim needs no proof and no words: only that it was made, and when (HBM-09). */
export function FearDialog({ passageId, onClose, onDone }: ConfirmProps) {
  const { t } = useTranslation();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const record = async (): Promise<void> => {
    setPending(true);
    const answer = await client.protection.claimFear({ passageId });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    onDone();
  };
  return (
    <Dialog
      isOpen
      isAlert
      onClose={onClose}
      title={t('screening.fear.title')}
      actions={<><Button kind="primary" onPress={() => void record()} isPending={pending} autoFocus>{t('screening.fear.confirm')}</Button><Button onPress={onClose}>{t('screening.fear.cancel')}</Button></>}
    >
      <p>{t('screening.fear.text')}</p>
      {failure === undefined ? null : <FailureNotice failure={failure} />}
    </Dialog>
  );
}

const CLOSE_REASONS = ['scannedByMistake', 'notADocument', 'personLeft'] as const;

/** Sets a passage aside that should not have been opened. */
export function CloseDialog({ passageId, onClose, onDone }: ConfirmProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<(typeof CLOSE_REASONS)[number]>();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const close = async (): Promise<void> => {
    if (reason === undefined) return;
    setPending(true);
    const answer = await client.screening.close({ passageId, reason });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    onDone();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('screening.close.title')}
      actions={<><Button kind="primary" onPress={() => void close()} isPending={pending} isDisabled={reason === undefined}>{t('screening.close.confirm')}</Button><Button onPress={onClose}>{t('screening.close.cancel')}</Button></>}
    >
      <RadioGroup label={t('screening.close.text')} value={reason} onChange={setReason} options={CLOSE_REASONS.map((id) => ({ id, label: t(`screening.close.reasons.${id}`) }))} />
      {failure === undefined ? null : <FailureNotice failure={failure} />}
    </Dialog>
  );
}
