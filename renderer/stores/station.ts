/** Takes in what the station tells without being asked and passes it to the stores and to the screens that listen. */
import { useEffect, useEffectEvent } from 'react';
import { unreachable } from '../../core/result.ts';
import type { StationEvent } from '../../core/contract/session.ts';
import { useSession } from './session.ts';
import { useStation } from './station-store.ts';

export { useStation } from './station-store.ts';

const listeners = new Set<(event: StationEvent) => void>();

export function receive(event: StationEvent): void {
  const station = useStation.getState();
  switch (event.kind) {
    case 'status':
      station.setStatus(event.status);
      break;
    case 'reading':
      station.setReadingFrom(event.deviceId);
      break;
    case 'captured':
    case 'captureFailed':
      station.setReadingFrom(undefined);
      break;
    case 'changed':
      station.raise(event.topics);
      break;
    case 'locked':
      useSession.getState().lock();
      break;
    default:
      unreachable(event);
  }
  for (const listener of listeners) listener(event);
}

/** Calls back for every event while the component is shown. */
export function useStationEvents(onEvent: (event: StationEvent) => void): void {
  const listener = useEffectEvent(onEvent);
  useEffect(() => {
    const heard = (event: StationEvent): void => listener(event);
    listeners.add(heard);
    return () => void listeners.delete(heard);
  }, []);
}
