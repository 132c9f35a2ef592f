/** The whole of the shell's main module over the stand-in: what it asks of Electron, in which order. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as electron from './stand-in.ts';

vi.mock('electron', () => import('./stand-in.ts'));

const { app, asked, forked, ipcMain, session, valuesOf, windows } = electron;

beforeAll(async () => {
  app.userData = mkdtempSync(join(tmpdir(), 'hbm-shell-'));
  await import('../../main/electron/main.ts');
  asked.push({ name: 'ready', value: undefined });
  app.ready.resolve();
  await vi.waitFor(() => expect(windows[0]?.loaded).toHaveLength(1));
});
afterAll(() => rmSync(app.userData, { recursive: true }));

describe('before Electron is ready', () => {
  it('the scheme is registered and every page is put into the sandbox', () => {
    const before = asked.slice(0, asked.findIndex(({ name }) => name === 'ready')).map(({ name }) => name);
    expect(before).toEqual(expect.arrayContaining(['schemes', 'sandbox']));
    expect(valuesOf('schemes')).toEqual([[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]]);
  });
});

describe('the window', () => {
  const window = () => windows[0]!;
  it('is one, in kiosk, isolated, without Node, over the custom scheme', () => {
    expect(windows).toHaveLength(1);
    expect(window().loaded).toEqual(['app://kiosk/index.html']);
    expect(window().options.kiosk).toBe(true);
    expect(window().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    });
  });
  it('goes nowhere else, opens nothing and takes no guest', () => {
    const contents = window().webContents;
    for (const [event, url] of [['will-navigate', 'https://example.org/'], ['will-redirect', 'file:///etc/passwd'], ['will-frame-navigate', 'app://other/'], ['will-attach-webview', 'app://kiosk/']] as const) {
      const preventDefault = vi.fn();
      contents.emit(event, { url, preventDefault });
      expect(preventDefault, event).toHaveBeenCalledOnce();
    }
    const preventDefault = vi.fn();
    contents.emit('will-navigate', { url: 'app://kiosk/index.html', preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
    expect(contents.openWindow?.()).toEqual({ action: 'deny' });
  });
  it('is loaded again when its process dies, and comes to the front instead of a second program', () => {
    window().webContents.emit('render-process-gone');
    app.emit('second-instance');
    expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['reload', 'focus']));
  });
});

describe('the session', () => {
  const own = { isMainFrame: true, requestingUrl: 'app://kiosk/index.html' };
  const isGranted = (permission: string, details: object): unknown => {
    const answer = vi.fn();
    session.defaultSession.permission?.({}, permission, answer, details);
    return answer.mock.lastCall?.[0];
  };
  it('grants nothing but the camera', () => {
    const others = ['geolocation', 'serial', 'hid', 'usb', 'clipboard-read', 'display-capture', 'notifications', 'fullscreen'];
    expect(others.map((permission) => isGranted(permission, { ...own, mediaTypes: ['video'] }))).toEqual(others.map(() => false));
    expect(others.map((permission) => session.defaultSession.check?.({}, permission, 'app://kiosk', { ...own, mediaType: 'video' }))).toEqual(others.map(() => false));
    expect(session.defaultSession.device?.()).toBe(false);
  });
  it('grants the camera to the top of our own page, and the microphone to nobody', () => {
    expect(isGranted('media', { ...own, mediaTypes: ['video'] })).toBe(true);
    expect(session.defaultSession.check?.({}, 'media', 'app://kiosk', { ...own, mediaType: 'video' })).toBe(true);
    for (const mediaTypes of [['audio'], ['video', 'audio'], [], undefined]) expect([mediaTypes, isGranted('media', { ...own, mediaTypes })]).toEqual([mediaTypes, false]);
    for (const mediaType of ['audio', 'unknown', undefined]) expect([mediaType, session.defaultSession.check?.({}, 'media', 'app://kiosk', { ...own, mediaType })]).toEqual([mediaType, false]);
    for (const other of [{ isMainFrame: false }, { requestingUrl: 'https://example.org/' }, { requestingUrl: 'app://other/' }, { requestingUrl: undefined }]) {
      expect([other, isGranted('media', { ...own, mediaTypes: ['video'], ...other })]).toEqual([other, false]);
      expect([other, session.defaultSession.check?.({}, 'media', 'app://kiosk', { ...own, mediaType: 'video', ...other })]).toEqual([other, false]);
    }
  });
  it('lets no request out and no download in', () => {
    const cancelled = (url: string) => {
      let cancel = false;
      session.defaultSession.beforeRequest?.({ url }, (what) => (cancel = what.cancel));
      return cancel;
    };
    expect(['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://127.0.0.1/'].map(cancelled)).toEqual([true, true, true, true]);
    expect(['app://kiosk/index.html', 'blob:app://kiosk/1', 'data:image/png;base64,'].map(cancelled)).toEqual([false, false, false]);
    const preventDefault = vi.fn();
    session.defaultSession.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('the station’s process', () => {
  const station = () => forked[0]!;
  const page = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent, postMessage: vi.fn() } });

  it('is given its folder and the machine key, by message and not by argument', () => {
    expect(station().entry).toMatch(/station-process\.js$/);
    station().emit('spawn');
    expect(station().sent[0]?.message).toEqual({ kind: 'start', folder: join(app.userData, 'station'), machineKey: expect.any(Uint8Array) });
  });
  it('is joined to our own page by a port, and to no other', () => {
    const own = page('app://kiosk/index.html');
    ipcMain.emit('station-port', own);
    expect(own.senderFrame.postMessage).toHaveBeenCalledWith('station-port', null, [{ end: 'page' }]);
    expect(station().sent.at(-1)).toEqual({ message: { kind: 'connect' }, ports: [{ end: 'station' }] });
    for (const other of [page('https://example.org/'), page('app://kiosk/index.html', {}), { senderFrame: null }]) {
      const sent = station().sent.length;
      ipcMain.emit('station-port', other);
      expect(station().sent).toHaveLength(sent);
    }
  });
  it('may start this program’s helpers only, and they end with it', () => {
    station().emit('message', { kind: 'childStart', child: 1, entry: 'file:///tmp/other.js' });
    expect(forked).toHaveLength(1);
    const reader = new URL('../../reader/process.js', import.meta.url).href;
    station().emit('message', { kind: 'childStart', child: 2, entry: reader });
    expect(forked[1]?.entry).toMatch(/reader\/process\.js$/);
    const ended = vi.fn();
    forked[1]?.on('exit', ended);
    station().emit('exit');
    expect(ended).toHaveBeenCalledOnce();
  });
  it('is started again after it died, and not after the program was closed', async () => {
    await vi.waitFor(() => expect(forked).toHaveLength(3));
    expect(forked[2]?.entry).toMatch(/station-process\.js$/);
    forked[2]?.emit('spawn');
    app.emit('before-quit');
    expect(forked[2]?.sent.at(-1)?.message).toEqual({ kind: 'stop' });
    forked[2]?.emit('exit');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(forked).toHaveLength(3);
  });
});
