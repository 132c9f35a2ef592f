/** Answers that hold more than ids are not stored with their request: a repeat makes them again from the ids. */
import type { OperationPath } from '../core/access.ts';
import type { Call } from './handler.ts';
import { refuse } from './refusal.ts';
import { lastShift } from './shift-report.ts';

export const repeats: Partial<Record<OperationPath, (call: Call, answer: unknown) => unknown>> = {
  'shift.end'({ station }, answer) {
    const report = lastShift(station);
    // Another shift has ended since: this one's report was printed then.
    return report?.shiftId === (answer as { shiftId: string }).shiftId ? report : refuse('NOT_FOUND', { what: 'shift' });
  },
};
