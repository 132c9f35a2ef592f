/** Pictures and lines of text that are pasted or dropped anywhere on the screen, as one stream of things handed in. */
import { useEffect, useEffectEvent } from 'react';
import { readBytes } from '../read-bytes.ts';
import { looksLikeZone } from './typed-zone.ts';

export type HandedIn = { channel: 'pasted' | 'dropped' } & ({ kind: 'image'; image: Blob } | { kind: 'text'; text: string } | { kind: 'other' } | { kind: 'gone' });

export function useHandedIn(onHandedIn: (handed: HandedIn) => void): void {
  const hand = useEffectEvent(onHandedIn);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      // Text pasted into a field belongs to the field.
      if (data === null || (event.target instanceof Element && event.target.matches('input, textarea'))) return;
      const file = data.files[0];
      const text = data.getData('text/plain');
      if (file !== undefined) void fromFile(file, 'pasted').then(hand);
      else if (looksLikeZone(text)) hand({ channel: 'pasted', kind: 'text', text });
      else return;
      event.preventDefault();
    };
    // Without this the browser would leave the page to show the file.
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void fromFile(file, 'dropped').then(hand);
    };
    window.addEventListener('paste', paste);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('paste', paste);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

/** Larger text is no zone, and reading it could hold the screen up. */
const TEXT_LIMIT = 10_000;

export async function fromFile(file: File, channel: HandedIn['channel']): Promise<HandedIn> {
  if (file.type.startsWith('image/')) return { channel, kind: 'image', image: file };
  const isText = file.type.startsWith('text/') || /\.(?:mrz|txt)$/i.test(file.name);
  if (!isText || file.size > TEXT_LIMIT) return { channel, kind: 'other' };
  const read = await readBytes(file);
  return read.ok ? { channel, kind: 'text', text: new TextDecoder().decode(read.value) } : { channel, kind: 'gone' };
}
