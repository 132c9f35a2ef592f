/** Sound blanks, stolen before a name was on them, and personalised by the thief (9303-2 A.4). */
import type { Random } from '../random.ts';
import { uuid } from '../observe/observe.ts';
import { wrongDigit, digitOver } from '../world/check-digit.ts';
import { nextNumber } from '../world/draw-group.ts';
import { plusDays, plusYears, toSix } from '../world/day.ts';
import type { World } from '../world/world.ts';
import { bare, overprint, partOf, withDigit, withDigits, withPart } from '../world/zone.ts';
import { dated, STOLEN_RUN } from './batch.ts';
import { hasWhole, isBook, officeFace, printed, withLook, withPaper, withVisual, withZone } from './hands.ts';
import type { SubKind } from './sub-kind.ts';

const threat = 'stolenBlank';

export const BLANKS: readonly SubKind[] = [
  { id: 'number in a known range', threat, does: 'sells blanks of a range that is known to be stolen', trace: ['lists'], fits: isBook, plant: (world, random) => ranged(world, random) },
  { id: 'number on the list', threat, does: 'sells a blank whose number stands on the list by itself', trace: ['lists'], fits: isBook, plant: (world, random) => ({ ...world, lists: { ...world.lists, documents: [listed(world, random, 'stolen')] } }) },
  { id: 'digits unknown to him', threat, does: 'has the blank and the printer and does not know how digits are computed', trace: ['zone'], fits: hasWhole, plant: (world, random) => withZone(world, withDigit(withDigit(world.paper.zone, 'composite', random.characters(1)), 'expiry', wrongDigit(digitOver(partOf(world.paper.zone, 'expiry')), random.between(1, 9)))) },
  { id: 'last digit unknown to him', threat, does: 'knows the digits of the fields and not the last one', trace: ['zone'], fits: hasWhole, plant: (world, random) => withZone(world, withDigit(world.paper.zone, 'composite', wrongDigit(partDigit(world), random.between(1, 9)))) },
  { id: 'printer without the face', threat, does: 'personalises a sound blank on a printer without OCR-B', trace: ['picture'], fits: isBook, plant: (world, random) => withLook(world, { face: officeFace(random) }) },
  { id: 'print beside its place', threat, does: 'feeds a sound blank wrongly: the zone stands too high and too far in', trace: ['picture'], fits: isBook, plant: (world, random) => withLook(world, { left: world.paper.look.left + 1.5 + 2 * random.unit(), bottom: world.paper.look.bottom + 1.5 + 3 * random.unit() }) },
  {
    id: 'letter of another kind', threat, does: 'prints an ordinary person’s data on a stolen diplomatic or service blank and keeps an ordinary letter code that the State does not use', trace: ['zone'], fits: ({ paper }) => paper.kind === 'iraqi passport A',
    plant: (world, random) => withZone(world, overprint(world.paper.zone, 0, 1, random.pick(['A', 'X', 'Q', 'W', 'Z']))),
  },
  { id: 'neighbours on one bus', threat, does: 'sells neighbouring blanks of a range nobody reported to people of one bus', trace: ['history'], fits: ({ trip }) => trip.by === 'bus', plant: (world, random) => ({ ...world, group: { documents: 18, near: dated(random, world, Array.from({ length: 16 }, (_, i) => nextNumber(bare(world.paper.zone, 'number'), i + 1)), STOLEN_RUN) } }) },
  {
    id: 'letterless beyond 2037', threat, does: 'gives a blank without second letter a life that no such passport may have', trace: ['zone', 'expiryDate'], seen: ['issueDate'], fits: ({ paper }) => /^P</.test(paper.zone.rows[0]!),
    plant: (world, random) => {
      const expires = plusDays({ year: 2038, month: 1, day: 1 }, random.between(30, 1400));
      return withVisual(withPaper(world, { expires, zone: withDigits(withPart(world.paper.zone, 'expiry', toSix(expires))) }), { expiryDate: printed(world, expires), issueDate: printed(world, plusYears(expires, -10)) });
    },
  },
];

const partDigit = ({ paper }: World): string => paper.zone.rows[paper.zone.format === 'TD1' ? 1 : paper.zone.rows.length - 1]!.at(-1)!;

export const listed = (world: World, random: Random, reason: 'lost' | 'stolen' | 'revoked'): World['lists']['documents'][number] => ({ listId: 'documents', entryId: uuid(random), reason, documentNumber: bare(world.paper.zone, 'number'), edits: 0 });

function ranged(world: World, random: Random): World {
  const number = bare(world.paper.zone, 'number');
  return { ...world, lists: { ...world.lists, blanks: [{ listId: 'blanks', entryId: uuid(random), from: nextNumber(number, -random.between(1, 4000)), to: nextNumber(number, random.between(1, 4000)) }] } };
}
