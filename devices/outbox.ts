/** What a device delivered and the station has not taken yet: bounded, so that a stuck station costs no memory. */

export interface Outbox<Message> {
  /** False where the outbox is full and the message was dropped. */
  put(message: Message): boolean;
  /** The station has the message of this number, and all before it. */
  heard(number: number): void;
}

/** Numbers each message and sends it at once, at most `limit` ahead of the station. */
export function createOutbox<Message>(limit: number, send: (message: Message, number: number) => void): Outbox<Message> {
  let sent = 0;
  let taken = 0;
  return {
    put(message) {
      if (sent - taken >= limit) return false;
      sent += 1;
      send(message, sent);
      return true;
    },
    heard(number) {
      taken = Math.max(taken, Math.min(number, sent));
    },
  };
}
