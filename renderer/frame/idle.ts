/** Tells the station that a person is there, so that it does not lock for idleness under somebody's hands. */
import { client } from '../client.ts';
import { useSession } from '../stores/session.ts';

/** Idleness is counted in minutes; four reports a minute are plenty. */
const AT_MOST_EVERY_MS = 15_000;

export function reportActivity(page: Window): () => void {
  let lastReport = -AT_MOST_EVERY_MS;
  const onActivity = (event: Event): void => {
    const isPersonHere = useSession.getState().hello?.person !== undefined && useSession.getState().connection.kind === 'open';
    if (!isPersonHere || !event.isTrusted || event.timeStamp - lastReport < AT_MOST_EVERY_MS) return;
    lastReport = event.timeStamp;
    void client.session.active({});
  };
  const kinds = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
  for (const kind of kinds) page.addEventListener(kind, onActivity, { passive: true, capture: true });
  return () => {
    for (const kind of kinds) page.removeEventListener(kind, onActivity, { capture: true });
  };
}
