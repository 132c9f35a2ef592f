/** An answer is no better than its list: what a finding says of the list it comes from. */
import type { ListFacts } from './facts.ts';

/** `list`: what people call it; `date`: the day it was issued. */
export function paramsOfList({ lists }: ListFacts, listId: string): { list: string; date: string } {
  const list = lists.find((each) => each.listId === listId);
  return { list: list?.name ?? listId, date: list?.issuedAt.slice(0, 10) ?? '' };
}
