import type { DeviceState } from '../core/contract/session.ts';
import type { Port } from './ports/port.ts';
import { supervise, type SupervisionEvent, unseen, waitOf } from './supervision.ts';

export interface Supervisor {
  state(): DeviceState;
  stop(): Promise<void>;
}

export interface SupervisorEvents<Data> {
  state(state: DeviceState): void;
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
  let waited = 0;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watching = watch();

  return {
    state: () => supervision.state,
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
    if (node === undefined) happen('vanished');
    else if (supervision.state === 'absent') happen('appeared', node);
    else if (supervision.state === 'backingOff') wait(node);
    else if (node !== openedOn) happen('vanished');
    else if (supervision.state === 'opening' && (waited += watchMs) >= OPEN_MS) happen('broke');
    timer = setTimeout(() => (watching = watch()), watchMs);
  }

  function wait(node: string) {
    waited += watchMs;
    if (waited >= waitOf(supervision)) happen('waited', node);
  }

  function happen(event: SupervisionEvent, node?: string) {
    const before = supervision.state;
    supervision = supervise(supervision, event);
    const { state } = supervision;
    if (state === before) return;
    waited = 0;
    events.state(state);
    if (state === 'opening') {
      openedOn = node;
      port.open({
        opened: () => happen('opened'),
        data(data) {
          happen('delivered');
          events.data(data);
        },
        closed: (reason) => happen(reason === 'refused' ? 'refused' : 'broke'),
      });
    }
    if (state === 'lost') void port.close().then(() => stopped || happen('released'));
  }
}
