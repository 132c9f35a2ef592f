/** A document put together from parts of sound ones (9303-2 A.4, construction from genuine parts). */
import { bare, withDigits, withPart } from '../world/zone.ts';
import { isBook, otherNumber, portrait, stranger, withLook, withPaper, withVisual, withZone } from './hands.ts';
import type { SubKind } from './sub-kind.ts';

const threat = 'genuineParts';

export const PARTS: readonly SubKind[] = [
  { id: 'zone of another book', threat, does: 'sets the strip with the zone of one book under the print of another', trace: ['zone', 'primaryIdentifier', 'documentNumber', 'birthDate'], seen: ['clock'], fits: isBook, plant: (world, random) => withZone(world, stranger(random, world).paper.zone) },
  {
    id: 'second line of another book', threat, does: 'sets one line of another book’s zone under the first', trace: ['zone', 'documentNumber', 'birthDate'], seen: ['clock'], fits: isBook,
    plant: (world, random) => withZone(world, { ...world.paper.zone, rows: [world.paper.zone.rows[0]!, stranger(random, world).paper.zone.rows[1]!] }),
  },
  { id: 'strip set askew', threat, does: 'glues a strip that does not lie along the page', trace: ['picture'], plant: (world, random) => withLook(world, { skew: world.paper.look.skew.map(() => (random.chance(0.5) ? 1 : -1) * (3.2 + 3 * random.unit())) }) },
  { id: 'line set askew', threat, does: 'glues one line, and it does not lie along the other', trace: ['picture'], plant: (world, random) => withLook(world, { skew: world.paper.look.skew.map((skew, i) => (i === 1 ? skew + (random.chance(0.5) ? 1 : -1) * (1 + 3 * random.unit()) : skew)) }) },
  {
    id: 'two halves of a line', threat, does: 'joins the left half of one line to the right half of another', trace: ['picture'], fits: isBook,
    plant: (world, random) => {
      const at = random.between(14, 30);
      const [up, aside] = [(random.chance(0.5) ? 1 : -1) * (0.2 + 0.5 * random.unit()), random.normal(0, 0.5)];
      return withLook(world, { odd: Array.from({ length: 44 - at }, (_, i) => ({ row: 1, position: at + i, up, aside })) });
    },
  },
  { id: 'cover of another book', threat, does: 'binds a data page into a cover whose perforated number is another', trace: ['documentNumber'], fits: isBook, plant: (world, random) => withVisual(world, { documentNumber: otherNumber(random, world.paper.zone, 4) }) },
  { id: 'seal of another visa', threat, does: 'cuts a signed seal out of a sound visa', trace: ['codes'], fits: ({ paper }) => paper.kind === 'visa', plant: (world, random) => withPaper(world, { seal: { rows: withPart(withPart(world.paper.zone, 'number', random.characters(8)), 'birth', '830917').rows, verdict: 'valid' } }) },
  { id: 'visa of another book', threat, does: 'moves a sound visa into his own passport', trace: ['companions'], fits: ({ beside, paper }) => beside.length > 0 && isVisa(beside[0]!) && paper.zone.format === 'TD3', plant: (world, random) => ({ ...world, beside: [otherHolder(world.beside[0]!, stranger(random, world).paper.zone)] }) },
  { id: 'portrait page cut in', threat, does: 'cuts the upper half of one page into another: the frame shows, and the names are another’s', trace: ['picture', 'primaryIdentifier', 'secondaryIdentifier'], fits: isBook, plant: (world, random) => portrait(withVisual(world, stranger(random, world).paper.visual), { turn: random.normal(0, 1), shadow: 15 + 45 * random.unit() }) },
];

type Zone = Parameters<typeof withPart>[0];
export const isVisa = (zone: Zone): boolean => zone.format === 'MRV-A' || zone.format === 'MRV-B';

/** The same visa as it was made for somebody else. */
export function otherHolder(visa: Zone, holder: Zone): Zone {
  const carry = (zone: Zone, part: 'name' | 'nationality' | 'birth' | 'sex'): Zone => withPart(zone, part, bare(holder, part));
  const held = carry(carry(carry(carry(visa, 'name'), 'nationality'), 'birth'), 'sex');
  return withDigits(bare(held, 'option') === '' ? withPart(held, 'number', bare(holder, 'number')) : withPart(held, 'option', bare(holder, 'number')));
}
