/**
 * What the keys do now. A screen says `useKeys([{ key: 'F2', label, run }])`; the footer shows the same keys as
 * buttons. What is typed into a field stays the field's: there, only function keys and Escape are heard.
 */
import { useContext, useEffect, useEffectEvent, useId } from 'react';
import { create } from 'zustand';
import { InDialog, useDialogs } from '../design/dialog.tsx';

export interface KeyBinding {
  /** As `KeyboardEvent.key` names it: `F2`, `Escape`, `Enter`, `1`. */
  key: string;
  /** What it does, in the person's language. */
  label: string;
  run: () => void;
  isDisabled?: boolean;
  /** Heard but not shown among the footer's buttons, for digits that choose from a list. */
  isHidden?: boolean;
  /** Wins the key whatever screen came later: for what the frame itself asks. */
  goesFirst?: boolean;
}

interface Layer {
  id: string;
  inDialog: boolean;
  bindings: readonly KeyBinding[];
}

export const useKeyLayers = create<{ layers: readonly Layer[] }>()(() => ({ layers: [] }));

export function useKeys(bindings: readonly KeyBinding[]): void {
  const id = useId();
  const inDialog = useContext(InDialog);
  const shown = bindings.map(({ key, label, isDisabled, isHidden }) => `${key}\n${label}\n${isDisabled === true}\n${isHidden === true}`).join('\n\n');
  const runKey = useEffectEvent((key: string) => bindings.find((binding) => binding.key === key)?.run());
  const present = useEffectEvent(() => bindings.map((binding) => ({ ...binding, run: () => runKey(binding.key) })));
  useEffect(() => {
    useKeyLayers.setState(({ layers }) => ({ layers: [...layers, { id, inDialog, bindings: present() }] }));
    return () => useKeyLayers.setState(({ layers }) => ({ layers: layers.filter((layer) => layer.id !== id) }));
  }, [id, inDialog]);
  // In place, so that a key that two want does not change hands because a label changed.
  useEffect(() => {
    useKeyLayers.setState(({ layers }) => ({ layers: layers.map((layer) => (layer.id === id ? { ...layer, bindings: present() } : layer)) }));
  }, [id, shown]);
}

/** The bindings in force, newest first for the same key. While a dialog is open only its own count. */
export function bindingsInForce(layers: readonly Layer[], isDialogOpen: boolean): KeyBinding[] {
  const byKey = new Map<string, KeyBinding>();
  for (const layer of layers) {
    if (layer.inDialog !== isDialogOpen) continue;
    for (const binding of layer.bindings) {
      if (byKey.get(binding.key)?.goesFirst === true && binding.goesFirst !== true) continue;
      byKey.delete(binding.key);
      byKey.set(binding.key, binding);
    }
  }
  return [...byKey.values()];
}

/** A key press reduced to what decides: which key, with what held down, and whether it was typed into a field. */
export interface Press {
  key: string;
  isModified: boolean;
  isTyping: boolean;
  /** The focus is on something that Enter or Space presses itself. */
  isOnControl: boolean;
}

export function findBinding(bindings: readonly KeyBinding[], press: Press): KeyBinding | undefined {
  if (press.isModified) return undefined;
  const isAlways = /^F\d{1,2}$/.test(press.key) || press.key === 'Escape';
  if (!isAlways && press.isTyping) return undefined;
  if (press.key === 'Enter' && press.isOnControl) return undefined;
  const key = foldKey(press.key);
  return bindings.find((binding) => binding.key === key && binding.isDisabled !== true);
}

/** A digit key of an Arabic-script keyboard means the same digit. */
function foldKey(key: string): string {
  const code = key.length === 1 ? (key.codePointAt(0) ?? 0) : 0;
  const isDigit = (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
  return isDigit ? String(code & 0xf) : key;
}

/** Listens on the page; answers how to stop. */
export function listenForKeys(page: Window): () => void {
  const onKey = (event: KeyboardEvent): void => {
    // A control that used the key (a list that closed on Escape) has said so.
    if (event.defaultPrevented || event.isComposing) return;
    const bindings = bindingsInForce(useKeyLayers.getState().layers, useDialogs.getState().open > 0);
    const binding = findBinding(bindings, pressOf(event));
    if (binding === undefined) return;
    event.preventDefault();
    binding.run();
  };
  page.addEventListener('keydown', onKey);
  return () => page.removeEventListener('keydown', onKey);
}

const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, [contenteditable=true]';
const CONTROLS = 'button, a[href], summary, input, [role=option], [role=row], [role=gridcell], [role=rowheader], [role=button]';

function pressOf(event: KeyboardEvent): Press {
  const target = event.target instanceof Element ? event.target : undefined;
  return {
    key: event.key,
    isModified: event.ctrlKey || event.altKey || event.metaKey,
    isTyping: target?.matches(TYPING) ?? false,
    isOnControl: target?.closest(CONTROLS) != null,
  };
}
