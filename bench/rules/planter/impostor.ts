/** A sound document in the wrong hands (9303-2 A.4). The paper is right; what betrays it stands elsewhere. */
import { drawName, toZoneWords } from '../world/names.ts';
import { kilometres, placeOf, PLACES } from '../world/posts.ts';
import { listed } from './blanks.ts';
import { seenBefore, stranger } from './hands.ts';
import { isVisa, otherHolder } from './parts.ts';
import type { SubKind } from './sub-kind.ts';

const threat = 'impostor';

export const IMPOSTOR: readonly SubKind[] = [
  { id: 'reported stolen', threat, does: 'travels on a stolen book whose holder has reported it', trace: ['lists'], plant: (world, random) => ({ ...world, lists: { ...world.lists, documents: [listed(world, random, random.pick(['stolen', 'lost']))] } }) },
  { id: 'revoked', threat, does: 'travels on a book that its State has revoked', trace: ['lists'], plant: (world, random) => ({ ...world, lists: { ...world.lists, documents: [listed(world, random, 'revoked')] } }) },
  {
    id: 'holder is elsewhere', threat, does: 'travels while the book’s twin crosses far away: nobody is in two places within the hour', trace: ['history'], seen: ['clock'],
    plant: (world, random) => {
      const here = placeOf(world.trip.post);
      const far = PLACES.filter((place) => place.kind === 'land' && kilometres(place, here) > 350);
      return { ...world, past: [...world.past.filter(({ at }) => at < world.trip.at - 5000), seenBefore(random, world, world.paper.zone, { at: world.trip.at - random.between(10, 70), post: random.pick(far).id, direction: random.pick(['entry', 'exit']) })] };
    },
  },
  { id: 'book passed back', threat, does: 'gets the book back over the line, with a driver who leaves that night, from one who has entered on it', trace: ['history'], seen: ['clock'], plant: (world, random) => ({ ...world, trip: { ...world.trip, direction: 'entry' }, past: [seenBefore(random, world, world.paper.zone, { at: world.trip.at - random.between(725, 1500), direction: 'entry' })] }) },
  { id: 'holder never left', threat, does: 'enters on the book of one who is still in the country', trace: ['history'], seen: ['clock'], plant: (world, random) => ({ ...world, trip: { ...world.trip, direction: 'entry' }, past: [...world.past.filter(({ at }) => at < world.trip.at - 40_000), seenBefore(random, world, world.paper.zone, { at: world.trip.at - random.between(2000, 30_000), direction: 'entry' })] }) },
  {
    id: 'flies in his own name', threat, does: 'bought the ticket in his own name', trace: ['codes'], fits: ({ trip }) => trip.by === 'flight',
    plant: (world, random) => {
      const own = drawName(random, world.person.culture, world.person.sex === 'F' ? 'F' : 'M');
      return { ...world, pass: { text: `${toZoneWords(own.primary).replaceAll('<', '')}/${toZoneWords(own.secondary).replaceAll('<', ' ')}`.slice(0, 20), flight: 'TK802' } };
    },
  },
  { id: 'visa in his own name', threat, does: 'shows the visa that he got on his own passport', trace: ['companions'], fits: ({ beside, paper }) => beside.length > 0 && isVisa(beside[0]!) && paper.zone.format === 'TD3', plant: (world, random) => ({ ...world, beside: [otherHolder(world.beside[0]!, stranger(random, world).paper.zone)] }) },
];
