/**
 * The only code of ours beside the page: hands the page a port to the station when it asks. It exposes no function
 * and no object, so the page holds nothing of Electron.
 */
import { ipcRenderer } from 'electron';
import { CHANNEL, PORT_OFFERED, PORT_WANTED } from './messages.ts';

ipcRenderer.on(CHANNEL, (event) => {
  window.postMessage(PORT_OFFERED, window.location.origin === 'null' ? '*' : window.location.origin, event.ports);
});

window.addEventListener('message', (event) => {
  if (event.source === window && event.data === PORT_WANTED) ipcRenderer.send(CHANNEL);
});
