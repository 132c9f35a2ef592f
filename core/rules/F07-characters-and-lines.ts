import { getLayout } from '../document/formats.ts';
import type { DocumentReading, Mrz, MrzProblem } from '../document/reading.ts';
import { icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Evidence, Rule, RuleAnswer } from './rule.ts';

/** A line that somebody set wrongly lacks a few characters; one that lacks more was cut off or covered. */
const FEW = 4;
/** Share of the picture's width at its sides: what reaches there may go on beyond. */
const RIM = 0.015;

/** A character no zone may hold, a line of the wrong length, or a line too many or too few: scan again first. A line that was read surely and is short was set so. */
export const F07: Rule = {
  id: 'F07',
  version: 2,
  severity: 'low',
  mode: 'live',
  basis: [icao(3, '4.3'), icao(4, '4.2'), icao(5, '4.2'), icao(6, '4.2')],
  innocentCauses: ['croppedPicture', 'misread', 'typingSlip'],
  evaluate,
};

function evaluate({ reading }: Facts): RuleAnswer {
  const { mrz } = reading;
  if (mrz === undefined) return notPerformed('noZone');
  const worst = mrz.problems.find(({ code }) => code === 'lineCount') ?? mrz.problems.find(({ code }) => code === 'lineLength') ?? mrz.problems[0];
  if (worst === undefined) return passed;
  const evidence = mrz.problems.map((problem) => toEvidence(problem, mrz));
  const said = sentence(worst, mrz);
  return isShort(worst, mrz, reading) ? { state: 'raised', evidence, ...said, severity: 'medium', text: 'shortLine' } : { state: 'raised', evidence, ...said };
}

/** Every character of a page image was read surely, none lies at the picture's edge, and one line alone is a little short: so it was printed. */
function isShort({ code, line }: MrzProblem, { format, lines, problems }: Mrz, { source, accepted, zone, image }: DocumentReading): boolean {
  if (code !== 'lineLength' || source !== 'image' || accepted !== true || problems.length > 1) return false;
  const lacking = getLayout(format).lineLength - (lines[line] ?? '').length;
  if (lacking < 1 || lacking > FEW) return false;
  return zone === undefined || image === undefined || zone.every(({ x }) => x > RIM * image.width && x < (1 - RIM) * image.width);
}

function sentence({ code, line, position = 0 }: MrzProblem, mrz: Mrz): Pick<Extract<RuleAnswer, { state: 'raised' }>, 'text' | 'params'> {
  const { lineCount, lineLength } = getLayout(mrz.format);
  const text = mrz.lines[line] ?? '';
  if (code === 'lineCount') return { text: 'lineCount', params: { captured: mrz.lines.length, expected: lineCount } };
  if (code === 'lineLength') return { text: 'lineLength', params: { line: line + 1, captured: text.length, expected: lineLength } };
  return { params: { line: line + 1, position: position + 1, character: text.charAt(position) } };
}

function toEvidence({ line, position }: MrzProblem, { lines }: Mrz): Evidence {
  return position === undefined ? { line, start: 0, end: (lines[line] ?? '').length } : { line, start: position, end: position + 1 };
}
