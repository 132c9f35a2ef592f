/** What a handler is: a function from a call and its checked input to the contract's output. */
import type { AnyContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { Contract } from '../core/contract/contract.ts';
import type { OperationPath } from '../core/access.ts';
import type { NewEntry } from '../core/journal/entry.ts';
import type { Connection } from './connection.ts';
import type { Host } from './host.ts';
import type { Session } from './sessions.ts';
import type { Station } from './station.ts';

/** Operations that work without a signed-in person; most of them also without a station. */
export const openOperations = [
  'session.hello',
  'session.signIn',
  'session.signOut',
  'session.lock',
  'session.follow',
  'setup.posts',
  'setup.complete',
  'setup.unlock',
  'recovery.people',
  'recovery.resetPin',
  'training.start',
  'training.stop',
] as const satisfies readonly OperationPath[];
export type OpenOperation = (typeof openOperations)[number];

export interface OpenCall {
  operation: OperationPath;
  host: Host;
  connection: Connection;
  signal: AbortSignal | undefined;
}

/** A call by a signed-in person who may make it. */
export interface Call extends OpenCall {
  station: Station;
  session: Session;
  /**
   * Appends the entries with the request's answer in one transaction and tells the screens what changed.
   * @param answer ids only; what a repeat of the request is answered from
   */
  commit(entries: readonly NewEntry[], answer: unknown): void;
}

type InputOf<P> = P extends AnyContractProcedure ? InferSchemaOutput<NonNullable<P['~orpc']['inputSchema']>> : never;
type OutputOf<P> = P extends AnyContractProcedure ? InferSchemaInput<NonNullable<P['~orpc']['outputSchema']>> : never;

type HandlerOf<Path extends string, P> = (call: Path extends OpenOperation ? OpenCall : Call, input: InputOf<P>) => OutputOf<P> | Promise<OutputOf<P>>;

/** One handler for each operation of the contract. */
export type Handlers = { [N in keyof Contract & string]: { [O in keyof Contract[N] & string]: HandlerOf<`${N}.${O}`, Contract[N][O]> } };
export type AreaHandlers<N extends keyof Contract & string> = Handlers[N];
