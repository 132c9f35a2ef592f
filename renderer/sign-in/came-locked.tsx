import { useTranslation } from 'react-i18next';
import { Notice } from '../design/notice.tsx';
import { useStation } from '../stores/station-store.ts';

/** A document that came before this closed door: what becomes of it, so that nobody waits in vain. */
export function CameLocked() {
  const { t } = useTranslation();
  const deviceId = useStation(({ failed }) => (failed?.reason === 'locked' ? failed.deviceId : undefined));
  const isFolder = useStation(({ status }) => status?.devices.find((device) => device.deviceId === deviceId)?.kind === 'folder');
  if (deviceId === undefined) return null;
  // A page stays in its folder until somebody is there; what a swipe reader sent is gone.
  return <Notice tone="caution" title={t(isFolder ? 'screening.failed.lockedKept' : 'screening.failed.locked')} />;
}
