/** What a new badge and PIN must fulfil, whoever gives them. */
import type { PersonId } from '../core/contract/common.ts';
import { weaknessOfPin } from './pin.ts';
import { refuse } from './refusal.ts';
import type { Station } from './station.ts';

export function checkPin(pin: string, badge: string): void {
  const reason = weaknessOfPin(pin, badge);
  if (reason) refuse('WEAK_PIN', { reason });
}

/** A badge belongs to one person; that of somebody who has left may be given again. */
export function checkBadge({ store }: Pick<Station, 'store'>, badge: string, owner: PersonId | undefined): void {
  const holder = store.queries.findPersonByBadge(store.credentials.badgeTag(badge));
  if (holder && holder.active && holder.personId !== owner) refuse('BADGE_TAKEN');
}

/** New capabilities and keys come with the next sign-in. */
export function endSessionsOf({ sessions }: Pick<Station, 'sessions'>, personId: PersonId): void {
  for (const session of sessions.all()) if (session.personId === personId) sessions.end(session.connection, 'locked');
}
