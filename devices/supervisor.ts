import type { DeviceTrouble } from '../core/contract/device.ts';
import type { DeviceState } from '../core/contract/session.ts';
import type { Port } from './ports/port.ts';
import { supervise, type SupervisionEvent, unseen, waitOf } from './supervision.ts';

export interface Supervisor {
  state(): DeviceState;
  /** The device is there and does not answer: it is closed, and opened again after a pause. */
  broke(trouble: DeviceTrouble): void;
  stop(): Promise<void>;
}

export interface SupervisorEvents<Data> {
  /** `trouble`: why it is not ready although it is there. */
  state(state: DeviceState, trouble?: DeviceTrouble): void;
  data(data: Data): void;
}

/** How often the device's node is looked at. A serial driver misses most unplugs once bytes have flowed. */
const WATCH_MS = 400;
/** A driver that answers neither yes nor no within this is taken for broken. */
const OPEN_MS = 5000;

/** Opens a port whenever its device is there, notices when it goes, and tries again with growing pauses. */
export function superviseDevice<Data>(port: Port<Data>, events: SupervisorEvents<Data>, watchMs = WATCH_MS): Supervisor {
  let supervision = unseen;
  /** Node the port was opened on; another one at the same path is another device. */
  let openedOn: string | undefined;
  let trouble: DeviceTrouble | undefined;
  let waited = 0;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watching = watch();

  return {
    state: () => supervision.state,
    broke(why) {
      trouble = why;
      happen('broke');
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await watching;
      await port.close();
    },
  };

  async function watch() {
    const node = await port.identify();
    if (stopped) return;
    if (node === undefined) {
      trouble = undefined;
      happen('vanished');
    } else if (supervision.state === 'absent') happen('appeared', node);
    else if (supervision.state === 'backingOff') wait(node);
    else if (node !== openedOn) happen('vanished');
    else if (supervision.state === 'opening' && (waited += watchMs) >= OPEN_MS) happen('broke');
    timer = setTimeout(() => (watching = watch()), watchMs);
  }

  function wait(node: string) {
    waited += watchMs;
    // Another node is another device: it need not atone for the failures of the one before.
    if (node !== openedOn || waited >= waitOf(supervision)) happen('waited', node);
  }

  function happen(event: SupervisionEvent, node?: string) {
    if (stopped) return;
    const before = supervision.state;
    supervision = supervise(supervision, event);
    const { state } = supervision;
    if (state === before) return;
    waited = 0;
    if (state === 'ready') trouble = undefined;
    events.state(state, trouble);
    if (state === 'opening') {
      openedOn = node;
      port.open({
        opened: () => happen('opened'),
        data(data) {
          if (stopped) return;
          happen('delivered');
          events.data(data);
        },
        closed(reason) {
          if (reason !== 'refused' && reason !== 'lost') trouble = reason;
          happen(reason === 'lost' ? 'broke' : 'refused');
        },
      });
    }
    if (state === 'lost') void port.close().then(() => happen('released'));
  }
}
