import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../client.ts';
import { CommandDialog } from '../design/command-dialog.tsx';
import { Field } from '../design/field.tsx';

export interface ReasonDialogProps {
  title: ReactNode;
  /** What it is done to. */
  what: ReactNode;
  means: ReactNode;
  label: ReactNode;
  /** Text key of what is said when it is recorded. */
  done: string;
  /** What the reason should say; otherwise simply why. */
  ask?: ReactNode;
  onSubmit: (reason: string) => Promise<Result<unknown, Failure>>;
  onClose: () => void;
}

/** One step that needs a reason, which stands in the journal with the person's name. */
export function ReasonDialog({ title, what, means, label, done, ask, onSubmit, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const wanted = reason.trim();
  return (
    <CommandDialog title={title} label={label} onClose={onClose} kept={t('lists.nothingChanged')} done={{ text: done }} onSubmit={() => (wanted === '' ? undefined : onSubmit(wanted))}>
      <p>{what}</p>
      <p>{means}</p>
      <Field label={ask ?? t('lists.why')} note={t('lists.whyNote')} value={reason} onChange={setReason} maxLength={300} isMultiline isRequired autoFocus />
    </CommandDialog>
  );
}
