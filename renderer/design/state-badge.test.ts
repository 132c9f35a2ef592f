import { expect, test } from 'vitest';
import { Severity } from '../../core/rules/rule.ts';
import { shownState } from './state-badge.tsx';

test('information and low findings are never shown as failed', () => {
  expect(shownState('raised', 'info')).toBe('raisedLow');
  expect(shownState('raised', 'low')).toBe('raisedLow');
});

test('medium is one sign, high and critical another', () => {
  expect(shownState('raised', 'medium')).toBe('raised');
  expect([shownState('raised', 'high'), shownState('raised', 'critical')]).toEqual(['raisedHigh', 'raisedHigh']);
});

test.each(['passed', 'undetermined', 'notPerformed', 'aborted'] as const)('%s does not depend on the severity', (state) => {
  for (const severity of Severity.options) expect(shownState(state, severity)).toBe(state);
});
