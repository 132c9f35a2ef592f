import { useTranslation } from 'react-i18next';
import type { DeviceState, DeviceStatus } from '../../core/contract/session.ts';
import { formatTime } from '../../texts/format.ts';

/** A light for each device: its shape says the state as well as its tone does. */
export function DeviceLights({ devices }: { devices: readonly DeviceStatus[] }) {
  const { t } = useTranslation();
  if (devices.length === 0) {
    return (
      <div className="cell">
        <span className="cell-main"><Light state="absent" /> {t('frame.device.none')}</span>
        <span className="cell-note">{t('frame.device.noneNote')}</span>
      </div>
    );
  }
  return (
    <ul className="cell-devices" aria-label={t('frame.devices')}>
      {devices.map((device) => (
        <li key={device.deviceId} className="cell">
          <span className="cell-main"><Light state={device.state} /> <bdi>{device.kind === 'simulator' ? t('frame.device.simulator') : device.name}</bdi></span>
          <span className="cell-note">{device.state !== 'ready' || device.lastReadingAt === undefined ? t(`frame.device.${device.state}`) : t('frame.device.lastReading', { time: formatTime('en', device.lastReadingAt) })}</span>
        </li>
      ))}
    </ul>
  );
}

const KINDS: Record<DeviceState, 'on' | 'waiting' | 'fault' | 'off'> = { ready: 'on', opening: 'waiting', backingOff: 'waiting', lost: 'fault', absent: 'off' };

/** Full disc: ready. Half: on its way. Cross: lost. Ring: not there. */
export function Light({ state }: { state: DeviceState }) {
  return (
    <svg className="light" data-light={KINDS[state]} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {state === 'lost' ? <path d="m3 3 10 10M13 3 3 13" /> : <circle cx="8" cy="8" r="6" className={state === 'ready' ? 'full' : ''} />}
      {state === 'opening' || state === 'backingOff' ? <path className="full" d="M8 2a6 6 0 0 1 0 12Z" /> : null}
    </svg>
  );
}
