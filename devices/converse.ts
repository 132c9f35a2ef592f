/** What a driver wants told to its device: at the start, and now and then to hear whether it is still there. */
import { fromHex } from './decoders/bytes.ts';
import type { Conversation, Exchange } from './drivers/driver.ts';
import type { Port } from './ports/port.ts';

export interface Talk {
  /** Anything from the device is a sign of life. `answer` is what the decoder took for one. */
  heard(answer?: Uint8Array): void;
  stop(): void;
}

const WITHIN_MS = 1000;

/**
 * Talks over an open port. `silent` is called once, when a device that answered before left two heartbeats in a row
 * unanswered. One that never answers is set to say nothing, which is no fault, and is asked no more.
 */
export function converse(conversation: Conversation | undefined, port: Pick<Port<unknown>, 'write' | 'writeFeature'>, silent: () => void): Talk {
  const opening = [...(conversation?.onOpen ?? [])];
  const heartbeat = conversation?.heartbeat;
  let awaited: Exchange | undefined;
  let missed = 0;
  let hasAnswered = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  next();

  return {
    heard(answer) {
      missed = 0;
      if (awaited && answer && beginsAs(answer, awaited.answer ?? '')) {
        hasAnswered = true;
        awaited = undefined;
        next();
      } else if (!awaited && !answer) rest();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };

  function next() {
    const exchange = opening.shift();
    if (exchange) say(exchange, next);
    else rest();
  }

  function rest() {
    clearTimeout(timer);
    if (heartbeat && !stopped) timer = setTimeout(beat, heartbeat.everyMs);
  }

  function beat() {
    if (!heartbeat) return;
    say(heartbeat, () => {
      missed += 1;
      if (missed < 2) return beat();
      stopped = true;
      if (hasAnswered) silent();
    });
  }

  /** Not to be answered in time is no harm at the start: many devices are set to answer nothing. */
  function say(exchange: Exchange, unanswered: () => void) {
    clearTimeout(timer);
    if (stopped) return;
    const bytes = fromHex(exchange.send);
    if (exchange.by === 'feature') port.writeFeature?.(bytes);
    else port.write?.(bytes);
    awaited = exchange.answer === undefined ? undefined : exchange;
    if (exchange.answer === undefined) return next();
    timer = setTimeout(() => {
      awaited = undefined;
      unanswered();
    }, exchange.withinMs ?? WITHIN_MS);
  }
}

const beginsAs = (bytes: Uint8Array, hex: string): boolean => fromHex(hex).every((byte, i) => bytes[i] === byte);
