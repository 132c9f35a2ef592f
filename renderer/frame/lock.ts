import { client } from '../client.ts';
import { useNotices } from '../stores/notices.ts';
import { useSession } from '../stores/session.ts';

/** Locks the station and keeps the work. The screen closes at once, also when the station cannot be reached now. */
export async function lockStation(): Promise<void> {
  useSession.getState().lock();
  useSession.setState({ lockOwed: true });
  await payLock();
}

/** Tells the station of a lock that it has not heard of; called again whenever the connection comes back. */
export async function payLock(): Promise<void> {
  if (!useSession.getState().lockOwed) return;
  const answer = await client.session.lock({});
  if (answer.ok || answer.error.code === 'NOT_SIGNED_IN') useSession.setState({ lockOwed: false });
}

/** Ends the person's session; their place is forgotten, their drafts stay at the station. */
export async function signOut(): Promise<void> {
  const answer = await client.session.signOut({});
  if (answer.ok) useSession.getState().leave();
  else useNotices.getState().tell({ tone: 'problem', failure: answer.error });
}
