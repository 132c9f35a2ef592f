/** A complete document made by the forger himself, by printer and by guess (9303-2 A.4). */
import { plusDays, plusYears, toSix } from '../world/day.ts';
import { overprint, partOf, placeOf, withDigit, withDigits, withPart } from '../world/zone.ts';
import { digitOver, wrongDigit } from '../world/check-digit.ts';
import { dated, PRINT_RUN } from './batch.ts';
import { hasWhole, isBook, officeFace, printed, seenBefore, stranger, withLook, withPaper, withVisual, withZone } from './hands.ts';
import type { SubKind } from './sub-kind.ts';

const threat = 'counterfeit';

export const COUNTERFEIT: readonly SubKind[] = [
  { id: 'wrong face', threat, does: 'sets the zone in an office typeface, because he has no OCR-B', trace: ['picture'], plant: (world, random) => withLook(world, { face: officeFace(random) }) },
  { id: 'wrong pitch', threat, does: 'sets the zone at his word processor’s character distance', trace: ['picture'], fits: isBook, plant: (world, random) => withLook(world, { pitch: random.pick([2.117, 2.3, 2.4, 2.66, 2.75]) }) },
  { id: 'zone misplaced', threat, does: 'puts the zone where it looks right instead of where the standard wants it', trace: ['picture'], plant: (world, random) => withLook(world, { left: random.pick([2, 3, 3.8, 8.4, 10]), bottom: world.paper.look.bottom + random.normal(0, 1.5) }) },
  {
    id: 'digits invented', threat, does: 'does not know what the last figures of a field are for, and invents them', trace: ['zone'],
    plant: (world, random) => {
      let { zone } = world.paper;
      for (const digit of ['number', 'birth', 'expiry'] as const) zone = withDigit(zone, digit, wrongDigit(digitOver(partOf(zone, digit)), random.between(1, 9)));
      return withZone(world, zone);
    },
  },
  {
    id: 'one number for all', threat, does: 'sells many copies of one document, each with another name', trace: ['history'], fits: isBook,
    plant: (world, random) => ({ ...world, past: [seenBefore(random, world, withDigits(withPart(stranger(random, world).paper.zone, 'number', partOf(world.paper.zone, 'number'))))] }),
  },
  { id: 'invented State', threat, does: 'issues it in the name of a State that nobody knows', trace: ['zone'], fits: isBook, plant: (world, random) => withZone(world, reissued(world.paper.zone, random.pick(['KRD', 'IRK', 'WSA', 'SYA', 'ERB', 'UAR', 'PLS', 'KUR', 'BAS']))) },
  { id: 'Germany as DEU', threat, does: 'takes the country code of the internet’s tables', trace: ['zone'], fits: ({ paper }) => /^..D<</.test(paper.zone.rows[0]!) && paper.zone.format === 'TD3', plant: (world) => withZone(world, reissued(world.paper.zone, 'DEU')) },
  { id: 'specimen copied', threat, does: 'copies the specimen of a catalogue, its State of Utopia included', trace: ['zone'], fits: isBook, plant: (world) => withZone(world, reissued(world.paper.zone, 'UTO')) },
  { id: 'wrong first letter', threat, does: 'begins a passport’s zone with a card’s letter, or a card’s with a passport’s', trace: ['zone'], fits: hasWhole, plant: (world, random) => withZone(world, overprint(world.paper.zone, 0, 0, isBook(world) ? random.pick(['I', 'A', 'C', 'S']) : 'P')) },
  { id: 'number of no series', threat, does: 'invents a number that the State’s series do not have', trace: ['zone'], fits: ({ paper }) => /iraqi passport A|iranian passport/.test(paper.kind), plant: (world, random) => renumbered(world, random.pick([random.characters(9), `QX${random.characters(6)}`, random.characters(7)])) },
  {
    id: 'too long a life', threat, does: 'gives it more years than any State gives', trace: ['zone', 'expiryDate'], seen: ['issueDate'], fits: isBook,
    plant: (world, random) => {
      const expires = plusYears(world.paper.issued, random.between(14, 20));
      return withVisual(withPaper(world, { expires, zone: withDigits(withPart(world.paper.zone, 'expiry', toSix(expires))) }), { expiryDate: printed(world, expires) });
    },
  },
  { id: 'day of no calendar', threat, does: 'invents a day without looking at a calendar', trace: ['zone'], plant: (world, random) => withZone(world, withDigits(withPart(world.paper.zone, 'birth', random.pick(['850231', '780931', '900230', '811301', '740431', '921131'])))) },
  {
    id: 'figures in the name', threat, does: 'types a zero for an O or a one for an I', trace: ['zone'], fits: ({ paper }) => /[OI]/.test(partOf(paper.zone, 'name')),
    plant: (world) => withZone(world, withPart(world.paper.zone, 'name', partOf(world.paper.zone, 'name').replace(/[OI]/, (letter) => (letter === 'O' ? '0' : '1')))),
  },
  { id: 'name badly parted', threat, does: 'does not know how the zone parts surname and given names', trace: ['zone'], fits: ({ paper }) => partOf(paper.zone, 'name').includes('<<') && /<<<$/.test(partOf(paper.zone, 'name')), plant: (world, random) => withZone(world, withPart(world.paper.zone, 'name', random.pick([`<${partOf(world.paper.zone, 'name')}`, partOf(world.paper.zone, 'name').replace('<<', '<<<'), `${partOf(world.paper.zone, 'name').replace(/<+$/, '')}<<MR`]))) },
  { id: 'line too short', threat, does: 'counts the fillers wrongly', trace: ['zone'], fits: isBook, plant: (world, random) => withZone(world, { ...world.paper.zone, rows: world.paper.zone.rows.map((row, i) => (i === 0 ? row.slice(0, -random.between(1, 4)) : row)) }) },
  { id: 'seal of his own', threat, does: 'prints a seal whose signature he cannot make', trace: ['codes'], fits: ({ paper }) => paper.kind === 'visa', plant: (world, random) => withPaper(world, { seal: { rows: world.paper.zone.rows, verdict: random.weighted([[0.7, 'invalid'], [0.3, 'broken']] as const) } }) },
  { id: 'screen instead of paper', threat, does: 'shows a picture of a document on a telephone', trace: ['picture'], plant: (world, random) => withLook(world, { moire: 0.55 + 0.45 * random.unit() }) },
  // The scan of one page, sold with another name and number written in: the rest of the picture returns.
  { id: 'scan sold twice', threat, does: 'writes another name and number into the scan of a page that this post has seen', trace: ['history'], seen: ['picture'], fits: isBook, plant: (world, random) => ({ ...world, images: [{ before: random.between(60, 200_000), distance: random.between(1, 8), identical: false, sameDocument: false }] }) },
  { id: 'one batch, one bus', threat, does: 'sells a whole bus the same print run, number after number', trace: ['history'], fits: ({ trip }) => trip.by === 'bus' || trip.by === 'flight', plant: (world, random) => ({ ...world, group: { documents: 26, near: dated(random, world, Array.from({ length: 24 }, (_, i) => `${partOf(world.paper.zone, 'number').replace(/<+$/, '').slice(0, -2)}${String(i + 10)}`), PRINT_RUN) } }) },
  {
    id: 'issued before birth', threat, does: 'prints dates that do not fit each other', trace: ['issueDate'], fits: ({ paper, person }) => paper.visual.birthDate !== undefined && person.birth.day !== undefined,
    plant: (world, random) => withVisual(world, { issueDate: printed(world, plusDays({ year: world.person.birth.year ?? 1990, month: world.person.birth.month ?? 1, day: world.person.birth.day ?? 1 }, -random.between(30, 2000))) }),
  },
];

function reissued(zone: Parameters<typeof withPart>[0], state: string): ReturnType<typeof withPart> {
  return withDigits(withPart(withPart(zone, 'issuer', state), 'nationality', state));
}

function renumbered(world: Parameters<typeof withZone>[0], number: string): ReturnType<typeof withZone> {
  const [row, start] = placeOf(world.paper.zone, 'number');
  const zone = overprint(world.paper.zone, row, start, number.padEnd(9, '<').slice(0, 9));
  return withVisual(withZone(world, withDigits(zone)), { documentNumber: number });
}
