/** What a screen's live camera has seen of one document, in memory only and forgotten seconds after its last frame. */
import type { LiveId } from '../core/contract/camera.ts';
import type { Captured } from '../core/contract/passages.ts';
import type { FrameEvidence, FrameReading } from '../core/document/frame-reading.ts';
import type { PageReading, Quad } from '../core/document/reading.ts';

/** Longer than any machine looks at one frame. */
const FORGET_AFTER_MS = 10_000;
/** Frames without a document after which it was taken away: a camera that has just started shows a dark one or two. */
const AWAY_AFTER = 4;

/** The frame that shows the document most clearly, which becomes its page image. */
export interface BestFrame {
  bytes: Uint8Array;
  clarity: number;
  zone: Quad | undefined;
  image: PageReading['image'];
}

export interface Live {
  readonly liveId: LiveId;
  evidence: FrameEvidence | undefined;
  /** The frames read together, with the best frame's zone and size. */
  page: PageReading | undefined;
  best: BestFrame | undefined;
  sureness: number;
  /** Once taken, further frames are answered with it until the page begins anew. */
  captured: Captured | undefined;
  at: number;
}

export interface LiveCamera {
  /** The one under this id; another id ends the one before. */
  of(liveId: LiveId): Live;
  find(liveId: LiveId): Live | undefined;
  /** Adds what a frame showed to a live one. */
  note(live: Live, bytes: Uint8Array, reading: FrameReading): void;
  /** It became a passage: the same document is not taken by itself again before it was away. */
  taken(live: Live, captured: Captured): void;
  /** Is this the document that was taken last and has lain there since? */
  isSameAgain(live: Live): boolean;
  forgetStale(): void;
  clear(): void;
}

export function openLiveCamera(monotonic: () => number): LiveCamera {
  let present: Live | undefined;
  let takenLast: readonly string[] | undefined;
  let empty = 0;

  const forgetStale = (): void => {
    if (present && monotonic() - present.at > FORGET_AFTER_MS) present = undefined;
  };
  const find = (liveId: LiveId): Live | undefined => {
    forgetStale();
    return present?.liveId === liveId ? present : undefined;
  };

  return {
    of(liveId) {
      const live = find(liveId) ?? { liveId, evidence: undefined, page: undefined, best: undefined, sureness: 0, captured: undefined, at: 0 };
      live.at = monotonic();
      present = live;
      return live;
    },
    find,
    note(live, bytes, { image, zone, clarity, evidence, sureness, page }) {
      // The first frame of a document: what was kept of another goes.
      if (evidence?.frames === 1 && evidence.missed === 0) live.best = undefined;
      if (evidence && page) {
        if (zone && evidence.missed === 0 && (!live.best || clarity > live.best.clarity)) live.best = { bytes, clarity, zone, image };
        live.page = live.best && withPlace(page, live.best);
      } else {
        live.best = undefined;
        live.page = undefined;
      }
      empty = live.page ? 0 : empty + 1;
      if (empty >= AWAY_AFTER) takenLast = undefined;
      live.evidence = evidence;
      live.sureness = sureness;
      live.at = monotonic();
    },
    taken(live, captured) {
      takenLast = live.page?.raw;
      live.captured = captured;
      live.evidence = undefined;
      live.page = undefined;
      live.best = undefined;
    },
    isSameAgain: (live) => takenLast !== undefined && isSame(takenLast, live.page?.raw),
    forgetStale,
    clear() {
      present = undefined;
      takenLast = undefined;
    },
  };
}

const withPlace = ({ zone: _frames, ...page }: PageReading, { zone, image }: BestFrame): PageReading => ({ ...page, image, ...(zone && { zone }) });

/** Two documents differ in their number and its check digit at the least; one character may be a misreading. */
function isSame(former: readonly string[], lines: readonly string[] | undefined): boolean {
  if (lines?.length !== former.length) return false;
  let differing = 0;
  for (const [i, line] of former.entries()) {
    const other = lines[i] ?? '';
    if (other.length !== line.length) return false;
    for (let at = 0; at < line.length; at += 1) if (line[at] !== other[at]) differing += 1;
  }
  return differing <= 1;
}
