/**
 * A document arrives: it is examined, journalled at once with its findings as an open passage, and shown.
 * An earlier passage of the same document within half a day is offered as the same one.
 */
import type { PassageId, WallTime } from '../core/contract/common.ts';
import type { Direction } from '../core/contract/outcomes.ts';
import type { PageReading } from '../core/document/reading.ts';
import type { CapturePayload } from '../core/journal/entries.ts';
import type { NewEntry } from '../core/journal/entry.ts';
import { splitZone } from '../core/document/split-zone.ts';
import { readImageHeader } from '../core/picture/image-header.ts';
import { pageScale } from '../core/picture/page-scale.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Channel } from '../core/rules/rule.ts';
import { examine } from '../core/screening/examine.ts';
import { SAME_CROSSING_MS } from '../core/screening/same-crossing.ts';
import { toPagePayload } from '../core/screening/page-payload.ts';
import { tallyFactsOf, toFindingFacts } from '../core/screening/facts.ts';
import { gatherFacts } from './gather-facts.ts';
import type { ReadFailure } from './ports.ts';
import type { Session } from './sessions.ts';
import type { Station } from './station.ts';

const MILLIMETRES_PER_INCH = 25.4;

export interface Source {
  channel: Channel;
  live: boolean;
  direction: Direction;
  /** Absent for what a person pasted, dropped or typed. */
  deviceId?: string;
}

export interface Capture {
  captureId: string;
  passageId: string;
  samePassage: PassageId | undefined;
  /** Without the reference, which is given when the entry is written. */
  unnumbered: NewEntry;
}

/** The entry to write now: of two pages read at the same moment each must get a reference of its own. */
export const entryOf = ({ store }: Station, { unnumbered }: Capture): NewEntry => ({ ...unnumbered, facts: { ...unnumbered.facts, reference: store.queries.nextReference() } }) as NewEntry;

/** Text of a zone as typed, pasted or sent by a swipe reader. */
export function captureText(station: Station, session: Session, text: string, source: Source): Result<Capture, 'noZone'> {
  return capturePayload(station, session, { source: 'text', raw: splitZone(text), substitutions: [], ...provenanceOf(station, source) }, source);
}

/** A page image. It stays in memory for the screen, and in the store only where policy says so. */
export async function captureImage(station: Station, session: Session, image: Uint8Array, source: Source): Promise<Result<Capture, 'noZone' | ReadFailure>> {
  const page = await station.reader.read(image);
  if (!page.ok) return page;
  return captureReading(station, session, page.value, image, source);
}

/** A page that was read already, with its image. */
export function captureReading(station: Station, session: Session, page: PageReading, image: Uint8Array, source: Source): Result<Capture, 'noZone'> {
  if (!page.found) return fail('noZone');
  const captured = capturePayload(station, session, { ...toPagePayload(page), light: 'visible', ...provenanceOf(station, source, { image, page }) }, source, image);
  if (captured.ok) station.images.keep(captured.value.captureId, image);
  return captured;
}

/** Which device delivered it, and how large a millimetre is on its page: only what a scanner took has a scale. */
function provenanceOf({ store }: Station, { deviceId, channel }: Source, taken?: { image: Uint8Array; page: PageReading }): Pick<CapturePayload, 'deviceId' | 'pixelsPerMillimetre'> {
  const device = deviceId === undefined ? undefined : store.queries.devices().find((setting) => setting.deviceId === deviceId);
  const asked = device?.kind === 'scanner' ? device.resolution / MILLIMETRES_PER_INCH : undefined;
  const scale = taken && pageScale({ channel, device: asked, header: readImageHeader(taken.image), zone: taken.page.zone, lineLength: taken.page.lines[0]?.length });
  return { ...(deviceId !== undefined && { deviceId }), ...(scale !== undefined && { pixelsPerMillimetre: scale }) };
}

function capturePayload(station: Station, session: Session, payload: CapturePayload, { channel, live, direction }: Source, image?: Uint8Array): Result<Capture, 'noZone'> {
  const { store, training, random, clock, clockWatch } = station;
  const today = clockWatch.today();
  const gathered = gatherFacts(station, { at: clock.now(), direction, payload, corrections: [] });
  const { reading, findings } = examine({ payload, corrections: [], capture: { channel, live, training }, gathered, today });
  // Fillers alone have the shape of a zone, and nobody stands in it.
  if (!reading.mrz || (reading.mrz.documentNumber === '' && reading.mrz.primaryIdentifier === '')) return fail('noZone');
  const [captureId, passageId] = [random.uuid(), random.uuid()];
  const kept = image && store.queries.policy().storeImages ? store.blobs.put(image) : undefined;
  const unnumbered = {
    type: 'document.read.v1',
    actor: session.personId,
    facts: { captureId, passageId, direction, channel, live, ...tallyFactsOf(reading, today), findings: toFindingFacts(findings) },
    payloads: { identity: { ...payload, ...(kept && { blob: kept }) } },
  } as unknown as NewEntry;
  session.direction = direction;
  const samePassage = findSamePassage(station, reading.mrz.issuingState, reading.mrz.documentNumber, passageId as PassageId);
  return ok({ captureId, passageId, samePassage, unnumbered });
}

/** The newest passage of the same document that is young enough and still counts. */
function findSamePassage(station: Station, issuingState: string, documentNumber: string, except: PassageId): PassageId | undefined {
  if (documentNumber === '') return undefined;
  const now = Date.parse(station.clock.now());
  const isYoung = (at: WallTime): boolean => Math.abs(now - Date.parse(at)) <= SAME_CROSSING_MS;
  return station.store.queries.sameDocument(issuingState, documentNumber, except, 5).find(({ passageId, at }) => {
    if (!isYoung(at)) return false;
    const passage = station.store.queries.findPassage(passageId);
    return passage !== undefined && passage.closed === undefined && passage.joinedInto === undefined;
  })?.passageId;
}
