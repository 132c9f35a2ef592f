/** One screen's line to the station. Who is signed in follows from it and never from a message. */
import type { SpecimenCard } from '../core/casework/specimen.ts';
import type { Direction } from '../core/contract/outcomes.ts';
import { type EventQueue, openEventQueue } from './events.ts';
import { type ListLoads, openListLoads } from './list-loads.ts';
import { type LiveCamera, openLiveCamera } from './live-camera.ts';
import type { Station } from './station.ts';
import { openUploads, type Uploads } from './uploads.ts';

export interface Connection {
  readonly id: string;
  /** Where its calls go; undefined until a station is open. Training moves it. */
  station: Station | undefined;
  readonly events: EventQueue;
  readonly uploads: Uploads<{ channel: 'pasted' | 'dropped'; direction: Direction }>;
  readonly specimens: Uploads<SpecimenCard>;
  readonly listLoads: ListLoads;
  readonly live: LiveCamera;
}

export function openConnection(id: string, station: Station | undefined, monotonic: () => number): Connection {
  const connection: Connection = { id, station: undefined, events: openEventQueue(), uploads: openUploads(monotonic), specimens: openUploads(monotonic), listLoads: openListLoads(), live: openLiveCamera(monotonic) };
  moveConnection(connection, station);
  return connection;
}

/** Takes the screen to another station (into training and back). Sessions are ended by whoever moves it. */
export function moveConnection(connection: Connection, station: Station | undefined): void {
  connection.station?.connections.delete(connection);
  connection.station = station;
  station?.connections.add(connection);
}
