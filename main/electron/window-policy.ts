/** What the one window may do: show our own pages and nothing else. */
import type { BrowserWindowConstructorOptions, MediaAccessPermissionRequest, Session, WebContents } from 'electron';
import { isOwnAddress } from './app-scheme.ts';

/** @param preload absolute path of the built preload */
export function windowOptions(preload: string, { kiosk }: { kiosk: boolean }): BrowserWindowConstructorOptions {
  return {
    kiosk,
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    // The colour behind the first paint; the page's own theme follows.
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !kiosk,
      // A scan must show at once, also when another window is in front.
      backgroundThrottling: false,
    },
  };
}

/** No other page, no other window, no guest inside the page. */
export function holdToOwnPages(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, address: string): void => {
    if (!isOwnAddress(address)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No permission but the camera's, no device chooser, no download, and no request that leaves the program. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const { mediaTypes = [] } = details as MediaAccessPermissionRequest;
    answer(permission === 'media' && isOwnTop(details) && mediaTypes.length > 0 && mediaTypes.every((type) => type === 'video'));
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, details) => permission === 'media' && isOwnTop(details) && details.mediaType === 'video');
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    // Page images and slips are made in the page itself.
    const inPage = details.url.startsWith('blob:') || details.url.startsWith('data:') || details.url.startsWith('devtools:');
    answer({ cancel: !inPage && !isOwnAddress(details.url) });
  });
}

/** A camera's picture is for our own page itself, not for anything that a page might come to hold. */
const isOwnTop = ({ isMainFrame, requestingUrl }: { isMainFrame: boolean; requestingUrl?: string }): boolean => isMainFrame && requestingUrl !== undefined && isOwnAddress(requestingUrl);
