/**
 * The one door of a station. Whatever transport a call came by, it passes here, in this order: input schema →
 * session (from the connection) → capability → run → output schema. The transport has checked the size before.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { access, isAllowed, type OperationPath } from '../core/access.ts';
import { contract } from '../core/contract/contract.ts';
import type { RequestId } from '../core/contract/common.ts';
import { StationEvent } from '../core/contract/session.ts';
import { canonicalText } from '../core/journal/canonical.ts';
import type { NewEntry } from '../core/journal/entry.ts';
import { changedTopics } from './changed-topics.ts';
import type { Connection } from './connection.ts';
import { isDiskFull } from './disk-full.ts';
import { foldCredentials } from './digits.ts';
import { type Call, type Handlers, type OpenCall, openOperations } from './handler.ts';
import { repeats } from './repeats.ts';
import type { Host } from './host.ts';
import { whereOf } from './log.ts';
import type { CommitFailure, RequestKey } from './ports.ts';
import { prune } from './prune.ts';
import { refuse, Refusal } from './refusal.ts';
import { type Station, publish } from './station.ts';

export interface Door {
  /** Answers the contract's output or throws a `Refusal`; nothing else comes out. */
  pass(operation: string, input: unknown, connection: Connection, signal?: AbortSignal): Promise<unknown>;
}

interface Operation {
  path: OperationPath;
  input: z.ZodType;
  /** Absent for the stream of events. */
  output: z.ZodType | undefined;
  isCommand: boolean;
  run: (call: never, input: never) => unknown;
}

export function openDoor(host: Host, handlers: Handlers): Door {
  const operations = indexOf(handlers);

  return {
    async pass(name, rawInput, connection, signal) {
      const operation = operations.get(name) ?? refuse('UNKNOWN_OPERATION');
      try {
        const input = parseInput(operation, rawInput);
        const call: OpenCall = { operation: operation.path, host, connection, signal };
        const answer = isOpen(operation.path) ? await operation.run(call as never, input as never) : await runForPerson(operation, call, input);
        return operation.output ? checked(operation, operation.output, answer, host) : checkedEvents(answer as AsyncGenerator<StationEvent>, host);
      } catch (thrown) {
        if (thrown instanceof Refusal) throw thrown;
        if (isDiskFull(thrown)) return refuse('DISK_FULL');
        host.log({ code: 'handlerFailed', operation: operation.path, where: whereOf(thrown) });
        return refuse('INTERNAL');
      }
    },
  };
}

function indexOf(handlers: Handlers): Map<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [area, procedures] of Object.entries(contract)) {
    for (const [name, procedure] of Object.entries(procedures)) {
      const path = `${area}.${name}` as OperationPath;
      const input = procedure['~orpc'].inputSchema as z.ZodType;
      const output = procedure['~orpc'].outputSchema as unknown;
      operations.set(path, {
        path,
        input,
        output: output instanceof z.ZodType ? output : undefined,
        isCommand: input instanceof z.ZodObject && 'requestId' in input.shape,
        run: (handlers as unknown as Record<string, Record<string, Operation['run']>>)[area]?.[name] as Operation['run'],
      });
    }
  }
  return operations;
}

const isOpen = (path: OperationPath): boolean => (openOperations as readonly string[]).includes(path);

/** Names the field that does not fit, never its value. */
function parseInput(operation: Operation, rawInput: unknown): unknown {
  const parsed = operation.input.safeParse(foldCredentials(rawInput ?? {}));
  if (!parsed.success) refuse('INVALID', { path: (parsed.error.issues[0]?.path ?? []).join('.') });
  const broken = brokenTextIn(parsed.data);
  return broken === undefined ? parsed.data : refuse('INVALID', { path: broken });
}

