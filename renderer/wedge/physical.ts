/** What a key press is: as it was written under the layout in force, and on the English keyboard that readers are set to. */

/** By `KeyboardEvent.code`: alone and with Shift. Letters and digits follow below. */
const SIGNS: Record<string, readonly [string, string]> = {
  Backquote: ['`', '~'], Minus: ['-', '_'], Equal: ['=', '+'], BracketLeft: ['[', '{'], BracketRight: [']', '}'], Backslash: ['\\', '|'],
  Semicolon: [';', ':'], Quote: ["'", '"'], Comma: [',', '<'], Period: ['.', '>'], Slash: ['/', '?'], Space: [' ', ' '],
  NumpadDivide: ['/', '/'], NumpadMultiply: ['*', '*'], NumpadSubtract: ['-', '-'], NumpadAdd: ['+', '+'], NumpadDecimal: ['.', '.'],
  // The key beside the left Shift of European keyboards.
  IntlBackslash: ['<', '>'],
};
const SHIFTED_DIGITS = ')!@#$%^&*(';

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'> & { isCapsLock: boolean };

/** Undefined for what is no part of a text: function keys, arrows, and what is held with Ctrl, Alt or the system's key. */
export function charactersOf(press: Pressed): { key: string; physical: string } | undefined {
  const { key, code, shiftKey } = press;
  if (press.ctrlKey || press.metaKey || (press.altKey && !isWritten(key))) return undefined;
  if (key === 'Enter' || key === 'Tab') return { key, physical: key };
  const physical = physicalOf(code, shiftKey);
  if (isWritten(key)) {
    // Caps Lock is the officer's; the reader does not know of it.
    const written = press.isCapsLock && /^[a-zA-Z]$/.test(key) ? swapCase(key) : key;
    return { key: written, physical: physical ?? written };
  }
  // A dead key, or one that writes two letters at once, as an Arabic one does: then it has no name.
  return physical === undefined || !/^(?:Dead|Unidentified|Process|)$/.test(key) ? undefined : { key: physical, physical };
}

/** One character; some Arabic keys write two. */
const isWritten = (key: string): boolean => [...key].length === 1 || /^[\u0600-\u06ff]{2,3}$/.test(key);
const swapCase = (letter: string): string => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());

export function physicalOf(code: string, isShifted: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return isShifted ? letter : letter.toLowerCase();
  const digit = /^(Digit|Numpad)(\d)$/.exec(code);
  if (digit) return isShifted && digit[1] === 'Digit' ? SHIFTED_DIGITS[Number(digit[2])] : digit[2];
  return SIGNS[code]?.[isShifted ? 1 : 0];
}
