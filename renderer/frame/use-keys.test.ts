import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bindingsInForce, findBinding, type KeyBinding, type Press } from './use-keys.ts';

const binding = (key: string, more: Partial<KeyBinding> = {}): KeyBinding => ({ key, label: key, run: () => undefined, ...more });
const press = (key: string, more: Partial<Press> = {}): Press => ({ key, isModified: false, isTyping: false, isOnControl: false, ...more });

test('what is typed into a field never acts, whatever the character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), (key) => {
      expect(findBinding([binding(key)], press(key, { isTyping: true }))).toBeUndefined();
    }),
  );
});

test('function keys and Escape act inside a field too', () => {
  for (const key of ['F1', 'F12', 'Escape']) expect(findBinding([binding(key)], press(key, { isTyping: true }))?.key).toBe(key);
});

test('a shortcut of the browser or the system is left alone', () => {
  expect(findBinding([binding('F2')], press('F2', { isModified: true }))).toBeUndefined();
});

test('Enter on a button presses the button and nothing else', () => {
  expect(findBinding([binding('Enter')], press('Enter', { isOnControl: true }))).toBeUndefined();
  expect(findBinding([binding('Enter')], press('Enter'))?.key).toBe('Enter');
});

test('a digit key acts in any row of digits', () => {
  expect(findBinding([binding('3')], press('٣'))?.key).toBe('3');
  expect(findBinding([binding('3')], press('۳'))?.key).toBe('3');
});

test('a disabled action is not run by its key', () => {
  expect(findBinding([binding('F4', { isDisabled: true })], press('F4'))).toBeUndefined();
});

test('an open dialog takes the keys, and gives them back', () => {
  const layers = [
    { id: 'screen', inDialog: false, bindings: [binding('F2', { label: 'screen' }), binding('F3')] },
    { id: 'dialog', inDialog: true, bindings: [binding('F2', { label: 'dialog' })] },
  ];
  expect(bindingsInForce(layers, true).map(({ label }) => label)).toEqual(['dialog']);
  expect(bindingsInForce(layers, false).map(({ label }) => label)).toEqual(['screen', 'F3']);
});

test('the newest screen wins a key that two want', () => {
  const layers = [
    { id: 'outer', inDialog: false, bindings: [binding('F2', { label: 'outer' })] },
    { id: 'inner', inDialog: false, bindings: [binding('F2', { label: 'inner' })] },
  ];
  expect(bindingsInForce(layers, false).map(({ label }) => label)).toEqual(['inner']);
});

test('what the frame asks keeps its key when a screen comes later', () => {
  const layers = [
    { id: 'frame', inDialog: false, bindings: [binding('F9', { label: 'frame', goesFirst: true })] },
    { id: 'screen', inDialog: false, bindings: [binding('F9', { label: 'screen' })] },
  ];
  expect(bindingsInForce(layers, false).map(({ label }) => label)).toEqual(['frame']);
  expect(bindingsInForce(layers.toReversed(), false).map(({ label }) => label)).toEqual(['frame']);
});
