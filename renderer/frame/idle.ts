/**
 * Idleness. The station counts it and locks; this tells it that a person is there. While the station cannot be reached,
 * the page counts itself, so that a cut cable leaves no traveller on an unwatched screen.
 */
import { client } from '../client.ts';
import { useSession } from '../stores/session.ts';
import { monotonic } from '../world.ts';
import { lockStation } from './lock.ts';

/** Idleness is counted in minutes; four reports a minute are plenty. */
const AT_MOST_EVERY_MS = 15_000;
const KINDS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

export function watchIdleness(page: Window): () => void {
  let lastReport = Number.NEGATIVE_INFINITY;
  let lastActivity = monotonic();
  const onActivity = (event: Event): void => {
    if (!event.isTrusted) return;
    lastActivity = monotonic();
    const { hello, connection } = useSession.getState();
    if (hello?.person === undefined || connection.kind !== 'open' || lastActivity - lastReport < AT_MOST_EVERY_MS) return;
    lastReport = lastActivity;
    void client.session.active({});
  };
  for (const kind of KINDS) page.addEventListener(kind, onActivity, { passive: true, capture: true });
  const timer = page.setInterval(() => {
    const { hello, connection } = useSession.getState();
    const isAlone = hello?.person !== undefined && connection.kind !== 'open';
    if (isAlone && monotonic() - lastActivity >= hello.idleMinutes * 60_000) void lockStation();
  }, AT_MOST_EVERY_MS);
  return () => {
    page.clearInterval(timer);
    for (const kind of KINDS) page.removeEventListener(kind, onActivity, { capture: true });
  };
}
