/** What the station last said of itself, and how often each topic changed since the page started. */
import { create } from 'zustand';
import { type StationEvent, type StationStatus, Topic } from '../../core/contract/session.ts';
import { monotonic } from '../world.ts';

export type FailedCapture = Extract<StationEvent, { kind: 'captureFailed' }>;

interface Station {
  status: StationStatus | undefined;
  /** Monotonic milliseconds at which `status` came in; the clock runs on from there. */
  receivedAt: number;
  /** Raised when a topic changed: what was asked under the former number is old. */
  revisions: Record<Topic, number>;
  /** A reader is delivering: its document follows. */
  readingFrom: string | undefined;
  /** How far the station has got with its records, 0 to 1, while a sign-in waits for them. */
  preparing: number | undefined;
  /** The last document could not be taken in, and nothing was read since. */
  failed: FailedCapture | undefined;
  setStatus: (status: StationStatus) => void;
  setFailed: (failed: FailedCapture | undefined) => void;
  setPreparing: (share: number | undefined) => void;
  setReadingFrom: (deviceId: string | undefined) => void;
  raise: (topics: readonly Topic[]) => void;
}

const none = Object.fromEntries(Topic.options.map((topic) => [topic, 0])) as Record<Topic, number>;

export const useStation = create<Station>()((set) => ({
  status: undefined,
  receivedAt: 0,
  revisions: none,
  readingFrom: undefined,
  preparing: undefined,
  failed: undefined,
  setStatus: (status) => set({ status, receivedAt: monotonic() }),
  setFailed: (failed) => set({ failed }),
  setPreparing: (preparing) => set({ preparing }),
  setReadingFrom: (readingFrom) => set({ readingFrom }),
  raise: (topics) =>
    set(({ revisions }) => ({ revisions: { ...revisions, ...Object.fromEntries(topics.map((topic) => [topic, revisions[topic] + 1])) } })),
}));
