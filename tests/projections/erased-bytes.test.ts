/** What retention takes away leaves the pages of the identity file too, the search index's among them. */
import { expect, it } from 'vitest';
import type { CaptureId, PassageId } from '../../core/contract/common.ts';
import { id } from './scripts.ts';
import { openStation } from './station-of.ts';

it('leaves no byte of an erased name in the identity file', () => {
  const post = openStation();
  post.db.pragma('identity.secure_delete = ON');
  const bytes = (): string => post.db.serialize({ attached: 'identity' }).toString('latin1');
  const scan = (number: number, name: string) =>
    post.tell(
      '09:00',
      'document.read.v1',
      { captureId: id(3, number) as CaptureId, passageId: id(2, number) as PassageId, reference: `A-${String(number)}`, direction: 'entry', channel: 'serial', live: true, sex: 'F', ageBand: 'unknown', findings: [] },
      { identity: { source: 'text', raw: [`P<UTO${name}<<ANNA`.padEnd(44, '<'), 'X10000000<0UTO7008120F3001010<<<<<<<<<<<<<<00'.slice(0, 44)], substitutions: [] } },
    );
  const read = scan(1, 'QQQVVV');
  for (let number = 2; number < 40; number += 1) scan(number, `ERIKSSON${'ABCDEFGH'[number % 8]!}`);
  // The three letters stand in the index as one term, and in the rows.
  for (const piece of ['QQQVVV', 'qqqvvv', 'qqv']) expect(bytes()).toContain(piece);
  post.tell('10:00', 'payload.erased.v1', { ...read.position, index: 0, class: 'identity', reason: 'expired' });
  for (const piece of ['QQQ', 'qqq', 'qqv', 'qvv', 'vvv']) expect(bytes()).not.toContain(piece);
  expect(post.queries.search('eriksson', 50)).toHaveLength(38);
  post.db.close();
});
