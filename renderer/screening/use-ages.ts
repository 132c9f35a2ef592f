import type { PassageId } from '../../core/contract/common.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { ok } from '../../core/result.ts';
import { client } from '../client.ts';
import { useStation } from '../stores/station.ts';
import { useQuery } from '../stores/use-query.ts';
import { ageOf } from './party-check.ts';

/** Whole years by passage, where they are known. */
export type Ages = ReadonlyMap<PassageId, number>;

/** Ages of the holder and of the others of the party, asked once for each. */
export function useAges(passage: PassageDetail): Ages {
  const today = useStation((station) => (station.status?.clock === 'confirmed' ? station.status.at : undefined));
  const others = (passage.party?.members ?? []).map((member) => member.passageId).filter((id) => id !== passage.passageId);
  const query = useQuery(['passages'], others.length === 0 ? undefined : others.join(' '), async () => {
    const answers = await Promise.all(others.map((passageId) => client.passages.get({ passageId })));
    return ok(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
  });
  const known = [passage, ...(query.state === 'ready' ? query.value : [])];
  return new Map(known.flatMap((each) => {
    const age = ageOf(each, today);
    return age === undefined ? [] : [[each.passageId, age] as const];
  }));
}
