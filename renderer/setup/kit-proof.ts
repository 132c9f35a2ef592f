/** Which two groups of the recovery kit are asked back, and whether the answer fits. */

/**
 * One position from each half, so that neither half of the paper can be missing. `at` draws: 0 ≤ at(n) < n.
 * A kit has at least two groups.
 */
export function groupsToProve(count: number, at: (below: number) => number): [number, number] {
  const half = Math.floor(count / 2);
  return [at(half), half + at(count - half)];
}

/** Case, spaces and hyphens are how people copy, not what they copied. */
export function isSameGroup(typed: string, group: string): boolean {
  return plain(typed) === plain(group) && plain(group) !== '';
}

const plain = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)).replace(/[\s\-–]/g, '').toUpperCase();
