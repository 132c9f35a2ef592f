/** Letters that readers and tired eyes take digits for (9303-3 §4.4). */
const DIGITS: Readonly<Record<string, string>> = { O: '0', D: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' };

/** What stood there if each such letter was a digit. For places where only digits belong. */
export const digitsForLetters = (text: string): string => text.replace(/[A-Z]/g, (letter) => DIGITS[letter] ?? letter);
