/** A kit was made and nobody has yet said that it is written down: whoever holds every key is asked, at each sign-in. */
import { PayloadClass } from '../core/journal/entries.ts';
import type { Session } from './sessions.ts';
import type { Station } from './station.ts';

/** What the kit opens. `staff` opens with the station itself. */
const CLASSES = PayloadClass.exclude(['staff']).options;

export function owesKit({ store, training }: Pick<Station, 'store' | 'training'>, { capabilities, keys }: Pick<Session, 'capabilities' | 'keys'>): boolean {
  return !training && capabilities.has('administrator') && CLASSES.every((name) => keys.classes.has(name)) && store.queries.kitState() === 'issued';
}
