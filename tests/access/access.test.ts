/** Every capability against every operation: whoever may call it is not refused for who they are, and nobody else gets in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOperations } from '../../api/handler.ts';
import { access, isAllowed, type OperationPath } from '../../core/access.ts';
import { Capability } from '../../core/contract/capabilities.ts';
import { contract } from '../../core/contract/contract.ts';
import type { Client } from '../harness/client.ts';
import { type RunningStation, startStation, type TestPerson } from '../harness/station.ts';
import { inputs } from './inputs.ts';

const operations = Object.entries(contract).flatMap(([area, procedures]) => Object.keys(procedures).map((name) => `${area}.${name}` as OperationPath));
const isOpen = (operation: OperationPath): boolean => access[operation] === 'anyone';
const closed = operations.filter((operation) => !isOpen(operation));
const personOf = (capability: Capability, index: number): TestPerson => ({ name: `${capability} Example`, badge: `C-${String(index).padStart(4, '0')}`, pin: '572043', capabilities: [capability] });

let station: RunningStation;
const clients = new Map<Capability | 'nobody', Client>();

/** The code that the call was refused with; `answered` when it was not. */
async function call(who: Capability | 'nobody', operation: OperationPath): Promise<{ code: string; anyOf?: unknown }> {
  const [area = '', name = ''] = operation.split('.');
  const client = clients.get(who) as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>;
  try {
    await client[area]?.[name]?.(inputs[operation]());
    return { code: 'answered' };
  } catch (error) {
    const { code, data } = error as { code: string; data?: { anyOf?: unknown } };
    return { code, anyOf: data?.anyOf };
  }
}
const headOf = async (): Promise<unknown> => (await clients.get('auditor')?.journal.status({}))?.chains.map(({ head }) => head);

beforeAll(async () => {
  station = await startStation({ founded: { people: Capability.options.map(personOf), policy: { droppedAllowed: true } } });
  clients.set('nobody', station.port().client);
  for (const [index, capability] of Capability.options.entries()) {
    const { client } = station.port();
    const { badge, pin } = personOf(capability, index);
    await client.session.signIn({ badge, pin });
    clients.set(capability, client);
  }
});
afterAll(() => station.stop());

it('names every operation of the contract and no other', () => {
  expect(Object.keys(access).sort()).toEqual([...operations].sort());
  expect(Object.keys(inputs).sort()).toEqual([...operations].sort());
});

it('lets in without sign-in exactly what the table says anyone may call', () => {
  expect([...openOperations].sort()).toEqual(operations.filter(isOpen).sort());
});

it.each(Capability.options)('refuses %s what is not theirs, and writes nothing', async (capability) => {
  const forbidden = closed.filter((operation) => !isAllowed(operation, new Set([capability])));
  expect(forbidden.length).toBeGreaterThan(5);
  const before = await headOf();
  for (const operation of forbidden) expect([operation, await call(capability, operation)]).toEqual([operation, { code: 'NOT_ALLOWED', anyOf: access[operation] }]);
  expect(await headOf()).toEqual(before);
});

it('refuses everything that is not open to nobody, and writes nothing', async () => {
  const before = await headOf();
  for (const operation of closed) expect([operation, (await call('nobody', operation)).code]).toEqual([operation, 'NOT_SIGNED_IN']);
  expect(await headOf()).toEqual(before);
});

describe.each(Capability.options)('%s', (capability) => {
  it('is let in to what is theirs', async () => {
    for (const operation of closed.filter((candidate) => isAllowed(candidate, new Set([capability])))) {
      const { code } = await call(capability, operation);
      expect([operation, ['NOT_ALLOWED', 'NOT_SIGNED_IN', 'INVALID', 'INTERNAL', 'UNKNOWN_OPERATION'].includes(code) ? code : 'let in']).toEqual([operation, 'let in']);
    }
  });
});

it('answers anyone what is open to anyone', async () => {
  for (const operation of ['session.hello', 'session.follow', 'setup.posts', 'session.lock', 'session.signOut'] as const) expect([operation, (await call('nobody', operation)).code]).toEqual([operation, 'answered']);
  expect((await call('nobody', 'setup.complete')).code).toBe('ALREADY_SET_UP');
  expect((await call('nobody', 'training.start')).code).toBe('NOT_SIGNED_IN');
  expect((await call('nobody', 'training.stop')).code).toBe('TRAINING_ONLY');
  expect((await call('nobody', 'session.signIn')).code).toBe('SIGN_IN_REFUSED');
  expect(station.log).toEqual([]);
});
