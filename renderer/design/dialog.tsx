import { createContext, type ReactNode, useEffect } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { create } from 'zustand';
import { LanguageSwitch } from '../frame/language-switch.tsx';

/** How many dialogs stand open; the frame's keys rest while one does. */
export const useDialogs = create<{ open: number }>()(() => ({ open: 0 }));

/** True inside a dialog: keys registered there work while it is open. */
export const InDialog = createContext(false);

export interface DialogProps {
  isOpen: boolean;
  /** Escape, or a press outside; goes back without doing anything. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
  isWide?: boolean;
  /** Must be answered: a press outside does not close it. */
  isAlert?: boolean;
}

/** Keeps the focus inside until it is closed, and gives it back to where it came from. */
export function Dialog({ isOpen, onClose, title, children, actions, isWide = false, isAlert = false }: DialogProps) {
  return (
    <ModalOverlay className="backdrop no-print" isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose(); }} isDismissable={!isAlert}>
      <Modal className="dialog-modal" {...(isWide ? { 'data-wide': '' } : {})}>
        <AriaDialog className="dialog" role={isAlert ? 'alertdialog' : 'dialog'}>
          <InDialog value={true}>
            <Counted />
            <div className="dialog-head">
              <Heading slot="title" level={2}>{title}</Heading>
              {/* The status bar rests behind a dialog, and the language can be changed at any moment. */}
              <LanguageSwitch />
            </div>
            {children}
            {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
          </InDialog>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Counted() {
  useEffect(() => {
    useDialogs.setState(({ open }) => ({ open: open + 1 }));
    return () => useDialogs.setState(({ open }) => ({ open: open - 1 }));
  }, []);
  return null;
}
