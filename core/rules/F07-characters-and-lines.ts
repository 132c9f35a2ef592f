import { getLayout } from '../document/formats.ts';
import type { Mrz, MrzProblem } from '../document/reading.ts';
import { icao, notPerformed, passed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Evidence, Rule, RuleAnswer } from './rule.ts';

/** A character no zone may hold, a line of the wrong length, or a line too many or too few: scan again first. */
export const F07: Rule = {
  id: 'F07',
  version: 1,
  severity: 'low',
  mode: 'live',
  basis: [icao(3, '4.3'), icao(4, '4.2'), icao(5, '4.2'), icao(6, '4.2')],
  innocentCauses: ['croppedPicture', 'misread', 'typingSlip'],
  evaluate,
};

function evaluate({ reading: { mrz } }: Facts): RuleAnswer {
  if (mrz === undefined) return notPerformed('noZone');
  const worst = mrz.problems.find(({ code }) => code === 'lineCount') ?? mrz.problems.find(({ code }) => code === 'lineLength') ?? mrz.problems[0];
  if (worst === undefined) return passed;
  return { state: 'raised', evidence: mrz.problems.map((problem) => toEvidence(problem, mrz)), ...sentence(worst, mrz) };
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
