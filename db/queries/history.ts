/** What this post remembers of a document, its holder and its page from before one moment. */
import type { CaptureId, PassageId, WallTime } from '../../core/contract/common.ts';
import type { Conveyance, Direction } from '../../core/contract/outcomes.ts';
import type { Mrz } from '../../core/document/reading.ts';
import { toUtc } from '../../core/journal/reducers/events.ts';
import { documentKey } from '../../core/journal/reducers/readings.ts';
import { conveyanceKey } from '../../core/journal/reducers/traveller-state.ts';
import type { ImageHashes } from '../../core/picture/measures.ts';
import type { HistoryFacts, Sighting } from '../../core/rules/facts.ts';
import { areNumbersAlike } from '../../core/screening/alike-numbers.ts';
import { countShapes, type NumberShapes, numberTrace } from '../../core/screening/number-shapes.ts';
import { imageDistance, NEAR_IMAGE, nearImageTraces } from '../../core/screening/same-image.ts';
import { mayBeSameCrossing } from '../../core/screening/same-crossing.ts';
import { comparePeople, type KeptHolder, personTraces } from '../../core/screening/same-person.ts';
import type { Tools } from './context.ts';
import type { PassageParts } from './passage-parts.ts';
import { createSightings } from './sightings.ts';

export interface HistoryQuestion {
  /** The moment of the capture: only what was read before it is told, so that asking later answers the same. */
  at: WallTime;
  direction: Direction;
  mrz: Mrz;
  /** Its passage, whose own captures are no history. Absent before it is written. */
  passageId?: PassageId;
  image?: ImageHashes;
  conveyance?: Conveyance;
}

const TOLD = 20;
/** Captures that are looked at for each question, so that a document read a thousand times costs no more than others. */
const LOOKED_AT = 200;
/** People of one birthday whose names begin alike. */
const NAMESAKES = 400;
/** A bus, a flight: who boards it is described within this time of each other. */
const ABOARD_MS = 12 * 3_600_000;
const LARGEST_CONVEYANCE = 400;
/** Captures whose numbers say how a State numbers its documents: the latest few, and only where none of these is alike as many as are read in a millisecond. */
const [FEW_NUMBERS, NUMBERS] = [8, 800];

