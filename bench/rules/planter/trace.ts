/** Whether two looks at the same traveller say different things of a part. Ids are left out: they name nothing. */
import type { Facts } from '../../../core/rules/facts.ts';
import type { Part } from '../observe/observe.ts';

export const differs = (one: Facts, other: Facts, part: Part): boolean => said(one, part) !== said(other, part);

function said(facts: Facts, part: Part): string {
  const { reading, picture, page, history, lists, companions, today } = facts;
  const parts: Partial<Record<Part, unknown>> = {
    zone: reading.raw,
    picture,
    codes: page?.codes,
    history,
    lists,
    companions: companions?.map(({ lines }) => lines),
    clock: today,
    sex: page?.printed?.sex,
    issueDate: page?.printed?.issued,
    authority: page?.printed?.authority,
    personalNumber: page?.printed?.personalNumber,
  };
  const what = part in parts ? parts[part] : page?.visual.find(({ field }) => field === part);
  return JSON.stringify(what, (key, value: unknown) => (key === 'captureId' || key === 'passageId' || key === 'entryId' ? undefined : value)) ?? '';
}
