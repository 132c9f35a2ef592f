/**
 * The keyless export: one text file that holds every header, fact and commitment, no payload and no key.
 * Every byte of it matters, so that a second program can name the first that was changed. See `docs/journal-format.md`.
 *
 * Lines end with one `\n`, the last one too. Line 1 is `HASH SP {"chains":[…],"format":"hbm-journal","version":1}`;
 * then for each chain, in the order line 1 gives, its entries `HASH SP header` from sequence 1, then
 * `checkpoint SP {"epoch","hash","sequence","signature","station"}` over its last entry.
 */
import type { Head } from '../contract/records.ts';
import { canonicalText } from './canonical.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Sha256 } from './hash.ts';

/** Chains in ascending order of station, then epoch. */
export function exportOpening(heads: readonly Head[], sha256: Sha256): string {
  const text = canonicalText({
    format: 'hbm-journal',
    version: 1,
    chains: heads.map(({ station, epoch, sequence }) => ({ station, epoch, entries: sequence })),
  });
  // The domain of the opening line: it can be taken for no entry, node or payload.
  return `${sha256(new TextEncoder().encode(`\u0003${text}`))} ${text}\n`;
}

export const exportEntry = (hash: string, headerText: string): string => `${hash} ${headerText}\n`;

export function exportCheckpoint({ station, epoch, sequence, hash, signature }: Checkpoint): string {
  return `checkpoint ${canonicalText({ station, epoch, sequence, hash, signature })}\n`;
}
