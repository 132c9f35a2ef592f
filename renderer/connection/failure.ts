/** What a call answers when it did not do what it was asked: the contract's code with its parameters, never a sentence. */
import { ORPCError } from '@orpc/client';
import type { z } from 'zod';
import { errors, type ErrorCode } from '../../core/contract/errors.ts';

type Declared = { [Code in ErrorCode]: { code: Code; data: z.infer<(typeof errors)[Code]['data']> } }[ErrorCode];

/**
 * Two are the screen's own: `CONNECTION_LOST`, the station could not be reached and nothing was sent to be recorded;
 * `FILE_GONE`, a chosen file can no longer be read.
 */
export type Failure = Declared | { code: 'CONNECTION_LOST' | 'FILE_GONE'; data: Record<string, never> };

export const connectionLost: Failure = { code: 'CONNECTION_LOST', data: {} };

/**
 * The failure inside an error that a call threw; undefined when the error is not an answer of the station but a
 * broken connection. An answer that the contract does not declare becomes `INTERNAL`.
 */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof ORPCError)) return undefined;
  const code = error.code as string;
  if (!isDeclared(code)) return { code: 'INTERNAL', data: {} };
  const data = errors[code].data.safeParse(error.data ?? {});
  return data.success ? ({ code, data: data.data } as Failure) : { code: 'INTERNAL', data: {} };
}

const isDeclared = (code: string): code is ErrorCode => Object.hasOwn(errors, code);
