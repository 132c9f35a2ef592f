import type { DeviceSetting } from '../core/contract/people.ts';
import { decodeMrzFrame, emptyMrzFrame } from './decoders/mrz-frame.ts';
import { serialMrz } from './drivers/serial-mrz.ts';
import type { FromDevices } from './messages.ts';
import { folderPort } from './ports/folder.ts';
import { serialPort } from './ports/serial.ts';
import { superviseDevice } from './supervisor.ts';

export interface RunningDevice {
  taken(ticket: string): void;
  stop(): Promise<void>;
}

/** Puts port, driver and decoder of one configured device together under a supervisor. */
export function runDevice(setting: DeviceSetting, send: (message: FromDevices) => void): RunningDevice {
  const { deviceId } = setting;
  const tellState = (state: Extract<FromDevices, { kind: 'state' }>['state']) => send({ kind: 'state', deviceId, state });
  // Under an id that ran with other settings before, the last state told was another device's.
  tellState('absent');
  switch (setting.kind) {
    case 'serial': {
      let decoding = emptyMrzFrame;
      const port = serialPort(setting.path, setting.baud, serialMrz.settings);
      const supervisor = superviseDevice(port, {
        state(state) {
          // Half a frame from before an unplug must not run together with the first one after it.
          if (state === 'opening') decoding = emptyMrzFrame;
          tellState(state);
        },
        data(bytes) {
          const [next, readings] = decodeMrzFrame(decoding, bytes);
          decoding = next;
          for (const reading of readings) send({ kind: 'text', deviceId, text: reading.lines.join('\n') });
        },
      });
      return { taken: () => undefined, stop: () => supervisor.stop() };
    }
    case 'folder': {
      const port = folderPort(setting.path);
      const supervisor = superviseDevice(port, { state: tellState, data: (delivery) => send({ ...delivery, deviceId }) });
      return { taken: (ticket) => void port.taken(ticket), stop: () => supervisor.stop() };
    }
  }
}
