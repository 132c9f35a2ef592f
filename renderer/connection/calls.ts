/**
 * Every operation of the contract as a typed function that answers a `Result`. A command gets its request id here and
 * keeps it through every resend, so that a broken connection can neither lose it nor do it twice.
 */
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { z } from 'zod';
import { contract, type Contract } from '../../core/contract/contract.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { connectionLost, type Failure, failureOf } from './failure.ts';
import type { Line } from './line.ts';

type Inputs = InferContractRouterInputs<Contract>;
type Outputs = InferContractRouterOutputs<Contract>;
type WithoutId<Input> = Input extends { requestId: unknown } ? Omit<Input, 'requestId'> : Input;

/** `client.passages.get({ passageId })` answers `Result<PassageDetail, Failure>`; the request id is put in here. */
export type StationClient = {
  [N in keyof Contract]: { [O in keyof Contract[N]]: (input: WithoutId<Inputs[N][O & keyof Inputs[N]]>) => Promise<Result<Outputs[N][O & keyof Outputs[N]], Failure>> };
};

export interface CallOptions {
  line: Pick<Line, 'open'>;
  newRequestId: () => string;
  /** Resolves when a person is signed in: a resent command waits for it, because a restarted station knows nobody. */
  signedIn: () => Promise<void>;
}

/** How long a call waits for a connection before it says that nothing was sent. */
const PATIENCE_MS = 8_000;

/** Doing these twice is not the same as doing them once, and they carry no request id; a frame is old by then. */
const NEVER_RESENT = new Set(['session.signIn', 'training.start', 'training.deal', 'screening.beginImage', 'screening.appendImage', 'lists.begin', 'lists.append', 'specimens.begin', 'specimens.append', 'camera.frame']);

export function createClient(options: CallOptions): StationClient {
  const client: Record<string, Record<string, unknown>> = {};
  for (const [area, operations] of Object.entries(contract)) {
    client[area] = {};
    for (const [name, operation] of Object.entries(operations)) {
      const isCommand = hasRequestId(operation['~orpc'].inputSchema);
      client[area][name] = (input: object) =>
        isCommand ? sendCommand(options, [area, name], input) : ask(options, [area, name], input);
    }
  }
  return client as unknown as StationClient;
}

async function ask({ line }: CallOptions, path: readonly [string, string], input: object): Promise<Result<unknown, Failure>> {
  for (let sent = 0; ; sent += 1) {
    const send = await line.open(PATIENCE_MS);
    if (send === undefined) return fail(connectionLost);
    try {
      return ok(await send(path, input));
    } catch (error) {
      const failure = failureOf(error);
      if (failure !== undefined) return fail(failure);
      if (NEVER_RESENT.has(path.join('.')) || sent >= 2) return fail(connectionLost);
    }
  }
}

async function sendCommand({ line, newRequestId, signedIn }: CallOptions, path: readonly [string, string], input: object): Promise<Result<unknown, Failure>> {
  const command = { ...input, requestId: newRequestId() };
  let sent = false;
  for (;;) {
    // Once sent, only the station can say whether it was recorded: wait for it as long as it takes.
    const send = await line.open(sent ? Infinity : PATIENCE_MS);
    if (send === undefined) return fail(connectionLost);
    try {
      return ok(await send(path, command));
    } catch (error) {
      const failure = failureOf(error);
      const forgotten = sent && (failure?.code === 'NOT_SIGNED_IN' || failure?.code === 'STATION_LOCKED');
      if (failure !== undefined && !forgotten) return fail(failure);
      if (forgotten) await signedIn();
      sent = true;
    }
  }
}

const hasRequestId = (schema: unknown): boolean => schema instanceof z.ZodObject && 'requestId' in schema.shape;
