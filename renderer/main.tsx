import './no-eval.ts';
import './design/design.css';
import './frame/frame.css';
import './frame/status-bar.css';
import './frame/work.css';
import './frame/pages.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startConnection } from './client.ts';
import { watchIdleness } from './frame/idle.ts';
import { payLock } from './frame/lock.ts';
import { listenForKeys } from './frame/use-keys.ts';
import { mirrorPage } from './stores/language.ts';
import { isWholeZone, looksLikeZone } from './screening/typed-zone.ts';
import { useSession } from './stores/session.ts';
import { listenForReader } from './wedge/listen.ts';
import { cutOff, takeReading } from './wedge/take-reading.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

mirrorPage(document.documentElement);
listenForReader(window, { reader: () => useSession.getState().hello?.wedge, read: (text) => void takeReading(text), cutOff, isDocument: looksLikeZone, isWhole: isWholeZone });
listenForKeys(window);
watchIdleness(window);
useSession.subscribe(({ connection }, before) => {
  if (connection.kind === 'open' && before.connection.kind !== 'open') void payLock();
});
startConnection(window);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
