import type { Handlers } from '../handler.ts';
import { camera } from './camera.ts';
import { devices } from './devices.ts';
import { journal } from './journal.ts';
import { passages } from './passages.ts';
import { people } from './people.ts';
import { policy } from './policy.ts';
import { protection } from './protection.ts';
import { screening } from './screening.ts';
import { secondLine } from './second-line.ts';
import { session } from './session.ts';
import { setup } from './setup.ts';
import { shift } from './shift.ts';
import { sop } from './sop.ts';
import { training } from './training.ts';

export const handlers: Handlers = { session, setup, training, people, policy, devices, screening, camera, passages, secondLine, protection, sop, shift, journal };
