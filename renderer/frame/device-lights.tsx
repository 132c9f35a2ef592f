import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceState, DeviceStatus } from '../../core/contract/session.ts';
import { formatTime } from '../../texts/format.ts';
import { lightOf, rankOf, wordOf } from './device-words.ts';

/** More lights than these do not fit, by the width of the screen; those that need a look come first. */
const AT_MOST = 2;
const AT_MOST_WIDE = 4;
const WIDE = '(min-width: 1700px)';

/**
 * A light for each device: its shape says the state as well as its tone does. While the station does not answer (`isCut`) no
 * light may claim anything.
 */
export function DeviceLights({ devices, isCut }: { devices: readonly DeviceStatus[]; isCut: boolean }) {
  const { t } = useTranslation();
  const isWide = useSyncExternalStore(watchWidth, () => matchMedia(WIDE).matches);
  if (devices.length === 0) {
    return (
      <div className="cell">
        <span className="cell-main"><Light state="absent" /> {t('frame.device.none')}</span>
        <span className="cell-note">{t('frame.device.noneNote')}</span>
      </div>
    );
  }
  const shown = devices.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, isWide ? AT_MOST_WIDE : AT_MOST);
  const rest = devices.length - shown.length;
  return (
    <ul className="cell-devices" aria-label={t('frame.devices')}>
      {shown.map((device) => (
        <li key={device.deviceId} className="cell">
          <span className="cell-main"><Light state={isCut ? 'absent' : lightOf(device)} /> <bdi>{device.kind === 'simulator' ? t('frame.device.simulator') : device.name}</bdi></span>
          <span className="cell-note">{isCut ? t('frame.notKnown') : lightOf(device) !== 'ready' || device.trying !== undefined || device.lastReadingAt === undefined ? t(wordOf(device)) : t('frame.device.lastReading', { time: formatTime('en', device.lastReadingAt) })}</span>
        </li>
      ))}
      {rest > 0 ? <li className="cell cell-more"><span className="cell-main"><bdi dir="ltr">+{rest}</bdi></span><span className="cell-note">{t('frame.devices')}</span></li> : null}
    </ul>
  );
}

function watchWidth(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
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
