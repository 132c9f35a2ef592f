import { expect, it } from 'vitest';
import { requestId } from '../conformance/suite.ts';
import { FOUNDER, PASSPHRASE, startStation } from '../harness/station.ts';

it('of two windows that set the station up at once one does it, and the other is told so', async () => {
  const station = await startStation();
  const complete = () => station.port().client.setup.complete({ requestId: requestId(), postId: 'ibrahim-khalil', lane: '3', name: 'Lane', language: 'en', founder: { ...FOUNDER }, passphrase: PASSPHRASE });
  const answers = await Promise.allSettled([complete(), complete()]);
  const said = answers.map((answer) => (answer.status === 'fulfilled' ? `kit of ${String(answer.value.recoveryKit.length)}` : (answer.reason as { code: string }).code));
  expect(said.sort()).toEqual(['ALREADY_SET_UP', 'kit of 13']);
  expect(station.log).toEqual([]);
  await station.stop();
});
