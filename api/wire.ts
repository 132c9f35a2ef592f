/**
 * One connection's messages, whichever transport carries them: the size limit, the bounds, and answers in the
 * contract's errors. What cannot be read is counted and dropped, and never printed.
 */
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer } from '@orpc/standard-server-peer';
import type { Connection } from './connection.ts';
import type { Log } from './log.ts';
import { errorResponse, type RpcHandler } from './router.ts';

/** Largest message the door lets in: a piece of an upload with what is around it. */
export const MESSAGE_LIMIT = 300_000;
/** Calls under way at one time on one connection; a screen never has more than a few. */
const CALLS_AT_ONCE = 64;

export interface Wire {
  /** `closeWhy`: the sender does not speak the protocol, and the transport should hang up. */
  receive(message: unknown): 'taken' | 'hangUp';
  close(): void;
}

export interface WireOptions {
  handler: RpcHandler;
  connection: Connection;
  send: (message: string) => void;
  log: Log;
}

export function openWire({ handler, connection, send, log }: WireOptions): Wire {
  const peer = new ServerPeer((message) => {
    if (typeof message === 'string') send(message);
  });
  const handle = createServerPeerHandleRequestFn(handler, { context: { connection } });
  let calls = 0;

  const take = (message: string, respond: typeof handle): void => {
    calls += 1;
    peer
      .message(message, respond)
      .catch(() => log({ code: 'messageUnreadable' }))
      .finally(() => (calls -= 1));
  };

  return {
    receive(message) {
      if (typeof message !== 'string') {
        log({ code: 'messageUnreadable' });
        return 'hangUp';
      }
      if (calls >= CALLS_AT_ONCE) {
        log({ code: 'connectionCrowded' });
        return 'hangUp';
      }
      if (Buffer.byteLength(message) <= MESSAGE_LIMIT) {
        take(message, handle);
        return 'taken';
      }
      log({ code: 'messageTooLarge' });
      const id = /^\{"i":"([\w-]{1,40})"/.exec(message.slice(0, 60))?.[1];
      if (id === undefined) return 'hangUp';
      // Only the call's id is taken from it, to say that it was too large.
      take(JSON.stringify({ i: id, p: { u: '/' } }), () => Promise.resolve(errorResponse('TOO_LARGE', { limitBytes: MESSAGE_LIMIT })));
      return 'taken';
    },
    close: () => peer.close(),
  };
}
