/** Puts many passages behind a station, past its contract: a hundred thousand would take an officer a year. */
import { openStore } from '../../db/store.ts';
import { type Lock, unlockKeyring } from '../../db/keys/keyring.ts';
import { clear, scan } from '../../db/testing/passages.ts';
import { systemClock, systemRandom } from '../../main/world.ts';
import { PassageId } from '../../core/contract/common.ts';

const BATCH = 100;

/** The station must be closed. */
export async function fill(folder: string, lock: Lock, founder: { badge: string; pin: string }, passages: number): Promise<void> {
  const host = { clock: systemClock(), random: systemRandom, software: 'filler' };
  const keys = await unlockKeyring(folder, lock);
  if (!keys.ok) throw new Error(keys.error);
  const opened = openStore({ ...host, folder, keys: keys.value });
  if (!opened.ok) throw new Error(opened.error);
  const store = opened.value;
  const person = store.queries.findPersonByBadge(store.credentials.badgeTag(founder.badge));
  const classKeys = person && (await store.credentials.open(person.credential, founder.badge, founder.pin));
  if (person === undefined || classKeys === undefined) throw new Error('the founder cannot sign in');
  store.openIdentity(classKeys);
  for (let left = passages; left > 0; left -= BATCH) {
    const entries = Array.from({ length: Math.min(BATCH, left) }, () => {
      const passageId = PassageId.parse(systemRandom.uuid());
      return [scan(host, person.personId, passageId), clear(host, person.personId, passageId)];
    });
    const done = store.journal.commit(entries.flat());
    if (!done.ok) throw new Error(done.error.code);
  }
  store.close();
}
