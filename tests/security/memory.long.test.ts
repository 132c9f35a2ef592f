/** A day of 10,000 passages leaves memory flat. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { setClock } from '../harness/clock.ts';
import { startStation } from '../harness/station.ts';
import { zoneOf } from '../harness/travellers.ts';
import { requestId, scan } from '../conformance/suite.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is still held after everything that can go has gone, bytes. */
async function held(): Promise<number> {
  for (let i = 0; i < 4; i += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

it('holds no more after 10,000 passages than after 1,000', async () => {
  const station = await startStation({ training: true, clock: setClock() });
  const { client } = station.port();
  const events = await client.session.follow({});
  void (async () => {
    for await (const _ of events);
  })().catch(() => undefined);
  const pass = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      const { passageId } = await scan(client, zoneOf({ primaryIdentifier: `PERSON${String.fromCharCode(65 + (i % 26))}` }));
      await client.passages.decide({ requestId: requestId(), passageId, outcome: i % 50 === 0 ? 'secondLine' : 'cleared', reason: 'Looked at.' });
      if (i % 20 === 0) {
        await client.passages.get({ passageId });
        await client.passages.counts({});
        await client.session.active({});
      }
    }
  };
  await pass(1_000);
  const before = await held();
  await pass(9_000);
  const grown = ((await held()) - before) / 1_000_000;
  expect((await client.passages.counts({})).entry).toBe(10_000);
  await station.stop();
  expect(grown).toBeLessThan(10);
});
