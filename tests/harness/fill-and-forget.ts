/** A station that stands still, with many passages whose rows for signed-in people are not there: as after an update. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { IDENTITY_FILE } from '../../db/database.ts';
import { unlockKeyring } from '../../db/keys/keyring.ts';
import { openStore } from '../../db/store.ts';
import { scan } from '../../db/testing/passages.ts';
import { systemClock } from '../../main/world.ts';
import { OFFICER, PASSPHRASE } from './station.ts';

const host = { clock: systemClock(), random: { uuid: () => crypto.randomUUID(), bytes: (count: number) => randomBytes(count) }, software: 'test 0' };

/** Fills a station that stands still with passages, and takes away what it had prepared of them. */
export async function fillAndForget(folder: string, passages: number): Promise<void> {
  const keys = await unlockKeyring(folder, { kind: 'passphrase', passphrase: PASSPHRASE });
  const store = keys.ok ? openStore({ ...host, folder, keys: keys.value }) : undefined;
  if (store?.ok !== true) throw new Error('the station does not open');
  const { journal, credentials, queries, openIdentity, close } = store.value;
  const officer = queries.findPersonByBadge(credentials.badgeTag(OFFICER.badge));
  const opened = officer && (await credentials.open(officer.credential, OFFICER.badge, OFFICER.pin));
  if (!officer || !opened) throw new Error('the officer is not there');
  openIdentity(opened);
  for (let made = 0; made < passages; made += 500) journal.commit(Array.from({ length: 500 }, () => scan(host, officer.personId)));
  opened.close();
  close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, IDENTITY_FILE + suffix), { force: true });
}
