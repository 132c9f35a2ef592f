/** What the store takes from its host instead of reaching for it. */
import type { WallTime } from '../core/contract/common.ts';

export interface Clock {
  /** Wall time with the station's offset from UTC. */
  now(): WallTime;
  /** Milliseconds that never go back. */
  monotonic(): number;
}

export interface Random {
  uuid(): string;
  /** From a cryptographic source. */
  bytes(count: number): Uint8Array;
}

export interface Host {
  clock: Clock;
  random: Random;
  /** Name and version of the program, written into every entry; at most 40 characters. */
  software: string;
}
