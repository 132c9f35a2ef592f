/**
 * The contract between a station and its screens: every operation with its input, output and errors.
 * `core/access.ts` says who may call which. Both transports and the conformance suite are built from this object.
 */
import { eventIterator } from '@orpc/contract';
import { camera } from './camera.ts';
import { cases, centreKey, measures } from './cases.ts';
import { certificates, evidence } from './evidence.ts';
import { journal, shift } from './records.ts';
import { devices, people, policy } from './people.ts';
import { recovery } from './recovery.ts';
import { lists } from './lists.ts';
import { passages, protection, screening, secondLine, sop } from './passages.ts';
import { specimens } from './specimens.ts';
import { session, setup, StationEvent, training } from './session.ts';

export const contract = {
  session: { ...session, follow: session.follow.output(eventIterator(StationEvent)) },
  setup,
  recovery,
  training,
  people,
  policy,
  devices,
  screening,
  camera,
  evidence,
  passages,
  secondLine,
  cases,
  specimens,
  measures,
  centreKey,
  protection,
  sop,
  shift,
  journal,
  certificates,
  lists,
};
export type Contract = typeof contract;
