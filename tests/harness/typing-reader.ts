/** A reader that types, as Chromium sees it: real key presses of an English keyboard, or of the same keys under an Arabic layout. */
import type { Page } from 'playwright-core';

const SIGNS: Record<string, [code: string, shift: boolean]> = { '<': ['Comma', true], '/': ['Slash', false], ' ': ['Space', false], '~': ['Backquote', true], '-': ['Minus', false], '#': ['Digit3', true] };
/** What an Arabic layout writes for the keys that a zone uses; with Shift, as readers press capitals. */
const ARABIC: Record<string, string> = { P: '\u061b', U: '\u2018', T: '\u0641\u0625', O: '\u00d7', E: '\u064f', R: '\u064c', B: '\u0644\u0622', '<': ',', '0': '\u0660', '1': '\u0661' };

export interface TypingOptions {
  layout?: 'english' | 'arabic';
  /** Milliseconds from key to key, as the system would stamp them. */
  every?: number;
  /** A system under load: what comes after so many keys is handed over late, with the times that its keys would have borne. */
  heldUp?: { after: number; ms: number };
}

/** Sends every key at once, with the times that a reader's keys would bear. */
export async function scanByKeys(page: Page, text: string, { layout = 'english', every = 2, heldUp }: TypingOptions = {}): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const startAt = Date.now() / 1000;
  const characters = [...text].map((character, index) => ({ character, timestamp: startAt + (index * every) / 1000 }));
  const early = heldUp?.after ?? characters.length;
  await Promise.all(characters.slice(0, early).flatMap(send));
  if (heldUp !== undefined) await new Promise((resolve) => setTimeout(resolve, heldUp.ms));
  await Promise.all(characters.slice(early).flatMap(send));
  await session.detach();

  function send({ character, timestamp }: { character: string; timestamp: number }): Promise<unknown>[] {
    if (character === '\n' || character === '\t') {
      const named = character === '\n' ? { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' } : { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
      return [session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...named, timestamp }), session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: named.key, code: named.code, timestamp })];
    }
    const [code, isShifted] = SIGNS[character] ?? (/\d/.test(character) ? [`Digit${character}`, false] : [`Key${character.toUpperCase()}`, character !== character.toLowerCase()]);
    const key = layout === 'arabic' ? (ARABIC[character] ?? '\u0645') : character;
    const shared = { key, code, modifiers: isShifted ? 8 : 0, timestamp };
    return [session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...shared, text: key }), session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared })];
  }
}
