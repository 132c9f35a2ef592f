import { hoursNeeded, postPlaces, type PostPlace } from '../reference/places.ts';
import { evidenceOf, findFields, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts, HistoryFacts, Sighting } from './facts.ts';
import { overRows } from './over-rows.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** Hours that must be lacking before it is more than a note: clocks are mostly wrong by an hour, or by less. */
const WIDE = 1;

/** Hours within which a second crossing in one direction leaves hardly time for the one between them, and for what people cross a border for. */
const SAME_DAY = 36;

/**
 * Days within which somebody whose way back no post has seen is asked for it, once every post is heard. The longer ago,
 * the likelier a whole journey in between was missed: half of those whom this would ask in error are further back.
 */
const LATELY = 90;

/** Crossings that are remembered of those who live by crossing. */
const DAILY = 6;

/** Below this it is somebody with a like name. */
const LEAST_SCORE = 0.95;

/**
 * The same document, or the same person, was at another post too short a time ago for any way between the two; or the
 * document comes in a second time and nobody saw it go out, which is worth a look where there was hardly time for
 * it, or where every post was asked. Clocks are looked at first. The document itself at two posts, by two confirmed clocks and with hours lacking, is two
 * documents or two clocks: worth another look. No clause of ICAO asks for it.
 */
export const F53: Rule = {
  id: 'F53',
  version: 4,
  severity: 'low',
  mode: 'live',
  basis: [],
  innocentCauses: ['clockWrong', 'sentLate', 'missedExit', 'namesake'],
  evaluate: overRows(postPlaces, judge),
};

function judge({ reading: { mrz }, history, today }: Facts, places: readonly PostPlace[]): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  if (history === undefined) return notPerformed('noHistory');
  const before = [...history.sameDocument, ...history.samePerson.filter(({ score }) => score >= LEAST_SCORE)];
  if (before.length === 0) return passed;
  if (today === undefined) return undetermined('clockUnconfirmed');
  const confirmed = before.filter(({ clockConfirmed }) => clockConfirmed);
  if (confirmed.length === 0) return undetermined('otherClockUnconfirmed');
  const now = Date.parse(history.at);
  const ago = (sighting: Sighting): number => (now - Date.parse(sighting.at)) / 3_600_000;
  // A capture that was made later than this one: one of the clocks is wrong.
  if (confirmed.some((sighting) => !(ago(sighting) >= 0))) return undetermined('clocksDisagree');
  const evidence = findFields(mrz, ['documentNumber']).map(evidenceOf);
  for (const sighting of confirmed) {
    const least = sighting.postId === history.postId ? undefined : hoursNeeded(sighting.postId, history.postId, ago(sighting), places);
    if (least === undefined) continue;
    const raised = { state: 'raised' as const, evidence, params: { hours: toTenths(ago(sighting)), needed: toTenths(least) } };
    const isDouble = history.sameDocument.includes(sighting) && least - ago(sighting) > WIDE;
    return isDouble ? { ...raised, severity: 'medium', text: 'twoPlaces' } : raised;
  }
  const [last] = history.sameDocument;
  if (last === undefined || !isSecondTime(history)) return passed;
  const raised = { state: 'raised' as const, evidence };
  // Whoever was not cleared then may have waited here since.
  if (!last.cleared || isDaily(history)) return { ...raised, severity: 'info', text: history.direction };
  if (ago(last) <= SAME_DAY) return { ...raised, severity: 'medium', text: 'sameDay', params: { hours: toTenths(ago(last)) } };
  const days = Math.floor(ago(last) / 24);
  return history.everyPost && days <= LATELY ? { ...raised, severity: 'medium', text: 'noWayBack', params: { days } } : { ...raised, severity: 'info', text: history.direction };
}

/** People who cross nearly every day are missed nearly every month. */
const isDaily = ({ sameDocument }: HistoryFacts): boolean => sameDocument.length > DAILY;

/** The last that was seen of this document went the same way. Other posts' crossings may not have arrived here yet. */
const isSecondTime = ({ sameDocument, direction }: HistoryFacts): boolean => sameDocument[0]?.clockConfirmed === true && sameDocument[0].direction === direction;

const toTenths = (hours: number): number => Math.round(hours * 10) / 10;
