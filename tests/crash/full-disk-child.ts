/** Commits until told how often; run under a limit on the size of files. Prints what was answered as one JSON line. */
import { systemClock, systemRandom } from '../../main/world.ts';
import { unlockKeyring } from '../../db/keys/keyring.ts';
import { openStore } from '../../db/store.ts';
import { clear, scan } from '../../db/testing/passages.ts';
import { founder, testLock } from '../../db/testing/station.ts';
import { PassageId } from '../../core/contract/common.ts';

const [folder, times] = process.argv.slice(2);
if (folder === undefined) throw new Error('no folder');
const host = { clock: systemClock(), random: systemRandom, software: 'test' };
const keys = await unlockKeyring(folder, testLock);
if (!keys.ok) throw new Error(keys.error);
const opened = openStore({ ...host, folder, keys: keys.value });
if (!opened.ok) throw new Error(opened.error);
const store = opened.value;
const person = store.queries.findPersonByBadge(store.credentials.badgeTag(founder.badge));
const classKeys = person && (await store.credentials.open(person.credential, founder.badge, founder.pin));
if (person === undefined || classKeys === undefined) throw new Error('the founder cannot sign in');
store.openIdentity(classKeys);
const answers = { accepted: 0, full: 0 };
for (let i = 0; i < Number(times); i++) {
  const passageId = PassageId.parse(systemRandom.uuid());
  const done = store.journal.commit([scan(host, person.personId, passageId), clear(host, person.personId, passageId)]);
  if (!done.ok && done.error.code !== 'diskFull') throw new Error(done.error.code);
  answers[done.ok ? 'accepted' : 'full'] += 1;
}
console.log(JSON.stringify(answers));
// No orderly end: the disk is as full for closing as it was for writing.
process.kill(process.pid, 'SIGKILL');
