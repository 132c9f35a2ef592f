/** The contract as oRPC serves it. Every procedure does one thing: it goes through the door. */
import { ORPCError, os } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard';
import { contract } from '../core/contract/contract.ts';
import { type ErrorCode, errors } from '../core/contract/errors.ts';
import type { Connection } from './connection.ts';
import type { Door } from './door.ts';
import { type ErrorData, Refusal } from './refusal.ts';

export interface RpcContext extends Record<PropertyKey, unknown> {
  connection: Connection;
}
export type RpcHandler = StandardRPCHandler<RpcContext>;

const serializer = new StandardRPCSerializer(new StandardRPCJsonSerializer());

/** Both transports serve this one handler. */
export function createRpcHandler(door: Door): RpcHandler {
  const procedure = os
    .$context<RpcContext>()
    .errors(errors)
    .handler(async ({ path, input, context, signal }) => {
      try {
        return await door.pass(path.join('.'), input, context.connection, signal);
      } catch (thrown) {
        throw thrown instanceof Refusal ? toOrpcError(thrown.code, thrown.data) : thrown;
      }
    });
  const router = Object.fromEntries(Object.entries(contract).map(([area, operations]) => [area, Object.fromEntries(Object.keys(operations).map((name) => [name, procedure]))]));
  return new StandardRPCHandler<RpcContext>(router, {
    rootInterceptors: [
      async ({ next }) => {
        const answer = await next();
        return answer.matched ? answer : { matched: true as const, response: errorResponse('UNKNOWN_OPERATION', {}) };
      },
    ],
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (thrown) {
          if (thrown instanceof ORPCError && thrown.defined) throw thrown;
          // A body that is no message of this protocol.
          if (thrown instanceof ORPCError && thrown.code === 'BAD_REQUEST') throw toOrpcError('INVALID', { path: '' });
          throw toOrpcError('INTERNAL', {});
        }
      },
    ],
  });
}

/** An answer made without the router: the message was not even read. */
export function errorResponse<C extends ErrorCode>(code: C, data: ErrorData<C>) {
  const error = toOrpcError(code, data);
  return { status: error.status, headers: {}, body: serializer.serialize(error.toJSON()) };
}

/** The code is the message too: an error's text never carries anything else. */
const toOrpcError = <C extends ErrorCode>(code: C, data: ErrorData<C>) => new ORPCError(code, { defined: true, message: code, data });
