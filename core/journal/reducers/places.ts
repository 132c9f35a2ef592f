/** Where each chain was written, and how surely timed: the post of every epoch, and what was said of the clock. */
import type { OpenEntry } from '../entry.ts';
import type { Change, Projection, TableReader } from '../projection.ts';
import { spellPosition } from './events.ts';

export const places: Projection = { name: 'places', version: 1, area: 'station', apply };

/** The beginning that the positions of one chain share, as a stamp spells them. */
export const spellChain = (position: Parameters<typeof spellPosition>[0]): string => spellPosition(position).slice(0, -' 000000000000'.length);

function apply(_read: TableReader, entry: OpenEntry): Change[] {
  switch (entry.type) {
    case 'station.founded.v1': {
      const key = spellChain(entry.position);
      return [{ table: 'foundings', key, row: { key, postId: entry.facts.postId } }];
    }
    case 'clock.jumped.v1':
    case 'clock.confirmed.v1': {
      const key = spellPosition(entry.position);
      return [{ table: 'clockWords', key, row: { key, confirmed: entry.type === 'clock.confirmed.v1' ? 1 : 0 } }];
    }
    default:
      return [];
  }
}
