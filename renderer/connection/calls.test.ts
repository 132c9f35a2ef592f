import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import type { LockId, PassageId } from '../../core/contract/common.ts';
import { createClient } from './calls.ts';
import type { Send } from './line.ts';

const passageId = '7d0f5f7e-0000-4000-8000-000000000001' as PassageId;
const decision = { passageId, outcome: 'cleared' } as const;
const broken = (): never => {
  throw new Error('Cannot send message, WebSocket is not open.');
};
const refuse = (code: string, data: unknown = {}): never => {
  throw new ORPCError(code, { defined: true, data });
};

/** A client over a station that answers each call in turn with the next of `answers`. */
function station(...answers: ((input: unknown) => unknown)[]) {
  const heard: { path: string; input: Record<string, unknown> }[] = [];
  const patience: number[] = [];
  let ids = 0;
  let signIns = 0;
  const send: Send = async (path, input) => {
    heard.push({ path: path.join('.'), input: input as Record<string, unknown> });
    const answer = answers.shift();
    if (answer === undefined) throw new Error('the station was asked once too often');
    return answer(input);
  };
  const client = createClient({
    line: { open: async (patienceMs) => { patience.push(patienceMs); return send; } },
    newRequestId: () => `id-${(ids += 1)}`,
    signedIn: async () => { signIns += 1; },
  });
  return { client, heard, patience, signIns: () => signIns };
}

test('a command carries a request id, a question does not', async () => {
  const { client, heard } = station(() => ({ decisionId: 'd' }), () => ({ passageId }));
  await client.passages.decide(decision);
  await client.passages.get({ passageId });
  expect(heard).toEqual([
    { path: 'passages.decide', input: { ...decision, requestId: 'id-1' } },
    { path: 'passages.get', input: { passageId } },
  ]);
});

test('a command whose connection broke is sent again under the same id, and waited for as long as it takes', async () => {
  const { client, heard, patience } = station(broken, broken, () => ({ decisionId: 'd' }));
  expect(await client.passages.decide(decision)).toEqual({ ok: true, value: { decisionId: 'd' } });
  expect(heard.map(({ input }) => input['requestId'])).toEqual(['id-1', 'id-1', 'id-1']);
  expect(patience.slice(1)).toEqual([Infinity, Infinity]);
});

test('two presses are two commands', async () => {
  const { client, heard } = station(() => ({}), () => ({}));
  await client.protection.claimFear({ passageId });
  await client.protection.claimFear({ passageId });
  expect(heard.map(({ input }) => input['requestId'])).toEqual(['id-1', 'id-2']);
});

test('a resent command waits for somebody to sign in when the station restarted meanwhile', async () => {
  const { client, heard, signIns } = station(broken, () => refuse('NOT_SIGNED_IN'), () => ({ decisionId: 'd' }));
  expect(await client.passages.decide(decision)).toEqual({ ok: true, value: { decisionId: 'd' } });
  expect(signIns()).toBe(1);
  expect(new Set(heard.map(({ input }) => input['requestId'])).size).toBe(1);
});

test('a first send that is not signed in is answered at once', async () => {
  const { client, signIns } = station(() => refuse('NOT_SIGNED_IN'));
  expect(await client.passages.decide(decision)).toEqual({ ok: false, error: { code: 'NOT_SIGNED_IN', data: {} } });
  expect(signIns()).toBe(0);
});

test('a refusal keeps its code and parameters and is never sent again', async () => {
  const { client, heard } = station(() => refuse('CONFLICT', { what: 'decided' }));
  expect(await client.passages.decide(decision)).toEqual({ ok: false, error: { code: 'CONFLICT', data: { what: 'decided' } } });
  expect(heard).toHaveLength(1);
});

test('an answer that the contract does not know is an internal failure, and its data does not come through', async () => {
  const { client } = station(() => refuse('SOMETHING_ELSE', { name: 'ANNA MARIA' }), () => refuse('CONFLICT', { what: 'ANNA MARIA' }));
  expect(await client.passages.get({ passageId })).toEqual({ ok: false, error: { code: 'INTERNAL', data: {} } });
  expect(await client.passages.get({ passageId })).toEqual({ ok: false, error: { code: 'INTERNAL', data: {} } });
});

test('signing in and dealing are never repeated by themselves', async () => {
  const { client, heard } = station(broken, broken);
  expect(await client.session.signIn({ badge: 'B-0001', pin: '482915' })).toEqual({ ok: false, error: { code: 'CONNECTION_LOST', data: {} } });
  expect(await client.training.deal({ scenario: 'child' })).toEqual({ ok: false, error: { code: 'CONNECTION_LOST', data: {} } });
  expect(heard).toHaveLength(2);
});

test('a question gives up after a few broken connections', async () => {
  const { client, heard } = station(broken, broken, broken);
  expect(await client.protection.locks({})).toEqual({ ok: false, error: { code: 'CONNECTION_LOST', data: {} } });
  expect(heard).toHaveLength(3);
});

test('a command that never found a connection says that nothing was sent', async () => {
  const client = createClient({ line: { open: async () => undefined }, newRequestId: () => 'id', signedIn: async () => undefined });
  expect(await client.protection.liftLock({ lockId: passageId as string as LockId, reason: 'r', second: { badge: 'B-0001', pin: '482915' } })).toEqual({ ok: false, error: { code: 'CONNECTION_LOST', data: {} } });
});
