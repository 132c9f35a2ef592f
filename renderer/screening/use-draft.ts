/** What an officer has typed and not yet sent. It goes to the station as it is typed and survives a power cut. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PassageId } from '../../core/contract/common.ts';
import type { Draft } from '../../core/contract/passages.ts';
import { client } from '../client.ts';
import { useMay } from '../stores/session.ts';

export interface DraftText {
  reason: string;
  note: string;
}
const EMPTY: DraftText = { reason: '', note: '' };
/** As much as the station keeps of a note; the screen keeps all of it. */
const NOTE_AT_MOST = 1_000;
/** Short enough that a power cut costs at most a word. */
const PAUSE_MS = 400;

export function useDraft(passageId: PassageId): { draft: DraftText; write: (change: Partial<DraftText>) => void; forget: () => void } {
  const mayDraft = useMay('passages.saveDraft');
  const [held, setHeld] = useState<{ passageId: PassageId; text: DraftText; typed: boolean }>({ passageId, text: EMPTY, typed: false });
  const unsent = useRef<{ timer: number; draft: Draft } | undefined>(undefined);
  const draft = held.passageId === passageId ? held.text : EMPTY;

  const send = useCallback(() => {
    if (unsent.current === undefined) return;
    window.clearTimeout(unsent.current.timer);
    void client.passages.saveDraft({ draft: unsent.current.draft });
    unsent.current = undefined;
  }, []);

  useEffect(() => {
    if (!mayDraft) return undefined;
    let isCurrent = true;
    void client.passages.draft({ passageId }).then((answer) => {
      if (!isCurrent || !answer.ok || answer.value.draft === undefined) return;
      const { reason, note } = answer.value.draft;
      // Typing was faster than the station: what is on the screen counts.
      setHeld((before) => (before.passageId === passageId && before.typed ? before : { passageId, text: { reason, note }, typed: false }));
    });
    return () => {
      isCurrent = false;
      send();
    };
  }, [passageId, mayDraft, send]);

  const write = (change: Partial<DraftText>): void => {
    const text = { ...draft, ...change };
    setHeld({ passageId, text, typed: true });
    if (!mayDraft) return;
    if (unsent.current !== undefined) window.clearTimeout(unsent.current.timer);
    unsent.current = { timer: window.setTimeout(send, PAUSE_MS), draft: { passageId, ...text, note: text.note.slice(0, NOTE_AT_MOST) } };
  };

  /** After the text was sent as part of a decision. */
  const forget = (): void => {
    if (unsent.current !== undefined) window.clearTimeout(unsent.current.timer);
    unsent.current = undefined;
    setHeld({ passageId, text: EMPTY, typed: false });
    if (mayDraft) void client.passages.saveDraft({ draft: { passageId, ...EMPTY } });
  };
  return { draft, write, forget };
}
