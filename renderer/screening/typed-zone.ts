/** Pasted text that may be meant as a zone. */
import { layouts } from '../../core/document/formats.ts';
import { splitZone } from '../../core/document/split-zone.ts';

/** Two lines or more, one of them long, and fillers in it: only that is taken from the clipboard unasked. */
export function looksLikeZone(text: string): boolean {
  const lines = splitZone(text.slice(0, 2_000));
  return lines.length >= 2 && lines.some((line) => line.length >= 28) && lines.some((line) => line.includes('<'));
}

/** As many lines as a zone has, each as long as it must be: nothing is still to come. */
export function isWholeZone(text: string): boolean {
  const lines = splitZone(text.slice(0, 2_000));
  return layouts.some(({ lineCount, lineLength }) => lines.length === lineCount && lines.every(({ length }) => length === lineLength));
}
