import type { ShiftId } from '../../core/contract/common.ts';
import type { AreaHandlers } from '../handler.ts';
import { countsToFacts, currentShift, lastShift } from '../shift-report.ts';

export const shift: AreaHandlers<'shift'> = {
  current: ({ station }) => currentShift(station),

  end(call) {
    const { station, session } = call;
    const report = currentShift(station);
    const facts = { shiftId: report.shiftId as ShiftId, startedAt: report.startedAt, counts: countsToFacts(report) };
    call.commit([{ type: 'shift.ended.v1', actor: session.personId, facts, payloads: {} }], { shiftId: report.shiftId });
    station.store.journal.checkpoint();
    station.shift.id = station.random.uuid();
    return lastShift(station) ?? report;
  },

  last({ station }) {
    const report = lastShift(station);
    return report ? { report } : {};
  },
};
