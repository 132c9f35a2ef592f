import { dayNumber, findDay } from '../document/civil-date.ts';
import type { Mrz } from '../document/reading.ts';
import { icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import { dayOf, findIssued, spansOf } from './issued.ts';
import { measuredPrint } from './measured-print.ts';
import type { Rule, RuleAnswer, Severity } from './rule.ts';

/**
 * A hint counts beside another cue; alone, something may be there above `faint`, and is above `sure`. Of 126 sound
 * pages of the drawn kinds that measure most (worn, tinted, JPEG) one measured an edge of 0.29 and one of 0.02, 17 a screen
 * of up to 0.47, none both; 210 others raise nothing either. The edges of 8 published specimens and the screens of 21 measured nought.
 */
const EDGE = { hint: 0.1, faint: 0.15, sure: 0.35 };
const SCREEN = { hint: 0.1, faint: 0.25, sure: 0.5 };
/** A person sees it too. */
const PLAIN = 0.5;
/** 9303-3 §3.9: 26 × 32 mm to 35 × 45 mm in passports, and what locating the frame may add; national cards have smaller ones. */
const NARROWEST = 26;
const LOWEST = 32;
const WIDEST = 35;
const TALLEST = 45;
const SIZE_OFF = 2;
/** 9303-3 §3.9: the head takes 70 to 80 hundredths of the portrait. */
const HEAD = [0.7, 0.8] as const;
const HEAD_OFF = 0.1;

/** Emergency documents and laissez-passers are filled in at a consulate's desk, often with a glued photograph (9303-4 §4.4), and run for a year at most. */
const BY_HAND: ReadonlySet<string> = new Set(['PE', 'PL', 'PU']);
const SHORT_LIFE = 370;

/** Portrait and page do not seem to be of one making: its frame is cut, it is screened otherwise, its size or its head is not the standard's. */
export const F50: Rule = {
  id: 'F50',
  version: 4,
  severity: 'high',
  mode: 'live',
  basis: [icao(3, '3.9'), icao(2, 'C.19'), icao(2, 'C.27')],
  innocentCauses: ['gluedPhoto', 'otherPrinter', 'lamination'],
  evaluate,
};

const CUES = ['edge', 'screen', 'size', 'head'] as const;
type CueName = (typeof CUES)[number];

function evaluate(facts: Facts): RuleAnswer {
  const print = measuredPrint(facts);
  if ('state' in print) return print;
  const { mrz, picture, pixelsPerMillimetre } = print;
  const { portrait } = picture;
  if (portrait === undefined) return notPerformed('noPortrait');
  const { corners, edge, screen, head } = portrait;
  if (edge === undefined && screen === undefined) return notPerformed('tooCoarse');
  const [a, b, , d] = corners;
  const sides = [Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y)].map((side) => side / pixelsPerMillimetre) as [number, number];
  // Where no frame is cut, its place is a guess, and so is its size.
  const isFramed = (edge ?? 0) > PLAIN && mrz.format === 'TD3';
  const isOffSize = isFramed && (sides[0] < NARROWEST - SIZE_OFF || sides[0] > WIDEST + SIZE_OFF || sides[1] < LOWEST - SIZE_OFF || sides[1] > TALLEST + SIZE_OFF);
  const present: Record<CueName, boolean> = {
    edge: (edge ?? 0) > EDGE.hint,
    screen: (screen ?? 0) > SCREEN.hint,
    size: isOffSize,
    head: head !== undefined && (head < HEAD[0] - HEAD_OFF || head > HEAD[1] + HEAD_OFF),
  };
  const cues = CUES.filter((cue) => present[cue]);
  const isOnlyHinted = cues.length === 1 && ((cues[0] === 'edge' && edge! <= EDGE.faint) || (cues[0] === 'screen' && screen! <= SCREEN.faint));
  if (cues.length === 0 || isOnlyHinted) return passed;
  const severity = severityOf(cues, { edge: edge ?? 0, screen: screen ?? 0 }, handworkOf(facts, mrz));
  return { state: 'raised', severity, evidence: [{ quad: corners }], text: cues.length > 1 ? 'several' : cues[0]!, params: { count: cues.length } };
}

/**
 * Each cue is met on lawful papers where a photograph may be glued, and a faint one alone on old papers too; any other is
 * worth a second look. Two that are each beyond what sound pages measure leave hardly another cause.
 */
function severityOf(cues: readonly CueName[], { edge, screen }: { edge: number; screen: number }, handwork: Handwork): Severity {
  if (handwork === 'likely' || (cues.length === 1 && edge <= EDGE.sure && screen <= SCREEN.sure)) return 'low';
  const beyond = cues.filter((cue) => (cue === 'edge' ? edge > EDGE.sure : cue === 'screen' ? screen > SCREEN.sure : true));
  return beyond.length > 1 && handwork === 'unlikely' ? 'high' : 'medium';
}

type Handwork = 'likely' | 'possible' | 'unlikely';

/** Whether it is a document that is made by hand: by its code, or by how long it runs, as far as that is known. */
function handworkOf(facts: Facts, mrz: Mrz): Handwork {
  if (BY_HAND.has(mrz.documentCode)) return 'likely';
  const expiry = dayOf(mrz.expiryDate);
  if (expiry === undefined) return 'possible';
  const issued = findIssued(facts);
  if ('dates' in issued) return spansOf(issued.dates).some(({ first, last }) => dayNumber(expiry) >= first && dayNumber(expiry) - last <= SHORT_LIFE) ? 'likely' : 'unlikely';
  const now = facts.today === undefined ? undefined : findDay(facts.today);
  return now === undefined || dayNumber(expiry) - dayNumber(now) <= SHORT_LIFE ? 'possible' : 'unlikely';
}
