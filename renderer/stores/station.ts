/** Takes in what the station tells without being asked and passes it to the stores and to the screens that listen. */
import { useEffect, useEffectEvent } from 'react';
import { unreachable } from '../../core/result.ts';
import type { StationEvent, Topic } from '../../core/contract/session.ts';
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
      station.setFailed(undefined);
      break;
    case 'captured':
    case 'captureFailed':
    case 'codeRead':
      station.setReadingFrom(undefined);
      station.setFailed(event.kind === 'captureFailed' ? event : undefined);
      break;
    case 'changed':
      raiseSoon(event.topics);
      break;
    case 'preparing':
      station.setPreparing(event.done / event.total);
      break;
    case 'locked':
      // The station forgets its pictures with the session.
      station.setFailed(undefined);
      useSession.getState().lock();
      break;
    default:
      unreachable(event);
  }
  for (const listener of listeners) listener(event);
}

/** A document that has just come in is drawn before lists are asked for again. */
const SETTLE_MS = 50;
const changedTopics = new Set<Topic>();

function raiseSoon(topics: readonly Topic[]): void {
  if (changedTopics.size === 0) {
    setTimeout(() => {
      useStation.getState().raise([...changedTopics]);
      changedTopics.clear();
    }, SETTLE_MS);
  }
  for (const topic of topics) changedTopics.add(topic);
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
