import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { KeyHint } from './key-hint.tsx';

export interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  /** One primary button to a screen. There is no red button. */
  kind?: 'primary' | 'secondary' | 'quiet';
  size?: 'normal' | 'large';
  type?: 'button' | 'submit';
  isDisabled?: boolean;
  /** Under way: stays in place and reachable, does nothing more. */
  isPending?: boolean;
  /** The key that does the same. */
  keyHint?: string;
  icon?: ReactNode;
  /** For a button that shows only a symbol. */
  label?: string;
  isExpanded?: boolean;
  isPressedOn?: boolean;
  autoFocus?: boolean;
  className?: string;
}

export function Button({ children, onPress, kind = 'secondary', size = 'normal', type = 'button', isDisabled = false, isPending = false, keyHint, icon, label, isExpanded, isPressedOn, autoFocus = false, className = '' }: ButtonProps) {
  return (
    <AriaButton
      className={`button ${className}`}
      data-kind={kind}
      data-size={size}
      // While the work is under way, Enter in the form must not begin it again.
      type={isPending ? 'button' : type}
      isDisabled={isDisabled}
      {...(isPending ? { 'data-pending': '', 'aria-disabled': true } : {})}
      // A dialog's or a page's first control is where the work begins, so it takes the focus.
      autoFocus={autoFocus}
      {...(onPress === undefined || isPending ? {} : { onPress })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...(isPressedOn === undefined ? {} : { 'aria-pressed': isPressedOn })}
    >
      {icon}
      {children}
      {keyHint === undefined ? null : <KeyHint>{keyHint}</KeyHint>}
    </AriaButton>
  );
}
