import { icao } from './answers.ts';
import { compareCheckDigit } from './check-digit-rule.ts';
import type { Facts } from './facts.ts';
import { isCheckWrong } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/**
 * The check digit of the personal number is wrong. Where that is empty, the State may print 0 or a filler for it. A State
 * with a use of its own for the field still counts it into the composite; where that is wrong as well and every other field
 * is right, the practice of a State explains nothing: something there was changed, erased or misread, as with F01 to F03.
 */
export const F04: Rule = {
  id: 'F04',
  version: 3,
  severity: 'low',
  mode: 'live',
  basis: [icao(4, '4.2.2.2'), icao(3, '4.9')],
  innocentCauses: ['misread', 'wornPrint', 'stateOption'],
  evaluate,
};

const judge = compareCheckDigit('optionalData');

function evaluate(facts: Facts): RuleAnswer {
  const answer = judge(facts);
  const { mrz } = facts.reading;
  if (answer.state !== 'raised' || mrz === undefined || !isCheckWrong(mrz, 'composite')) return answer;
  const areOthersWrong = mrz.checks.some(({ name, state }) => state === 'failed' && name !== 'optionalData' && name !== 'composite');
  return areOthersWrong ? answer : { ...answer, severity: 'medium', text: 'compositeToo' };
}