export function historyQueries(tools: Tools, parts: PassageParts) {
  const { sql, own, isIdentityOpen } = tools;
  const sightings = createSightings(tools, parts);

  /** Captures under a trace, newest first. */
  const capturesUnder = (trace: string, before: string, limit: number): CaptureId[] =>
    sql<[string, string, number], { capture: CaptureId }>('SELECT capture FROM identity.traces WHERE key > ? AND key < ? ORDER BY key DESC LIMIT ?')
      .all(`${trace} `, `${trace} ${before}`, limit)
      .map(({ capture }) => capture);

  return {
    /** Of this connection, the only one that writes. */
    rowChanges: (): number => sql<[], { changes: number }>('SELECT total_changes() AS changes').get()!.changes,
    /** Undefined while the identity rows are closed. */
    history({ at, direction, mrz, passageId, image, conveyance }: HistoryQuestion): HistoryFacts | undefined {
      if (!isIdentityOpen()) return undefined;
      const before = toUtc(at);
      const postId = sightings.postOf({ ...own(), sequence: 1 });
      const root = passageId && parts.rootOf(passageId);
      const crossing = { at, postId, direction, mrz };
      const key = documentKey(mrz.issuingState, mrz.documentNumber);

      function sameDocument(): Sighting[] {
        if (key === undefined) return [];
        const captures = sql<[string, string, number], { key: CaptureId }>('SELECT key FROM identity.readings WHERE documentKey = ? AND stamp < ? ORDER BY stamp DESC LIMIT ?').all(key, before, LOOKED_AT);
        const found: Sighting[] = [];
        for (const { key: captureId } of captures) {
          const sighting = sightings.find(captureId)?.sighting;
          if (sighting !== undefined && sighting.passageId !== root && !mayBeSameCrossing(crossing, sighting)) found.push(sighting);
          if (found.length === TOLD) break;
        }
        return found;
      }

      /** The newest sighting of each other document. */
      function samePerson(): HistoryFacts['samePerson'] {
        const candidates = new Set(personTraces(mrz).flatMap((trace) => capturesUnder(trace, before, NAMESAKES)));
        if (candidates.size === 0) return [];
        const found = new Map<string, { seen: Sighting & { score: number }; stamp: string }>();
        const compare = comparePeople(mrz);
        for (const captureId of candidates) {
          const held = sql<[string, string], KeptHolder>('SELECT primaryIdentifier, secondaryIdentifier, nameKeys FROM identity.readings WHERE key = ? AND documentKey IS NOT ? AND documentKey IS NOT NULL').get(captureId, key ?? '');
          const score = held && compare(held);
          const seen = score === undefined ? undefined : sightings.find(captureId);
          if (score === undefined || seen === undefined || seen.documentKey === null || seen.sighting.passageId === root) continue;
          const known = found.get(seen.documentKey);
          if (known === undefined || known.stamp < seen.stamp) found.set(seen.documentKey, { seen: { ...seen.sighting, score }, stamp: seen.stamp });
        }
        return newestFirst([...found.values()]).map(({ seen }) => seen);
      }

      function sameImage(): HistoryFacts['sameImage'] {
        if (image === undefined) return [];
        const near = new Map<CaptureId, number>();
        for (const trace of nearImageTraces(image.page)) {
          const rows = sql<[string, string], { key: string; capture: CaptureId }>('SELECT key, capture FROM identity.traces WHERE key > ? AND key < ?').all(trace, `${trace}~`);
          for (const { key: kept, capture } of rows) {
            const distance = imageDistance(image.page, kept.slice(trace.length, trace.length + image.page.length));
            if (distance <= NEAR_IMAGE && kept.slice(trace.length + image.page.length + 1) < before) near.set(capture, distance);
          }
        }
        const found = [...near].flatMap(([captureId, pages]) => {
          const seen = sightings.find(captureId);
          if (seen === undefined || seen.sighting.passageId === root) return [];
          // Data pages of one series look alike; the face on them does not.
          const portraits = image.portrait !== undefined && seen.imagePortrait !== null ? imageDistance(image.portrait, seen.imagePortrait) : 0;
          const { passageId: of, at: seenAt } = seen.sighting;
          return portraits > NEAR_IMAGE ? [] : [{ stamp: seen.stamp, captureId, passageId: of, at: seenAt, distance: Math.max(pages, portraits), identical: seen.imageBytes === image.sha256, sameDocument: key !== undefined && seen.documentKey === key }];
        });
        return newestFirst(found).map(({ stamp: _, ...seen }) => seen);
      }

      function aboard(): HistoryFacts['conveyance'] {
        const named = conveyance && conveyanceKey(conveyance.kind, conveyance.reference);
        if (named === undefined) return undefined;
        const [from, until] = [toUtc(new Date(Date.parse(at) - ABOARD_MS).toISOString()), toUtc(new Date(Date.parse(at) + ABOARD_MS).toISOString())];
        const rows = sql<(string | number)[], { passage: PassageId; documentKey: string; documentNumber: string; expiryDate: string; issuingState: string }>(
          `SELECT c.passage, r.documentKey, r.documentNumber, r.expiryDate, r.issuingState FROM identity.travellers t CROSS JOIN captures c ON c.passage = t.key CROSS JOIN identity.readings r ON r.key = c.key
           WHERE t.conveyance = ? AND t.conveyanceStamp >= ? AND t.conveyanceStamp < ? AND r.documentKey IS NOT NULL AND r.stamp < ? ORDER BY t.conveyanceStamp DESC LIMIT ?`,
        ).all(named, from, until, before, LARGEST_CONVEYANCE);
        const others = new Map(rows.filter((row) => row.documentKey !== key && parts.rootOf(row.passage) !== root).map((row) => [row.documentKey, row]));
        const alike = [...others.values()].filter((row) => row.issuingState === mrz.issuingState && areNumbersAlike(row.documentNumber, mrz.documentNumber));
        return { documents: others.size, alike: alike.slice(0, TOLD).map(({ passage, documentNumber, expiryDate }) => ({ passageId: parts.rootOf(passage), documentNumber, expiryDate })) };
      }

      function numbers(): HistoryFacts['numbers'] {
        const trace = numberTrace(mrz);
        if (trace === undefined) return undefined;
        const countLatest = (limit: number): NumberShapes => {
          const rows = sql<[string, string, number], { key: string }>('SELECT key FROM identity.traces WHERE key > ? AND key < ? ORDER BY key DESC LIMIT ?').all(`${trace} `, `${trace} ${before}`, limit);
          return countShapes(mrz.documentNumber, rows.map(({ key: kept }) => kept.slice(kept.lastIndexOf(' ') + 1)));
        };
        const few = countLatest(FEW_NUMBERS);
        return few.alike > 0 ? few : countLatest(NUMBERS);
      }

      const together = aboard();
      const shapes = numbers();
      return { postId, direction, at, sameDocument: sameDocument(), samePerson: samePerson(), sameImage: sameImage(), ...(shapes && { numbers: shapes }), ...(together && { conveyance: together }) };
    },
  };
}

const newestFirst = <T extends { stamp: string }>(found: readonly T[]): T[] => [...found].sort((a, b) => (a.stamp < b.stamp ? 1 : -1)).slice(0, TOLD);
