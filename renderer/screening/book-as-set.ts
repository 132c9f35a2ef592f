import type { PassageId } from '../../core/contract/common.ts';
import { client } from '../client.ts';
import { useDesk } from './desk.ts';

/** Books a document from a reader as the officer set for the travellers to come. The defaults need no entry. */
export async function bookAsSet(passageId: PassageId): Promise<void> {
  const { direction, conveyance } = useDesk.getState();
  if (direction === 'entry' && conveyance.kind === 'foot') return;
  await client.passages.describe({ passageId, direction, conveyance });
}
