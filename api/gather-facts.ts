/**
 * Gathers for one capture what rules may know beside its document: what this post remembers, what the lists say, and the
 * other documents of its passage. Each part that nobody could look at is left out, and its rules answer so.
 */
import type { CaptureId, WallTime } from '../core/contract/common.ts';
import type { Direction } from '../core/contract/outcomes.ts';
import type { Change } from '../core/document/apply-changes.ts';
import type { Mrz } from '../core/document/reading.ts';
import type { Supplement } from '../core/document/supplement.ts';
import type { CapturePayload } from '../core/journal/entries.ts';
import { isOver } from '../core/lists/list-card.ts';
import { type Gathered, readDocument } from '../core/screening/examine.ts';
import type { PassageRecord } from './ports.ts';
import type { Station } from './station.ts';

/** A capture as far as it is known: before it is written it has no id and no passage. */
export interface Captured {
  captureId?: CaptureId;
  at: WallTime;
  direction: Direction;
  payload: CapturePayload;
  corrections: readonly Change[];
  supplement?: Supplement | undefined;
}

type Asked = Pick<Station, 'store' | 'clock' | 'clockWatch' | 'facts'>;

/** @param passage what the capture belongs to, once it is written */
export function gatherFacts(station: Asked, captured: Captured, passage?: PassageRecord): Gathered {
  const { captureId, corrections } = captured;
  if (captureId === undefined) return gather(station, captured, passage);
  const today = station.clockWatch.today() ?? '';
  // A list runs out without a word in the journal, and not at midnight only. Those that have are known by their number.
  const now = station.clock.now();
  const over = station.store.lists.loaded().filter((list) => isOver(list, now)).length;
  return station.facts.of(captureId, `${String(station.store.queries.rowChanges())} ${today} ${String(over)} ${String(corrections.length)}`, () => gather(station, captured, passage));
}

function gather(station: Asked, captured: Captured, passage: PassageRecord | undefined): Gathered {
  const mrz = zoneOf(station, captured);
  if (mrz === undefined) return {};
  const { at, direction, supplement } = captured;
  const image = supplement?.image;
  const history = station.store.queries.history({ at, direction, mrz, ...(passage && { passageId: passage.passageId, conveyance: passage.conveyance }), ...(image && { image }) });
  const lists = station.store.lists.look(mrz, station.clock.now());
  return { ...(history && { history }), ...(lists && { lists }), companions: companionsOf(station, mrz, captured.captureId, passage) };
}

/** Zones of the passage's other documents, oldest first. The same document scanned once more is no other. */
function companionsOf(station: Asked, mrz: Mrz, captureId: CaptureId | undefined, passage: PassageRecord | undefined): Mrz[] {
  return (passage?.captures ?? []).flatMap((other) => {
    if (other.captureId === captureId || !other.payload) return [];
    const zone = zoneOf(station, { payload: other.payload, corrections: other.corrections });
    return zone === undefined || isSameDocument(zone, mrz) ? [] : [zone];
  });
}

const zoneOf = (station: Asked, { payload, corrections }: Pick<Captured, 'payload' | 'corrections'>): Mrz | undefined => readDocument({ payload, corrections, today: station.clockWatch.today() }).reading.mrz;

const isSameDocument = (one: Mrz, other: Mrz): boolean => one.format === other.format && one.issuingState === other.issuingState && one.documentNumber === other.documentNumber;
