/** A journal changed behind the program's back: the station opens, works on, and says so. */
import { expect, it } from 'vitest';
import { openStationFile, STATION_FILE } from '../../db/database.ts';
import { unlockKeyring } from '../../db/keys/keyring.ts';
import { join } from 'node:path';
import { FOUNDER, PASSPHRASE, startStation } from '../harness/station.ts';

it('is named in the journal’s status and in the log', async () => {
  const first = await startStation({ founded: {} });
  const { dataFolder } = first;
  await first.stop(true);
  const keys = await unlockKeyring(dataFolder, { kind: 'passphrase', passphrase: PASSPHRASE });
  if (!keys.ok) throw new Error(keys.error);
  const db = openStationFile(join(dataFolder, STATION_FILE), keys.value.fileKey);
  db.exec(`DELETE FROM checkpoints; UPDATE entries SET header = CAST(replace(CAST(header AS TEXT), '"lane":"3"', '"lane":"4"') AS BLOB) WHERE sequence = 1`);
  db.close();
  const again = await startStation({ dataFolder });
  await again.host.unlock(PASSPHRASE);
  const { client } = again.port();
  await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
  expect((await client.journal.status({})).chains).toMatchObject([{ own: true, damagedAt: 1 }]);
  expect(again.log).toContainEqual({ code: 'chainDamaged', where: 'badHash 1' });
  await again.stop();
  await first.stop().catch(() => undefined);
});
