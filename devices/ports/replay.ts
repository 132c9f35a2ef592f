import type { Recording } from '../drivers/recording.ts';
import type { Port } from './port.ts';

/** Plays a recorded session, one chunk after the other, and stays open: for demonstrations and tests, never at a real desk. */
export function replayPort({ chunks }: Pick<Recording, 'chunks'>, everyMs: number): Port<Uint8Array> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at = 0;
  return {
    identify: () => Promise.resolve('replay'),
    open(events) {
      events.opened();
      const play = () => {
        const chunk = chunks[at];
        if (chunk === undefined) return;
        at += 1;
        events.data(chunk);
        timer = setTimeout(play, everyMs);
      };
      timer = setTimeout(play, everyMs);
    },
    write: () => undefined,
    close() {
      clearTimeout(timer);
      return Promise.resolve();
    },
  };
}
