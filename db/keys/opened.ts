/** Class keys in memory. Only this folder and the store can look inside; everybody else holds a handle. */
import type { PayloadClass } from '../../core/journal/entries.ts';

/** `key`: the symmetric key of `identity`, the X25519 private key of every other class. */
export interface ClassKey {
  class: PayloadClass;
  keyId: string;
  key: Buffer;
}

/** Held while their person is signed in and wiped by `close`. */
export interface OpenedKeys {
  classes: ReadonlySet<PayloadClass>;
  close(): void;
}

const insides = new WeakMap<OpenedKeys, { keys: Map<PayloadClass, ClassKey>; onClose: Set<() => void> }>();

/** Takes the buffers over: they are overwritten when the handle is closed. */
export function openKeys(classKeys: readonly ClassKey[]): OpenedKeys {
  const inside = { keys: new Map(classKeys.map((key) => [key.class, key])), onClose: new Set<() => void>() };
  const opened: OpenedKeys = {
    classes: new Set(inside.keys.keys()),
    close() {
      for (const listener of inside.onClose) listener();
      inside.onClose.clear();
      for (const { key } of inside.keys.values()) key.fill(0);
      inside.keys.clear();
    },
  };
  insides.set(opened, inside);
  return opened;
}

/** Undefined once closed, or where the person holds no key of the class. */
export const findClassKey = (opened: OpenedKeys, name: PayloadClass): ClassKey | undefined => insides.get(opened)?.keys.get(name);

/** Calls `listener` once, before the keys are wiped. */
export function onClosed(opened: OpenedKeys, listener: () => void): void {
  insides.get(opened)?.onClose.add(listener);
}
