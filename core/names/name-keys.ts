/** Short keys of a name for an index: spellings of one name nearly always share one. */
import type { Part } from './part.ts';
import type { PreparedName } from './prepared-name.ts';

/**
 * At most eight: one for each pair of the first four significant parts (order does not matter), and the two rarest
 * parts by themselves, which a name of one part has alone. Known names go by their number, others by their consonants.
 */
export function nameKeys(name: PreparedName): string[] {
  const parts = name.parts.filter(({ kind, skeleton }) => kind !== 'initial' && kind !== 'generation' && skeleton !== '').slice(0, 4);
  const codes = parts.map(codeOf);
  const keys = new Set<string>();
  for (let i = 0; i < codes.length; i += 1) for (let j = i + 1; j < codes.length; j += 1) keys.add(codes[i]! < codes[j]! ? `${codes[i]!}.${codes[j]!}` : `${codes[j]!}.${codes[i]!}`);
  const rarest = parts.map((part, i) => ({ weight: part.weight, code: codes[i]! })).toSorted((a, b) => b.weight - a.weight);
  for (const { code } of rarest) if (keys.size < 8) keys.add(code);
  return [...keys];
}

const codeOf = ({ entries, skeleton }: Part): string => (entries.length > 0 ? `#${entries[0]!.label}` : skeleton);
