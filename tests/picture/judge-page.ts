/** A drawn page measured and judged, as the evidence process and the examination do it together. */
import { parseMrz } from '../../core/document/parse-mrz.ts';
import { type PictureMeasures, toPictureFacts } from '../../core/picture/measures.ts';
import { evaluateRules, severityRank } from '../../core/rules/evaluate.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { measurePage } from '../../reader/measure/measure-page.ts';
import { openImage } from '../../reader/open-image.ts';
import type { PlantedPage } from './planted-pages.ts';

const PRINT_RULES = ['F45', 'F46', 'F47', 'F50', 'F57'];

export async function measureDrawn({ bytes, format, zone, lines, portrait }: PlantedPage): Promise<PictureMeasures> {
  const opened = await openImage(bytes);
  if (!opened.ok) throw new Error(opened.error);
  return measurePage(bytes, opened.value, { format, zone, lines }, portrait);
}

/** What the rules of the printed page say of it. */
export function judge({ lines, pixelsPerMillimetre }: PlantedPage, measures: PictureMeasures): Finding[] {
  const mrz = parseMrz(lines, '2026-06-01');
  if (!mrz) throw new Error('no zone was drawn');
  const findings = evaluateRules({ reading: { source: 'image', found: true, raw: lines, substitutions: [], mrz }, capture: { channel: 'scanner', live: true, training: false, pixelsPerMillimetre }, picture: toPictureFacts(measures), today: '2026-06-01' });
  return findings.filter(({ ruleId }) => PRINT_RULES.includes(ruleId));
}

/** Those that ask for a second look. */
export const alarms = (findings: readonly Finding[]): string[] => findings.filter(({ state, severity }) => state === 'raised' && severityRank[severity] >= severityRank.medium).map(({ ruleId, text }) => `${ruleId} ${text.split('.').at(-1)}`);
