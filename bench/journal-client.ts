/** The screen's side of the benchmark, in a thread of its own: a typed client over a MessagePort. */
import { randomUUID } from 'node:crypto';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../core/contract/contract.ts';
import type { PassageId, RequestId } from '../core/contract/common.ts';
import { type Order, PERSON, syntheticPassport } from './journal-parts.ts';

const { port } = workerData as { port: MessagePort };
const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }));
port.start();
const requestId = () => randomUUID() as RequestId;
let serial = 0;

/** One passage in two commands, each one commit: a document is read, and a person decides. */
async function passage(): Promise<void> {
  serial += 1;
  const { passageId }: { passageId: PassageId } = await client.screening.text({ requestId: requestId(), channel: 'typed', text: syntheticPassport(serial), direction: 'entry' });
  await client.passages.decide({ requestId: requestId(), passageId, outcome: 'cleared' });
}

async function run({ passages, inFlight }: Order): Promise<number> {
  const began = performance.now();
  let left = passages;
  const lane = async () => {
    while (left-- > 0) await passage();
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return performance.now() - began;
}

await client.session.signIn({ badge: PERSON.badge, pin: PERSON.pin });
await client.policy.set({ requestId: requestId(), policy: { ...(await client.policy.get({})), typedAllowed: true }, reason: 'bench' });
parentPort?.on('message', (order: Order) => {
  void run(order).then((ms) => parentPort?.postMessage(ms));
});
parentPort?.postMessage('ready');
