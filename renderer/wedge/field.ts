/** A text field as it was before a reader typed into it, and putting text into one as a person would. */

type TextField = HTMLInputElement | HTMLTextAreaElement;

export interface Snapshot {
  field: TextField;
  value: string;
  start: number | null;
  end: number | null;
}

const NOT_TEXT = new Set(['radio', 'checkbox', 'button', 'submit', 'reset', 'file', 'image', 'color', 'range', 'hidden']);

export const isTextField = (target: unknown): target is TextField => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !NOT_TEXT.has(target.type));

/** Badges and PINs are scanned and typed at any speed; only a document is kept out of a field, or a form, that asks for them. */
export const isForBadges = (field: TextField): boolean => field.closest('[data-badge-reader]') !== null;

export const snapshotOf = (field: TextField): Snapshot => ({ field, value: field.value, start: field.selectionStart, end: field.selectionEnd });

export function restore({ field, value, start, end }: Snapshot): void {
  if (field.value !== value) write(field, value);
  if (start !== null) field.setSelectionRange(start, end);
}

/** At the caret, in place of what is selected. */
export function insert(field: TextField, text: string): void {
  if (field.disabled || field.readOnly) return;
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const most = field.maxLength < 0 ? Infinity : field.maxLength - (field.value.length - (end - start));
  const put = text.slice(0, Math.max(0, most));
  write(field, field.value.slice(0, start) + put + field.value.slice(end));
  field.setSelectionRange(start + put.length, start + put.length);
}

/** Past React's own setter, so that it hears of the change. */
function write(field: TextField, value: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
