import { describe, expect, it } from 'vitest';
import type { DecisionId } from '../../contract/common.ts';
import { inDecisionOrder } from './decision-order.ts';

const decision = (decisionId: string, stamp: string, reverses?: string) => ({ decisionId: decisionId as DecisionId, stamp, ...(reverses === undefined ? {} : { reverses: reverses as DecisionId }) });
const order = (...decisions: ReturnType<typeof decision>[]): string[] => inDecisionOrder(decisions).map(({ decisionId }) => decisionId);

describe('decisions', () => {
  it('stand by time', () => {
    expect(order(decision('b', '2'), decision('a', '1'), decision('c', '3'))).toEqual(['a', 'b', 'c']);
  });
  it('stand behind what they reverse, also when the clock was put back between the two', () => {
    expect(order(decision('wrong', '12:00'), decision('right', '11:00', 'wrong'))).toEqual(['wrong', 'right']);
    expect(order(decision('wrong', '12:00'), decision('right', '11:00', 'wrong'), decision('other', '11:30'))).toEqual(['other', 'wrong', 'right']);
  });
  it('stand by time where the reversed one is not known, or in a circle', () => {
    expect(order(decision('a', '2', 'elsewhere'), decision('b', '1'))).toEqual(['b', 'a']);
    expect(order(decision('a', '2', 'b'), decision('b', '1', 'a'))).toEqual(['b', 'a']);
    expect(order(decision('a', '1', 'a'))).toEqual(['a']);
  });
});
