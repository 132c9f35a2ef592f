import { describe, expect, it } from 'vitest';
import { count } from './steps.mjs';

const report = (more) => ({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [], ...more });

describe('the last line', () => {
  it('counts what the report counts', () => {
    expect(count(report(), 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(count(report({ numFailedTests: 2 }), 1)).toMatchObject({ failed: 2 });
  });
  it('never calls a run passed that ended badly without a failed test', () => {
    expect(count(report(), 1)).toMatchObject({ failed: 1 });
    expect(count(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
  it('counts a file that did not load', () => {
    expect(count(report({ testResults: [{ status: 'failed', assertionResults: [] }] }), 1)).toMatchObject({ failed: 1 });
  });
});
