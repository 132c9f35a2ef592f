/**
 * A stand-in for Electron where its binary is not installed: just enough of each object that the shell uses, with
 * everything it was told kept for the test. It proves what the shell asks of Electron, not what Electron does.
 */
import { EventEmitter } from 'node:events';

export const asked: { name: string; value: unknown }[] = [];
export const valuesOf = (name: string): unknown[] => asked.filter((one) => one.name === name).map((one) => one.value);
const note = (name: string, value: unknown = undefined): void => void asked.push({ name, value });

class App extends EventEmitter {
  isPackaged = true;
  ready = Promise.withResolvers<void>();
  userData = '';
  requestSingleInstanceLock = (): boolean => true;
  enableSandbox = (): void => note('sandbox');
  whenReady = (): Promise<void> => this.ready.promise;
  getPath = (): string => this.userData;
  quit = (): void => note('quit');
}
export const app = new App();

export class WebContents extends EventEmitter {
  openWindow: (() => { action: string }) | undefined;
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openWindow = handler;
  }
}

export const windows: BrowserWindow[] = [];
export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();
  loaded: string[] = [];
  options: { kiosk?: boolean; webPreferences?: Record<string, unknown> };
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(address: string): Promise<void> {
    this.loaded.push(address);
    return Promise.resolve();
  }
  show = (): void => note('show');
  focus = (): void => note('focus');
  reload = (): void => note('reload');
}

export const ipcMain = new EventEmitter();
export const Menu = { setApplicationMenu: (menu: unknown): void => note('menu', menu) };
export class MessageChannelMain {
  port1 = { end: 'page' };
  port2 = { end: 'station' };
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown): void => note('schemes', schemes),
  handle: (scheme: string, handler: unknown): void => note('handle', { scheme, handler }),
};

export const safeStorage = {
  backend: 'gnome_libsecret',
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(true),
  getSelectedStorageBackend: (): string => safeStorage.backend,
  encryptStringAsync: (text: string): Promise<Buffer> => Promise.resolve(Buffer.from(text).reverse()),
  decryptStringAsync: (bytes: Buffer): Promise<{ result: string }> => Promise.resolve({ result: Buffer.from(bytes).reverse().toString() }),
};

class Session extends EventEmitter {
  permission: ((contents: unknown, permission: string, answer: (granted: boolean) => void, details: object) => void) | undefined;
  check: ((contents: unknown, permission: string, origin: string, details: object) => boolean) | undefined;
  device: (() => boolean) | undefined;
  beforeRequest: ((details: { url: string }, answer: (what: { cancel: boolean }) => void) => void) | undefined;
  setPermissionRequestHandler = (handler: Session['permission']): void => void (this.permission = handler);
  setPermissionCheckHandler = (handler: Session['check']): void => void (this.check = handler);
  setDevicePermissionHandler = (handler: Session['device']): void => void (this.device = handler);
  setSpellCheckerEnabled = (): void => undefined;
  webRequest = { onBeforeRequest: (handler: Session['beforeRequest']): void => void (this.beforeRequest = handler) };
}
export const session = { defaultSession: new Session() };

export class Forked extends EventEmitter {
  sent: { message: unknown; ports: unknown[] | undefined }[] = [];
  entry: string;
  constructor(entry: string) {
    super();
    this.entry = entry;
  }
  postMessage(message: unknown, ports?: unknown[]): void {
    this.sent.push({ message, ports });
  }
  kill(): boolean {
    return this.emit('exit', 0);
  }
}
export const forked: Forked[] = [];
export const utilityProcess = {
  fork(entry: string): Forked {
    const made = new Forked(entry);
    forked.push(made);
    return made;
  },
};
