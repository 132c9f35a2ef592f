import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import type { Receipt } from './use-receipt.tsx';
import './print.css';

export interface PrintPreviewProps {
  title: string;
  /** Names the paper for the print styles. */
  paper: 'mm58' | 'a6' | 'a4';
  children: ReactNode;
  /** Choices above the sheet. */
  choices?: ReactNode;
  /** Printers that the program drives itself come before the system's. */
  receipt?: Receipt | undefined;
  onClose: () => void;
}

/** The sheet as it will be printed, and the same once more outside the dialog, where only the printer sees it. */
export function PrintPreview({ title, paper, children, choices, receipt, onClose }: PrintPreviewProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  // Printing hides the dialog for a moment, and what is hidden loses the focus.
  useEffect(() => {
    const takeBack = (): void => place.current?.closest<HTMLElement>('[role=dialog]')?.focus();
    window.addEventListener('afterprint', takeBack);
    return () => window.removeEventListener('afterprint', takeBack);
  }, []);
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={title}
      actions={
        <>
          {receipt?.buttons}
          <Button kind={receipt ? 'secondary' : 'primary'} onPress={() => window.print()} autoFocus={receipt === undefined}>{t(receipt ? 'print.receipt.onSystem' : 'print.print')}</Button>
          <Button onPress={onClose}>{t('print.close')}</Button>
        </>
      }
    >
      {receipt?.outcome}
      <div className="print-layout" ref={place}>
        {choices === undefined ? null : <div className="stack">{choices}</div>}
        <div className="paper" data-paper={paper}>{children}</div>
      </div>
      {createPortal(
        // The preview says it to screen readers already.
        <div className={`print-only print-sheet print-${paper}`} aria-hidden="true">
          <div className="paper" data-paper={paper}>{children}</div>
        </div>,
        document.body,
      )}
    </Dialog>
  );
}