/** Half of a surrogate pair has no UTF-8 form and could not be journalled: answers where one stands. */
function brokenTextIn(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : path;
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, field] of Object.entries(value)) {
    const broken = brokenTextIn(field, path === '' ? key : `${path}.${key}`);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

async function runForPerson(operation: Operation, open: OpenCall, input: unknown): Promise<unknown> {
  const station = open.connection.station ?? refuseWithoutStation(open.host);
  const session = station.sessions.of(open.connection) ?? refuse('NOT_SIGNED_IN');
  if (!isAllowed(operation.path, session.capabilities)) {
    const who = access[operation.path];
    refuse('NOT_ALLOWED', { anyOf: typeof who === 'string' ? [] : [...who] });
  }
  const request = operation.isCommand ? requestOf(operation, session.personId, input as { requestId: RequestId }) : undefined;
  const call: Call = { ...open, station, session, commit: (entries, answer) => commit(station, call, entries, request && { ...request, answer }) };
  if (request) session.activeAt = station.clock.monotonic();
  const run = () => operation.run(call as never, input as never);
  const answer = await (request ? runOnce(station, request, run, (first) => repeats[operation.path]?.(call, first) ?? first) : run());
  // Nothing is told of what a power cut could still take back.
  await station.store.settled();
  return answer;
}

/** No station is open here: says why. */
export function refuseWithoutStation(host: Host): never {
  const stage = host.stage();
  if (stage === 'locked') refuse('STATION_LOCKED');
  if (stage === 'unreadable') refuse('STORE_UNREADABLE');
  return refuse('STATION_UNSET');
}

/** Secrets are left out of the hash: a PIN is too short to be hidden by one. */
function requestOf(operation: Operation, actor: RequestKey['actor'], input: { requestId: RequestId }): RequestKey {
  return { requestId: input.requestId, actor, operation: operation.path, inputHash: hash('sha256', canonicalText(withoutSecrets(input))) };
}

const SECRETS = new Set(['pin', 'oldPin', 'newPin', 'passphrase']);

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (SECRETS.has(key) ? [] : [[key, withoutSecrets(member)]])));
}

/** Carries a command out once: a repeat gets the first answer, another input under the same id is refused. */
async function runOnce(station: Station, request: RequestKey, run: () => unknown, repeatAnswer: (answer: unknown) => unknown): Promise<unknown> {
  // Several repeats may wait for one that fails: then the first of them runs, and the others wait for that one.
  for (let former = station.inFlight.get(request.requestId); former; former = station.inFlight.get(request.requestId)) await former.catch(() => undefined);
  const first = station.store.journal.findAnswer(request.requestId);
  if (first) {
    if (first.actor !== request.actor || first.operation !== request.operation || first.inputHash !== request.inputHash) refuse('REQUEST_MISMATCH');
    return repeatAnswer(first.answer);
  }
  const running = (async () => run())();
  station.inFlight.set(request.requestId, running);
  try {
    return await running;
  } finally {
    if (station.inFlight.get(request.requestId) === running) station.inFlight.delete(request.requestId);
  }
}

function commit(station: Station, call: Call, entries: readonly NewEntry[], request: (RequestKey & { answer: unknown }) | undefined): void {
  // Whoever was taken over or locked out while this call waited no longer acts.
  if (station.sessions.of(call.connection) !== call.session) refuse('NOT_SIGNED_IN');
  const written = station.store.journal.commit(entries, request, 'soon');
  if (!written.ok) return refuseCommit(written.error);
  const topics = changedTopics(entries);
  if (topics.length > 0) publish(station, { kind: 'changed', topics });
}

/** `identityClosed`: the person holds no key to travellers' data, whatever else they may do. */
export function refuseCommit(failure: CommitFailure): never {
  if (failure.code === 'diskFull') refuse('DISK_FULL');
  return refuse('NOT_ALLOWED', { anyOf: [] });
}

function checked(operation: Operation, output: z.ZodType, answer: unknown, host: Host): unknown {
  const parsed = output.safeParse(prune(output, answer));
  if (parsed.success) return parsed.data;
  host.log({ code: 'answerInvalid', operation: operation.path, where: (parsed.error.issues[0]?.path ?? []).filter((part) => typeof part === 'string').join('.') });
  return refuse('INTERNAL');
}

async function* checkedEvents(events: AsyncGenerator<StationEvent>, host: Host): AsyncGenerator<StationEvent, void, undefined> {
  try {
    for await (const event of events) {
      const parsed = StationEvent.safeParse(prune(StationEvent, event));
      if (parsed.success) yield parsed.data;
      else host.log({ code: 'eventInvalid', where: event.kind });
    }
  } finally {
    await events.return(undefined);
  }
}
