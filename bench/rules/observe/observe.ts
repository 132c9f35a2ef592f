/**
 * A traveller at the post → what the station knows of him. Innocent and forged papers come this way alike: readers
 * misread, fields are not found, scales are not known. `sure` names what must reach the data this time.
 */
import type { CaptureId, PassageId } from '../../../core/contract/common.ts';
import { parseMrz } from '../../../core/document/parse-mrz.ts';
import type { Facts, Sighting } from '../../../core/rules/facts.ts';
import type { Random } from '../random.ts';
import type { Rates } from '../rates.ts';
import { toIso, toWall } from '../world/day.ts';
import type { Crossing, World } from '../world/world.ts';
import { bare, type Zone } from '../world/zone.ts';
import { observePage } from './observe-page.ts';
import { observePicture } from './observe-picture.ts';
import { observeZone } from './observe-zone.ts';

/** Parts of the data that a trace stands in. */
export type Part = 'zone' | 'picture' | 'primaryIdentifier' | 'secondaryIdentifier' | 'documentNumber' | 'nationality' | 'birthDate' | 'expiryDate' | 'issueDate' | 'clock';

export function observe(world: World, random: Random, rates: Rates, sure: readonly Part[] = []): Facts {
  const today = world.station.clockConfirmed || sure.includes('clock') ? toIso(world.today) : undefined;
  const station = sure.includes('picture') ? { ...world.station, channel: 'scanner' as const, pixelsPerMillimetre: world.station.pixelsPerMillimetre ?? 15.75 } : world.station;
  const isPicture = !['typed', 'wedge', 'serial'].includes(station.channel);
  const reading = observeZone(world, station.channel, random.fork('zone'), rates, sure);
  const seesPage = isPicture || sure.length > 0;
  return {
    reading,
    capture: { channel: station.channel, live: true, training: false, ...(station.pixelsPerMillimetre === undefined ? {} : { pixelsPerMillimetre: station.pixelsPerMillimetre }), ...(isPicture ? { light: 'visible' as const } : {}) },
    ...(seesPage ? { page: observePage(world, reading.mrz, today, random.fork('page'), rates, sure) } : {}),
    today,
    ...(isPicture ? { picture: observePicture(world.paper, reading.raw, station.pixelsPerMillimetre, random.fork('picture')) } : {}),
    history: observeHistory(world, random.fork('history')),
    lists: {
      ...world.lists,
      lists: (['documents', 'blanks', 'persons'] as const).map((kind) => ({ listId: kind, kind, version: 7, issuedAt: toWall(world.trip.at - 4000), expired: false })),
    },
    companions: world.beside.flatMap(({ rows }) => parseMrz(rows, today) ?? []),
  };
}

function observeHistory({ past, alike, images, group, trip, paper }: World, random: Random): NonNullable<Facts['history']> {
  const [issuer, number] = [bare(paper.zone, 'issuer'), bare(paper.zone, 'number')];
  const holder = (zone: Zone): string => `${bare(zone, 'name')} ${bare(zone, 'birth')}`;
  const same = (crossing: Crossing): boolean => bare(crossing.zone, 'issuer') === issuer && bare(crossing.zone, 'number') === number;
  const newestFirst = <Item extends Crossing>(items: readonly Item[]): Item[] => items.toSorted((a, b) => b.at - a.at).slice(0, 20);
  return {
    postId: trip.post,
    direction: trip.direction,
    at: toWall(trip.at),
    sameDocument: newestFirst(past.filter(same)).map((crossing) => toSighting(crossing, random)),
    samePerson: newestFirst([...alike, ...past.filter((crossing) => !same(crossing) && holder(crossing.zone) === holder(paper.zone)).map((crossing) => ({ ...crossing, score: 1 }))]).map((crossing) => ({ ...toSighting(crossing, random), score: crossing.score })),
    sameImage: images.map(({ before, ...rest }) => ({ ...rest, ...ids(random), at: toWall(trip.at - before) })),
    ...(group === undefined ? {} : { conveyance: { documents: group.documents, alike: group.numbers.map((documentNumber) => ({ passageId: ids(random).passageId, documentNumber })) } }),
  };
}

function toSighting({ at, clock, clockKnownWrong, post, direction, zone }: Crossing, random: Random): Sighting {
  const [primary = '', secondary = ''] = bare(zone, 'name').split('<<');
  const sex = bare(zone, 'sex');
  return {
    ...ids(random),
    at: toWall(at + clock),
    clockConfirmed: !clockKnownWrong,
    postId: post,
    direction,
    issuingState: bare(zone, 'issuer'),
    documentNumber: bare(zone, 'number'),
    primaryIdentifier: primary.replaceAll('<', ' '),
    secondaryIdentifier: secondary.replaceAll('<', ' '),
    nationality: bare(zone, 'nationality'),
    sex: sex === 'F' || sex === 'M' ? sex : 'unspecified',
    birthDate: bare(zone, 'birth').padEnd(6, '<'),
    expiryDate: bare(zone, 'expiry').padEnd(6, '<'),
  };
}

const ids = (random: Random): { captureId: CaptureId; passageId: PassageId } => ({ captureId: uuid(random) as CaptureId, passageId: uuid(random) as PassageId });

export function uuid(random: Random): string {
  const hex = random.characters(32, '0123456789abcdef');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
