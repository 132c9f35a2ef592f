/**
 * How a handler answers with one of the contract's errors. Handlers throw it, as oRPC's own typed errors are thrown;
 * the door turns it into the answer. Anything else that is thrown is a bug and answers INTERNAL.
 */
import type { z } from 'zod';
import type { ErrorCode, errors } from '../core/contract/errors.ts';

export type ErrorData<C extends ErrorCode> = z.infer<(typeof errors)[C]['data']>;

export class Refusal<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly data: ErrorData<C>;

  constructor(code: C, data: ErrorData<C>) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.data = data;
  }
}

type Arguments = { [C in ErrorCode]: Record<never, never> extends ErrorData<C> ? [code: C] : [code: C, data: ErrorData<C>] }[ErrorCode];

/** Ends the handler with an error of the contract. */
export function refuse(...[code, data]: Arguments): never {
  throw new Refusal(code, data ?? {});
}
