import { icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import { measuredPrint } from './measured-print.ts';
import type { Rule, RuleAnswer, Severity } from './rule.ts';

/** Cues above this are seen by a person too; above the second they need no other. */
const CUE = 0.5;
const STRONG = 0.75;
/** 9303-3 §3.9: 26 × 32 mm to 35 × 45 mm in passports, and what locating the frame may add; national cards have smaller ones. */
const NARROWEST = 26;
const LOWEST = 32;
const WIDEST = 35;
const TALLEST = 45;
const SIZE_OFF = 2;
/** 9303-3 §3.9: the head takes 70 to 80 hundredths of the portrait. */
const HEAD = [0.7, 0.8] as const;
const HEAD_OFF = 0.1;

/** Portrait and page do not seem to be of one making: its frame is cut, it is screened otherwise, its size or its head is not the standard's. */
export const F50: Rule = {
  id: 'F50',
  version: 1,
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
  const isFramed = (edge ?? 0) > CUE && mrz.format === 'TD3';
  const isOffSize = isFramed && (sides[0] < NARROWEST - SIZE_OFF || sides[0] > WIDEST + SIZE_OFF || sides[1] < LOWEST - SIZE_OFF || sides[1] > TALLEST + SIZE_OFF);
  const present: Record<CueName, boolean> = {
    edge: (edge ?? 0) > CUE,
    screen: (screen ?? 0) > CUE,
    size: isOffSize,
    head: head !== undefined && (head < HEAD[0] - HEAD_OFF || head > HEAD[1] + HEAD_OFF),
  };
  const cues = CUES.filter((cue) => present[cue]);
  if (cues.length === 0) return passed;
  return { state: 'raised', severity: severityOf(cues, Math.max(edge ?? 0, screen ?? 0)), evidence: [{ quad: corners }], text: cues.length > 1 ? 'several' : cues[0]!, params: { count: cues.length } };
}

/** One cue alone is met on old lawful papers; one that nobody would overlook is worth a second look. */
function severityOf(cues: readonly CueName[], strongest: number): Severity {
  if (cues.length > 1) return 'high';
  return strongest > STRONG ? 'medium' : 'low';
}
