/** What Electron's main process and the station's process say to each other. Nothing here holds a traveller's data but `relay`. */

/** From the shell to the station. A `connect` carries one MessagePort, the page's other end. */
export type ToStation =
  | { kind: 'start'; folder: string; machineKey: Uint8Array | undefined }
  | { kind: 'connect' }
  | { kind: 'stop' }
  | { kind: 'childMessage'; child: number; message: unknown }
  | { kind: 'childExit'; child: number };

/** From the station to the shell: only a main process may start utility processes, so it relays for the station. */
export type FromStation =
  | { kind: 'childStart'; child: number; entry: string }
  | { kind: 'childMessage'; child: number; message: unknown }
  | { kind: 'childKill'; child: number };

/** Between the preload and the shell, and the two words the page knows (`renderer/connection/transport.ts`). */
export const CHANNEL = 'station-port';
export const PORT_OFFERED = 'hbm-station-port';
export const PORT_WANTED = 'hbm-station-port-wanted';
