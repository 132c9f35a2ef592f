/** The throw-away station that people train on: its own folder, random keys that are kept nowhere, invented travellers. */
import { join } from 'node:path';
import { assembleStation } from '../api/assemble.ts';
import type { Host } from '../api/host.ts';
import type { EvidenceReader, PageReader, PersonRecord, SealCrypto, Store } from '../api/ports.ts';
import type { CheckedPerson } from '../api/sessions.ts';
import type { Station } from '../api/station.ts';
import { Capability } from '../core/contract/capabilities.ts';
import type { Language } from '../core/contract/common.ts';
import { createStation } from '../db/found.ts';
import { createSimulator } from '../devices/simulator/create-simulator.ts';
import { machineWrap } from './electron/machine-wrap.ts';
import { software } from './software.ts';
import { library } from './sops.ts';
import { makeTrainingFolder, removeTrainingFolder } from './training-folder.ts';
import { trainingDevices } from './training-devices.ts';
import { systemClock, systemRandom } from './world.ts';

/** Names of things in training. They are data of that station, not the screen's words, and follow the trainee's language. */
const names: Record<Language, { trainee: string; station: string; lane: string; reader: string }> = {
  ar: { trainee: 'متدرّب', station: 'محطة تدريب', lane: '1', reader: 'قارئ محاكى' },
  ckb: { trainee: 'ڕاهێنراو', station: 'وێستگەی ڕاهێنان', lane: '1', reader: 'خوێنەری لاسایی' },
  en: { trainee: 'Trainee', station: 'Training station', lane: '1', reader: 'Simulated reader' },
};

const BADGE = 'TRAINING';

export interface TrainingStation {
  station: Station;
  trainee(): Promise<CheckedPerson>;
  close(): void;
}

export async function openTraining(host: Pick<Host, 'posts' | 'now' | 'log'>, parts: { reader: PageReader; evidence: EvidenceReader; seals: SealCrypto }, language: Language, root?: string): Promise<TrainingStation> {
  const folder = makeTrainingFolder(root);
  const clock = systemClock();
  // Never told to anybody: in training nobody types a PIN.
  const pin = String(Buffer.from(systemRandom.bytes(6)).readUIntBE(0, 6)).padStart(16, '7').slice(-16);
  const post = host.posts[0];
  if (!post) throw new Error('no posts');
  const { trainee, station: name, lane } = names[language];
  const founded = await createStation({
    folder: join(folder, 'station'),
    lock: machineWrap(systemRandom.bytes(32), systemRandom.bytes),
    station: { postId: post.id, postKind: post.kind, lane, name, training: true },
    founder: { name: trainee, badge: BADGE, pin, capabilities: [...Capability.options] },
    clock,
    random: systemRandom,
    software,
  });
  if (!founded.ok) {
    removeTrainingFolder(folder);
    throw Object.assign(new Error('training could not be opened'), { code: founded.error });
  }
  const { founderId, opened } = founded.value;
  const store = withNamesOf(founded.value.store, language);
  opened.close();
  const today = () => clock.now().slice(0, 10);
  const station = assembleStation(host, {
    training: true,
    store,
    clock,
    random: systemRandom,
    ...parts,
    devices: trainingDevices(() => names[store.queries.findPerson(founderId)?.language ?? language].reader),
    simulator: createSimulator(Math.random, today),
    sops: library,
    log: host.log,
  });
  return {
    station,
    async trainee() {
      const person = store.queries.findPerson(founderId);
      const keys = person && (await store.credentials.open(person.credential, BADGE, pin));
      if (!person || !keys) throw new Error('the trainee cannot be signed in');
      return { person, keys };
    },
    close() {
      station.sessions.endAll('signedOut');
      store.close();
      removeTrainingFolder(folder);
    },
  };
}

/** The one person there is called what a trainee is called in the language they chose last. */
function withNamesOf(store: Store, started: Language): Store {
  const { queries } = store;
  const named = (person: PersonRecord): PersonRecord => ({ ...person, name: names[person.language ?? started].trainee });
  return {
    ...store,
    queries: {
      ...queries,
      people: () => queries.people().map(named),
      findPerson: (personId) => optional(queries.findPerson(personId), named),
      findPersonByBadge: (badgeTag) => optional(queries.findPersonByBadge(badgeTag), named),
    },
  };
}

const optional = <T, U>(value: T | undefined, change: (value: T) => U): U | undefined => (value === undefined ? undefined : change(value));
