import { useTranslation } from 'react-i18next';
import type { DeviceStatus } from '../../core/contract/session.ts';
import { useSession } from '../stores/session.ts';
import { lightOf } from '../frame/device-words.ts';
import { useStation } from '../stores/station.ts';
import { isolated } from './holder-words.ts';
import { UnreadCard } from './unread-card.tsx';

/** What to do now, which reader is ready for it, and what went wrong with the last document. */
export function Readers({ onType }: { onType: (() => void) | undefined }) {
  const { t } = useTranslation();
  const devices = useStation((station) => station.status?.devices) ?? [];
  const readingFrom = useStation((station) => station.readingFrom);
  const failed = useStation((station) => station.failed);
  const takesTyping = useSession((session) => session.hello?.wedge !== undefined);
  // One that was turned off on purpose is not looked for.
  const shown = devices.filter(({ disabled }) => !disabled);
  const isReady = takesTyping || devices.some((device) => device.kind !== 'printer' && device.trying === undefined && lightOf(device) === 'ready');
  return (
    <>
      <p className="waiting-todo">{t(isReady ? 'screening.ready.scan' : 'screening.ready.scanNone')}</p>
      {failed === undefined ? null : <UnreadCard failed={failed} onType={onType} />}
      {shown.length === 0 && !takesTyping ? null : (
        <ul className="readers">
          {shown.map((device) => (
            <li key={device.deviceId} data-state={device.deviceId === readingFrom ? 'reading' : lightOf(device)}>
              <ReaderSign state={lightOf(device)} />
              <span>{t(`screening.ready.${device.deviceId === readingFrom ? 'reading' : wordFor(device)}`, isolated({ name: device.name }))}</span>
            </li>
          ))}
          {takesTyping ? <li data-state="ready"><ReaderSign state="ready" /><span>{t('screening.ready.keyboardReader')}</span></li> : null}
        </ul>
      )}
    </>
  );
}

function wordFor({ kind, state, trouble, trying }: DeviceStatus): string {
  if (trouble !== undefined) return `trouble.${trouble}`;
  if (trying !== undefined) return 'trying';
  switch (state) {
    case 'ready':
      return kind === 'printer' ? 'printerReady' : 'readerReady';
    case 'opening':
      return 'readerOpening';
    case 'absent':
    case 'lost':
    case 'backingOff':
      return 'readerLost';
  }
}

/** Ready: filled circle with a tick; starting: open circle; not answering: crossed. */
function ReaderSign({ state }: { state: DeviceStatus['state'] }) {
  return (
    <svg className="reader-sign" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.5" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="9" />
      {state === 'ready' ? <path d="m7.5 12.5 3 3 6-7" /> : state === 'opening' ? <path d="M12 7v5l3 2" /> : <path d="m8 8 8 8m0-8-8 8" />}
    </svg>
  );
}
