import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../connection/failure.ts';
import { type NoticeItem, useNotices } from '../stores/notices.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FailureNotice } from './notice.tsx';
import { useCommand } from './use-command.ts';

export interface CommandDialogProps {
  title: ReactNode;
  children: ReactNode;
  /** What the one button that does it is called. */
  label: ReactNode;
  /** Begins the command; undefined while what was typed does not fit, and the dialog stays as it is. */
  onSubmit: () => Promise<Result<unknown, Failure>> | undefined;
  /** Said when it is recorded and the dialog has closed. */
  done: Pick<NoticeItem, 'text' | 'params'>;
  /** Said under a failure: what was not lost or not changed. */
  kept: ReactNode;
  /** What must not stand there for a second try, such as a PIN, is taken away here. */
  onFailed?: () => void;
  onClose: () => void;
  isWide?: boolean;
}

/** A dialog that records one thing: Enter or its button does it, a failure stands beside the button and loses nothing. */
export function CommandDialog({ title, children, label, onSubmit, done, kept, onFailed, onClose, isWide = false }: CommandDialogProps) {
  const { t } = useTranslation();
  const tell = useNotices((notices) => notices.tell);
  const { run, isPending, failure } = useCommand();
  const submit = async (): Promise<void> => {
    const call = onSubmit();
    if (call === undefined) return;
    if ((await run(() => call)) === undefined) return onFailed?.();
    tell({ tone: 'done', ...done });
    return onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} isAlert isWide={isWide} title={title}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); if (!isPending) void submit(); }}>
        {children}
        {failure === undefined ? null : <FailureNotice failure={failure} kept={kept} />}
        <div className="dialog-actions">
          <Button kind="primary" type="submit" isPending={isPending}>{label}</Button>
          <Button onPress={onClose}>{t('common.back')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
