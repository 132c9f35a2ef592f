/**
 * Electron's main process: opens the window, unwraps the machine key, and starts the station again when it dies.
 * It holds no database, no contract and no traveller's data.
 */
import { app, BrowserWindow, ipcMain, Menu, MessageChannelMain, type MessagePortMain, protocol, safeStorage, session, utilityProcess } from 'electron';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replaceFile } from '../../db/files.ts';
import { FIRST_PAGE, isOwnAddress, SCHEME, serve } from './app-scheme.ts';
import { relayChildren } from './child-relay.ts';
import { openMachineKey } from './key-store.ts';
import { CHANNEL } from './messages.ts';
import { type Keeper, keepStation } from './station-keeper.ts';
import { closeSession, holdToOwnPages, windowOptions } from './window-policy.ts';

/** `dist/app/main/electron/` of the packed program. */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const HELPERS = ['../../reader/process.js', '../../reader/evidence/process.js', '../../devices/process.js'].map((path) => new URL(path, import.meta.url).href);

protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => holdToOwnPages(contents));
app.on('window-all-closed', () => app.quit());

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  Menu.setApplicationMenu(null);
  closeSession(session.defaultSession);
  protocol.handle(SCHEME, (request) => serve(request, here('../../../renderer/')));

  const folder = join(app.getPath('userData'), 'station');
  const machineKey = await openMachineKey(join(app.getPath('userData'), 'machine.key'), folder, {
    safeStorage,
    platform: process.platform,
    random: randomBytes,
    replaceFile: (path, bytes) => replaceFile(path, bytes, randomUUID()),
  });

  const keeper: Keeper<MessagePortMain> = keepStation({
    fork: () => utilityProcess.fork(here('./station-process.js'), [], { serviceName: 'station', stdio: 'inherit' }),
    start: { kind: 'start', folder, machineKey: machineKey.state === 'available' ? machineKey.key : undefined },
    onMessage: (message) => relay.take(message),
    onGone: () => relay.killAll(),
    wait: (ms, then) => void setTimeout(then, ms),
    monotonic: () => performance.now(),
  });
  const relay = relayChildren<MessagePortMain>({
    fork: (entry) => utilityProcess.fork(fileURLToPath(entry), [], { serviceName: 'helper', stdio: 'inherit' }),
    mayStart: (entry) => HELPERS.includes(entry),
    send: (message) => keeper.send(message),
  });

  ipcMain.on(CHANNEL, (event) => {
    // Only the top frame of our own page is given a way to the station.
    if (event.senderFrame === null || event.senderFrame.parent !== null || !isOwnAddress(event.senderFrame.url)) return;
    const { port1, port2 } = new MessageChannelMain();
    event.senderFrame.postMessage(CHANNEL, null, [port1]);
    keeper.connect(port2);
  });
  app.on('before-quit', () => keeper.stop());

  const window = new BrowserWindow(windowOptions(here('./preload.cjs'), { kiosk: app.isPackaged }));
  app.on('second-instance', () => window.focus());
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', () => window.reload());
  await window.loadURL(FIRST_PAGE);
}
