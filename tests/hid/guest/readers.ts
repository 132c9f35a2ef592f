/** The virtual readers as the test sees them. The process that holds them is root; the test is not. */
import type { ChildChannel } from '../../../core/process-host.ts';
import type { HidDescription } from './uhid.ts';

/** A reader is found again by its serial number, which is its id here. */
export type Order = { call: number; id: string } & (
  | { kind: 'plug'; description: HidDescription; isAllowed: boolean }
  | { kind: 'send'; reports: readonly Uint8Array[] }
  | { kind: 'flood'; first: number; count: number; perSecond: number }
  | { kind: 'allow' | 'unplug' }
);
export type Answer = { kind: 'done'; call: number; value: unknown } | { kind: 'failed'; call: number; error: string } | { kind: 'feature'; id: string; report: Uint8Array };

export interface Readers {
  /** Gives the path of its node. Not `isAllowed`: as the kernel makes it, for root alone. */
  plug(id: string, description: Omit<HidDescription, 'serialNumber'>, isAllowed?: boolean): Promise<string>;
  send(id: string, reports: readonly Uint8Array[]): Promise<void>;
  /** Gives the milliseconds it took. */
  flood(id: string, first: number, count: number, perSecond: number): Promise<number>;
  allow(id: string): Promise<void>;
  unplug(id: string): Promise<void>;
  /** Feature reports that this reader was set. */
  features(id: string): Uint8Array[];
}

export function openReaders(channel: ChildChannel): Readers {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const features = new Map<string, Uint8Array[]>();
  let calls = 0;
  channel.onMessage((message) => {
    const answer = message as Answer;
    if (answer.kind === 'feature') return void features.set(answer.id, [...(features.get(answer.id) ?? []), answer.report]);
    const asked = waiting.get(answer.call);
    waiting.delete(answer.call);
    if (answer.kind === 'done') asked?.resolve(answer.value);
    else asked?.reject(new Error(answer.error));
  });
  channel.onExit(() => {
    for (const { reject } of waiting.values()) reject(new Error('the process of the virtual readers ended'));
  });
  const order = (what: Record<string, unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set((calls += 1), { resolve, reject });
      channel.post({ ...what, call: calls });
    });
  return {
    plug: (id, description, isAllowed = true) => order({ kind: 'plug', id, description: { ...description, serialNumber: id }, isAllowed }) as Promise<string>,
    send: (id, reports) => order({ kind: 'send', id, reports }) as Promise<void>,
    flood: (id, first, count, perSecond) => order({ kind: 'flood', id, first, count, perSecond }) as Promise<number>,
    allow: (id) => order({ kind: 'allow', id }) as Promise<void>,
    unplug: (id) => order({ kind: 'unplug', id }) as Promise<void>,
    features: (id) => features.get(id) ?? [],
  };
}
