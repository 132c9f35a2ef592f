/** What the set-up wizard asks, in order, and when a step is complete. */
import type { Language } from '../../core/contract/common.ts';
import { BadgeCode, Pin } from '../../core/contract/session.ts';

export interface FoundingDraft {
  language: Language;
  postId: string | undefined;
  lane: string;
  name: string;
  personName: string;
  badge: string;
  pin: string;
  pinAgain: string;
  passphrase: string;
  passphraseAgain: string;
}

export type StepId = 'language' | 'post' | 'lane' | 'person' | 'passphrase' | 'check';

/** A passphrase is asked for only where the machine cannot keep a key itself. */
export function stepsFor(keyStore: 'machine' | 'passphrase'): StepId[] {
  return keyStore === 'passphrase' ? ['language', 'post', 'lane', 'person', 'passphrase', 'check'] : ['language', 'post', 'lane', 'person', 'check'];
}

/** Keys of what is still wrong with a step, by field; empty when it may be left. Keys stand below `setup.problem.`. */
export function problemsOf(step: StepId, draft: FoundingDraft): Partial<Record<keyof FoundingDraft, string>> {
  switch (step) {
    case 'post':
      return draft.postId === undefined ? { postId: 'noPost' } : {};
    case 'lane':
      return { ...(draft.lane.trim() === '' ? { lane: 'noLane' } : {}), ...(draft.name.trim() === '' ? { name: 'noName' } : {}) };
    case 'person':
      return {
        ...(draft.personName.trim() === '' ? { personName: 'noPersonName' } : {}),
        ...(BadgeCode.safeParse(draft.badge).success ? {} : { badge: 'badge' }),
        ...(Pin.safeParse(draft.pin).success ? {} : { pin: 'pin' }),
        ...(draft.pin === draft.pinAgain ? {} : { pinAgain: 'pinsDiffer' }),
      };
    case 'passphrase':
      return {
        ...(draft.passphrase.length < 12 ? { passphrase: 'passphrase' } : {}),
        ...(draft.passphrase === draft.passphraseAgain ? {} : { passphraseAgain: 'passphrasesDiffer' }),
      };
    default:
      return {};
  }
}
