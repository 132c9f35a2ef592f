/**
 * Codes that were scanned by themselves, in memory only, until an officer puts one to a passage or time goes by: a
 * boarding pass without a document is no passage and leaves no trace. Forgotten when nobody is signed in any more.
 */
import type { PersonId } from '../core/contract/common.ts';
import type { CodeEvidence } from '../core/document/code-evidence.ts';

const KEPT = 8;
const FORGET_AFTER_MS = 600_000;

export interface LooseCodes {
  keep(codeId: string, code: CodeEvidence, of: PersonId): void;
  /** Only for the person at whose desk it was scanned. */
  find(codeId: string, by: PersonId): CodeEvidence | undefined;
  remove(codeId: string): void;
  clear(): void;
}

export function openLooseCodes(monotonic: () => number): LooseCodes {
  const codes = new Map<string, { code: CodeEvidence; of: PersonId; at: number }>();
  return {
    keep(codeId, code, of) {
      codes.set(codeId, { code, of, at: monotonic() });
      while (codes.size > KEPT) codes.delete(codes.keys().next().value as string);
    },
    find(codeId, by) {
      for (const [id, { at }] of codes) if (monotonic() - at > FORGET_AFTER_MS) codes.delete(id);
      const kept = codes.get(codeId);
      return kept?.of === by ? kept.code : undefined;
    },
    remove: (codeId) => void codes.delete(codeId),
    clear: () => codes.clear(),
  };
}
