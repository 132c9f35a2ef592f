/** Every driver, by id. A device's setting names one; without one the most tolerant of its port is taken. */
import { accessIsLsrHid, accessIsOcrHid, accessIsOcrSerial } from './access-is.ts';
import type { Driver, PortSettings } from './driver.ts';
import { elyctisIdBox } from './elyctis.ts';
import { folders } from './folders.ts';
import { generic, serialMrz } from './generic.ts';
import { honeywellHid, honeywellSerial, intermecHid, metrologicSerial } from './honeywell.ts';
import { datalogicSerial, growModule, newlandSerial, opticonSerial } from './scanners.ts';
import { zebraCom, zebraSsi } from './zebra.ts';

export const named: readonly Driver[] = [
  accessIsOcrSerial,
  accessIsOcrHid,
  accessIsLsrHid,
  elyctisIdBox,
  honeywellSerial,
  honeywellHid,
  metrologicSerial,
  intermecHid,
  newlandSerial,
  opticonSerial,
  datalogicSerial,
  growModule,
  zebraSsi,
  zebraCom,
];

export const drivers: readonly Driver[] = [...named, ...folders, ...generic];

export const findDriver = (id: string): Driver | undefined => drivers.find((driver) => driver.id === id);

const DEFAULTS: Readonly<Record<PortSettings['kind'], string>> = { serial: serialMrz.id, hid: 'hid-pos', folder: 'any-folder' };

/** The driver that a setting names. An id that this version does not know stands for the default of its port. */
export function driverFor(kind: PortSettings['kind'], id: string | undefined): Driver {
  const driver = id === undefined ? undefined : findDriver(id);
  return driver?.port.kind === kind ? driver : findDriver(DEFAULTS[kind])!;
}
