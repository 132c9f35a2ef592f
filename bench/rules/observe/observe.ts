/**
 * A traveller at the post → what the station knows of him. Innocent and forged papers come this way alike: readers
 * misread, fields are not found, scales are not known. `sure` names what must reach the data this time.
 */
import type { CaptureId, PassageId } from '../../../core/contract/common.ts';
import { parseMrz } from '../../../core/document/parse-mrz.ts';
import type { Facts, Sighting } from '../../../core/rules/facts.ts';
import type { Random } from '../random.ts';
import type { Rates } from '../rates.ts';
import { toIso, toSix, toWall } from '../world/day.ts';
import type { Crossing, VisualPart, World } from '../world/world.ts';
import { bare, type Zone } from '../world/zone.ts';
import { observeNumbers } from './observe-numbers.ts';
import { observePage } from './observe-page.ts';
import { observePicture } from './observe-picture.ts';
import { observeZone } from './observe-zone.ts';

/** Parts of the data that a trace may stand in. */
export type Part = 'zone' | 'picture' | 'codes' | 'history' | 'lists' | 'companions' | 'clock' | VisualPart;
/** Those that do not depend on what the page shows. */
const WITHOUT_PAGE: ReadonlySet<Part> = new Set(['zone', 'history', 'lists', 'companions', 'clock']);

export function observe(world: World, random: Random, rates: Rates, sure: readonly Part[] = []): Facts {
  const today = world.station.clockConfirmed || sure.includes('clock') ? toIso(world.today) : undefined;
  const station = stationFor(world, sure);
  const isPicture = givesPicture(station.channel);
  const reading = observeZone(world, station.channel, random.fork('zone'), rates, sure);
  return {
    reading,
    capture: { channel: station.channel, live: true, training: false, ...(station.pixelsPerMillimetre === undefined ? {} : { pixelsPerMillimetre: station.pixelsPerMillimetre }), ...(isPicture ? { light: 'visible' as const } : {}) },
    // A boarding pass is scanned by itself where the document gave no picture.
    ...(isPicture || world.pass !== undefined ? { page: observePage(world, isPicture, reading.mrz, today, random.fork('page'), rates, sure) } : {}),
    today,
    ...(isPicture ? { picture: observePicture(world.paper, station.pixelsPerMillimetre, random.fork('picture'), sure.includes('picture')) } : {}),
    history: { ...observeHistory(world, random.fork('history'), rates), ...(random.fork('posts').chance(rates.everyPost) && { everyPost: true as const }), numbers: observeNumbers(world.paper, random.fork('numbers'), rates) },
    lists: {
      ...world.lists,
      lists: (['documents', 'blanks', 'persons'] as const).map((kind) => ({ listId: kind, kind, version: 7, issuedAt: toWall(world.trip.at - 4000), expired: false })),
    },
    companions: world.beside.flatMap(({ rows }) => parseMrz(rows, today) ?? []),
  };
}

/** What stands on the page needs a device that takes pictures; what is measured, one whose scale is known. */
function stationFor({ station }: World, sure: readonly Part[]): World['station'] {
  const needsPicture = sure.some((part) => !WITHOUT_PAGE.has(part));
  if (sure.includes('picture')) return { ...station, channel: 'scanner', pixelsPerMillimetre: station.pixelsPerMillimetre ?? 15.75 };
  return needsPicture && !givesPicture(station.channel) ? { ...station, channel: 'scanner' } : station;
}

export const givesPicture = (channel: World['station']['channel']): boolean => channel !== 'typed' && channel !== 'wedge' && channel !== 'serial';

function observeHistory({ past, alike, images, group, trip, paper }: World, random: Random, rates: Rates): NonNullable<Facts['history']> {
  const [issuer, number] = [bare(paper.zone, 'issuer'), bare(paper.zone, 'number')];
  const holder = (zone: Zone): string => `${bare(zone, 'name')} ${bare(zone, 'birth')}`;
  const same = (crossing: Crossing): boolean => bare(crossing.zone, 'issuer') === issuer && bare(crossing.zone, 'number') === number;
  // The station leaves out what may be this crossing, scanned once more.
  const isAgain = (crossing: Crossing): boolean => crossing.post === trip.post && crossing.direction === trip.direction && Math.abs(trip.at - crossing.at) < 720 && holder(crossing.zone) === holder(paper.zone);
  const newestFirst = <Item extends Crossing>(items: readonly Item[]): Item[] => items.toSorted((a, b) => b.at - a.at).slice(0, 20);
  return {
    postId: trip.post,
    direction: trip.direction,
    at: toWall(trip.at),
    sameDocument: newestFirst(past.filter((crossing) => same(crossing) && !isAgain(crossing))).map((crossing) => toSighting(crossing, random)),
    samePerson: newestOfEach(newestFirst([...alike, ...past.filter((crossing) => !same(crossing) && holder(crossing.zone) === holder(paper.zone)).map((crossing) => ({ ...crossing, score: 1 }))])).map((crossing) => ({ ...toSighting(crossing, random), score: crossing.score })),
    sameImage: images.map(({ before, ...rest }) => ({ ...rest, ...ids(random), at: toWall(trip.at - before) })),
    ...(group === undefined ? {} : { conveyance: observeGroup(group, random, rates) }),
  };
}

type Conveyance = NonNullable<NonNullable<Facts['history']>['conveyance']>;

function observeGroup({ documents, near }: NonNullable<World['group']>, random: Random, rates: Rates): Conveyance {
  const eye = random.fork('expiry');
  return { documents, alike: near.map(({ number, expires }) => ({ passageId: ids(random).passageId, documentNumber: number, expiryDate: eye.chance(rates.zoneMisread) ? misreadDate(eye, toSix(expires)) : toSix(expires) })) };
}

/** One figure taken for another; whether it is a day of the calendar, nobody asks. */
function misreadDate(random: Random, date: string): string {
  const at = random.between(0, date.length - 1);
  return date.slice(0, at) + String((Number(date.charAt(at)) + random.between(1, 9)) % 10) + date.slice(at + 1);
}

function newestOfEach<Item extends Crossing>(newestFirst: readonly Item[]): Item[] {
  const numbers = newestFirst.map(({ zone }) => `${bare(zone, 'issuer')} ${bare(zone, 'number')}`);
  return newestFirst.filter((_, i) => numbers.indexOf(numbers[i]!) === i);
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
    cleared: true,
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
