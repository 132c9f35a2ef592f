import type { Mrz, MrzField } from '../document/reading.ts';
import { findField, notPerformed } from './answers.ts';
import type { Facts } from './facts.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** A rule about the zone's name is asked only where a name was captured. */
export const overName =
  (judge: (name: MrzField, mrz: Mrz, facts: Facts) => RuleAnswer): Rule['evaluate'] =>
  (facts) => {
    const { mrz } = facts.reading;
    if (mrz === undefined) return notPerformed('noZone');
    const name = findField(mrz, 'name');
    return name === undefined ? notPerformed('fieldMissing') : judge(name, mrz, facts);
  };
