/** A scripted officer: scans, describes, decides and reverses without a pause, and remembers every answer. */
import { randomUUID } from 'node:crypto';
import type { DecisionId, PassageId, RequestId } from '../../core/contract/common.ts';
import type { Client } from '../harness/client.ts';

/** A command that was sent, and how to see afterwards that it happened. */
export interface Step {
  send(client: Client): Promise<unknown>;
  /** Is what was answered still there? */
  isThere(client: Client, answer: unknown): Promise<boolean>;
}

const newId = <T extends string>() => randomUUID() as T;
const WEIGHTS = [7, 3, 1];

/** An invented passport of Utopia (ICAO's specimen State) with right check digits. */
export function passport(serial: number): string {
  const number = `X${String(serial).padStart(8, '0')}`;
  const [birth, expiry, optional] = ['900101', '350101', '<<<<<<<<<<<<<<'];
  const body = `${number}${digit(number)}UTO${birth}${digit(birth)}F${expiry}${digit(expiry)}${optional}<`;
  const composite = digit(body.slice(0, 10) + body.slice(13, 20) + body.slice(21, 43));
  return `${`P<UTOINVENTED${letters(serial)}<<ANNA`.padEnd(44, '<')}\n${body}${composite}`;
}

const digit = (text: string): string =>
  String([...text].reduce((sum, sign, i) => sum + (sign === '<' ? 0 : Number.parseInt(sign, 36)) * (WEIGHTS[i % 3] ?? 0), 0) % 10);
const letters = (serial: number): string => [...String(serial)].map((figure) => 'ABCDEFGHIJ'.charAt(Number(figure))).join('');

/** The steps of one passage, each made from the answers before it. Never the same document twice. */
export function* passageScript(serial: number): Generator<Step, void, unknown> {
  const scan = newId<RequestId>();
  const { passageId } = (yield {
    send: (client) => client.screening.text({ requestId: scan, channel: 'typed', text: passport(serial), direction: 'entry' }),
    isThere: async (client, answer) => (await client.passages.get({ passageId: (answer as { passageId: PassageId }).passageId })).captures.length === 1,
  }) as { passageId: PassageId };

  const describe = newId<RequestId>();
  const plate = `BUS ${String(serial)}`;
  yield {
    send: (client) => client.passages.describe({ requestId: describe, passageId, direction: 'entry', conveyance: { kind: 'bus', reference: plate } }),
    isThere: async (client) => (await client.passages.get({ passageId })).conveyance.reference === plate,
  };

  const decide = newId<RequestId>();
  const isDecided = async (client: Client, answer: unknown) => (await client.passages.get({ passageId })).decisions.some(({ decisionId }) => decisionId === (answer as { decisionId: DecisionId }).decisionId);
  const { decisionId } = (yield {
    send: (client) => client.passages.decide({ requestId: decide, passageId, outcome: 'cleared', reason: 'Looked at.' }),
    isThere: isDecided,
  }) as { decisionId: DecisionId };

  if (serial % 4 !== 0) return;
  const reverse = newId<RequestId>();
  yield {
    send: (client) => client.passages.reverse({ requestId: reverse, passageId, decisionId, outcome: 'secondLine', reason: 'decided on the wrong person' }),
    isThere: isDecided,
  };
}
