/** The day's tally counted anew from the entries, as a person with a pencil would: no code in common with the projection. */
import type { OpenEntry } from '../../core/journal/entry.ts';

export function recount(entries: readonly OpenEntry[]): Record<string, number> {
  const moment = (entry: OpenEntry): [number, string, number] => [Date.parse(entry.at), entry.position.station, entry.position.sequence];
  const ordered = [...entries].sort((a, b) => {
    const [x, y] = [moment(a), moment(b)];
    return x[0] - y[0] || (x[1] < y[1] ? -1 : x[1] > y[1] ? 1 : 0) || x[2] - y[2];
  });
  const sheet: Record<string, number> = {};
  const mark = (day: string, station: string, what: string, by: number): void => {
    const line = `${day} ${station} ${what}`;
    sheet[line] = (sheet[line] ?? 0) + by;
  };

  const about = new Map<string, OpenEntry[]>();
  for (const entry of ordered) {
    const passage = entry.type === 'passage.joined.v1' ? entry.facts.from : 'passageId' in entry.facts ? entry.facts.passageId : undefined;
    if (passage !== undefined) about.set(passage, [...(about.get(passage) ?? []), entry]);
    if (entry.type === 'opaque.v1') for (const [what, by] of Object.entries(entry.facts.delta)) mark(entry.facts.day, entry.position.station, what, by);
  }
  for (const [passage, story] of about) {
    let opening: OpenEntry | undefined;
    let direction = '';
    let described = false;
    let counted = true;
    let joined = false;
    for (const entry of story) {
      if (entry.type === 'document.read.v1' || entry.type === 'person.undocumented.v1') {
        if (opening === undefined) {
          opening = entry;
          if (!described) direction = entry.facts.direction;
        }
      } else if (entry.type === 'passage.described.v1') {
        direction = entry.facts.direction;
        described = true;
      } else if (entry.type === 'passage.closed.v1') counted = false;
      else if (entry.type === 'passage.joined.v1') joined = entry.facts.into !== passage;
    }
    if (opening === undefined || !counted || joined) continue;
    mark(opening.at.slice(0, 10), opening.position.station, direction, 1);
    mark(opening.at.slice(0, 10), opening.position.station, lastOutcome(story), 1);
  }
  return Object.fromEntries(Object.entries(sheet).filter(([, count]) => count !== 0));
}

/** Decisions are read in the order of time, a reversal never before what it reverses; the last one read counts. */
function lastOutcome(story: readonly OpenEntry[]): string {
  const unread = new Map(story.flatMap((entry) => (entry.type === 'passage.decided.v1' ? [[entry.facts.decisionId as string, entry.facts]] : [])));
  let outcome = 'open';
  while (unread.size > 0) {
    const [next] = [...unread.values()].filter(({ reverses }) => !unread.has(reverses ?? ''));
    if (next === undefined) throw new Error('decisions that reverse each other in a circle');
    outcome = next.outcome;
    unread.delete(next.decisionId);
  }
  return outcome;
}
