/** One character of a zone put in place of another. */
export interface Change {
  line: number;
  position: number;
  to: string;
}

/**
 * The lines with each change made, in order. A change just behind the end of a line lengthens it by one; one further
 * off, or on a line that is not there, changes nothing.
 */
export function applyChanges(lines: readonly string[], changes: readonly Change[]): string[] {
  const changed = [...lines];
  for (const { line, position, to } of changes) {
    const text = changed[line];
    if (text === undefined || position < 0 || position > text.length) continue;
    changed[line] = text.slice(0, position) + to + text.slice(position + 1);
  }
  return changed;
}
