/** The one client of this page: `client.<area>.<operation>(input)` answers a `Result`. */
import './no-eval.ts';
import type { StationEvent } from '../core/contract/session.ts';
import { PROTOCOL } from '../core/contract/session.ts';
import { createClient, type StationClient } from './connection/calls.ts';
import { type Line, type Send, startLine } from './connection/line.ts';
import { connectFrom } from './connection/transport.ts';
import { signedIn, useSession } from './stores/session.ts';
import { receive } from './stores/station.ts';
import { uuid } from './world.ts';

export type { Failure } from './connection/failure.ts';

let line: Line | undefined;
const afterMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const client: StationClient = createClient({
  line: { open: async (patienceMs) => line?.open(patienceMs) },
  newRequestId: uuid,
  signedIn,
});

/** Called once, when the page starts. */
export function startConnection(page: Window & typeof globalThis): void {
  line = startLine({
    connect: connectFrom(page),
    greeting: { protocol: PROTOCOL },
    wait: afterMs,
    onState: (connection) => useSession.getState().setConnection(connection),
    onHello: (hello, send) => {
      useSession.getState().greet(hello);
      void follow(send);
    },
  });
}

/** Asks the station who it is and who is signed in; after anything that changes either. */
export async function greetAgain(): Promise<void> {
  const hello = await client.session.hello({ protocol: PROTOCOL });
  if (hello.ok) useSession.getState().greet(hello.value);
}

const PAUSE_MS = 1_000;

/** Takes in events for as long as this connection lasts; the next one follows anew. */
async function follow(send: Send): Promise<void> {
  do {
    try {
      const events = (await send(['session', 'follow'], {})) as AsyncIterable<StationEvent>;
      for await (const event of events) receive(event);
    } catch {
      // The line notices a broken connection itself and greets again.
    }
    await afterMs(PAUSE_MS);
  } while ((await line?.open(0)) === send);
}
