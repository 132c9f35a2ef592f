/** What a page says beside its zone, as the screen shows it. */
import type { z } from 'zod';
import type { PageEvidence } from '../../core/contract/evidence.ts';
import type { examine } from '../../core/screening/examine.ts';
import type { Station } from '../station.ts';
import type { CaptureRecord } from './capture.ts';

export function toPageEvidence(station: Pick<Station, 'looking'>, { captureId, supplement }: CaptureRecord, { reading, page }: ReturnType<typeof examine>): z.input<typeof PageEvidence> | undefined {
  if (reading.source !== 'image') return undefined;
  if (supplement === undefined || page === undefined) return { state: station.looking.has(captureId) ? 'underWay' : 'notFinished' };
  const { portrait } = supplement.supplement.visual;
  const { visual, codesPerformed, codes } = page;
  return { state: 'performed', at: supplement.at, visual, codesPerformed, codes, ...(portrait && { portrait }) };
}
