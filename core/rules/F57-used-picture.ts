import type { Quad } from '../document/reading.ts';
import { icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * Differing bits of 64 up to which two pictures are one, stored anew, scaled or brightened. Of 44,850 pairs of drawn pages
 * of one layout one was as near, and 92 within 8 bits, before the portraits are compared; so a look is worth another look
 * and no more, while the same bytes are worth more.
 */
const SAME_LOOK = 5;
/** Above this the page was most likely photographed from a screen. */
const SCREEN = 0.5;

/**
 * The picture is not a fresh one of this page: a stored file given as if it were live, an earlier capture used again,
 * or a screen photographed. It warns of whoever feeds pictures in, before it says anything of the holder.
 */
export const F57: Rule = {
  id: 'F57',
  version: 2,
  severity: 'high',
  mode: 'live',
  basis: [icao(2, 'C.1')],
  innocentCauses: ['scannedAgain', 'fileShownAgain', 'finePatterns'],
  evaluate,
};

function evaluate({ reading, capture, picture, history }: Facts): RuleAnswer {
  if (reading.source === 'text') return notPerformed('neverAnImage');
  if (picture === undefined && history === undefined) return notPerformed('notMeasured');
  const evidence = picture ? [{ quad: wholeOf(picture) }] : [];
  const same = history?.sameImage ?? [];
  const identical = same.find((image) => image.identical);
  // No device takes the same bytes twice; a person may hand in one file twice, and a folder may offer it again.
  const mayComeAgain = !capture.live || (capture.channel === 'folder' && identical?.sameDocument);
  if (identical && !mayComeAgain) return { state: 'raised', evidence, text: 'identical', params: { date: identical.at.slice(0, 10) } };
  const other = same.find((image) => !image.sameDocument && (image.identical || image.distance <= SAME_LOOK));
  if (other) return { state: 'raised', evidence, text: 'otherDocument', params: { date: other.at.slice(0, 10) }, ...(!other.identical && { severity: 'medium' as const }) };
  if (identical) return { state: 'raised', severity: 'info', evidence, text: 'fileAgain', params: { date: identical.at.slice(0, 10) } };
  if (picture === undefined) return passed;
  const isStored = capture.live && (capture.channel === 'camera' || capture.channel === 'scanner') && picture.origin !== undefined && picture.origin !== 'plain';
  if (isStored) return { state: 'raised', evidence, text: 'storedFile' };
  if ((picture.moire ?? 0) > SCREEN) return { state: 'raised', severity: 'medium', evidence, text: 'screen' };
  return passed;
}

function wholeOf({ width, height, page }: NonNullable<Facts['picture']>): Quad {
  return page ?? [{ x: 0, y: 0 }, { x: width, y: 0 }, { x: width, y: height }, { x: 0, y: height }];
}
