/** Training: a station of its own with throw-away data, a trainee who may do everything, and a simulated reader. */
import { moveConnection } from '../connection.ts';
import { refuseCommit } from '../door.ts';
import { captureImage } from '../capture.ts';
import type { AreaHandlers } from '../handler.ts';
import { refuse } from '../refusal.ts';
import { statusOf } from '../status.ts';
import { toSignedIn } from './session.ts';
import { arrive } from '../arrivals.ts';

export const training: AreaHandlers<'training'> = {
  async start({ host, connection }, { language }) {
    const real = connection.station?.training === true ? undefined : connection.station;
    const stage = host.stage();
    if (stage === 'unreadable') refuse('STORE_UNREADABLE');
    if (stage !== 'unset' && connection.station?.training !== true) {
      const supervisor = real?.sessions.of(connection) ?? refuse(stage === 'locked' ? 'STATION_LOCKED' : 'NOT_SIGNED_IN');
      if (!supervisor.capabilities.has('supervisor')) refuse('NOT_ALLOWED', { anyOf: ['supervisor'] });
    }
    const { station, trainee } = await host.training.enter(connection, language);
    real?.sessions.end(connection, 'signedOut');
    const admitted = station.sessions.admit(connection, await trainee(), language);
    if (!admitted.ok) return refuseCommit(admitted.error);
    connection.events.push({ kind: 'status', status: statusOf(host, station) });
    return toSignedIn(station, admitted.value);
  },

  async stop({ host, connection }) {
    if (connection.station?.training !== true) refuse('TRAINING_ONLY');
    connection.station?.sessions.end(connection, 'signedOut');
    connection.uploads.clear();
    moveConnection(connection, host.station());
    await host.training.left();
    connection.events.push({ kind: 'status', status: statusOf(host, connection.station) });
    return {};
  },

  async deal({ station, session }, { scenario }) {
    const simulator = station.simulator ?? refuse('TRAINING_ONLY');
    const { image } = await simulator.deal(scenario);
    await arrive(station, session, { deviceId: 'simulator', image }, () => captureImage(station, session, image, { channel: 'simulator', live: true, direction: session.direction }));
    return {};
  },
};
