import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSetting } from '../../core/contract/device.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Notice } from '../design/notice.tsx';
import { QueryView } from '../design/query-view.tsx';
import { Page } from '../frame/page.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useStation } from '../stores/station.ts';
import { useQuery } from '../stores/use-query.ts';
import { AddDevice } from './add-device.tsx';
import { AddPrinter } from './add-printer.tsx';
import { ChooseDriver, RemoveDevice, RenameDevice } from './change-device.tsx';
import { type DeviceAct, DeviceCard } from './device-card.tsx';
import { TryDevice } from './try-device.tsx';
import './devices.css';

/** The contract takes no more. */
const AT_MOST = 16;

/** The one dialog that stands open, and over which device. */
type Open = { act: 'add' | 'addPrinter' } | { act: DeviceAct | 'try'; device: DeviceSetting };

export function DevicesScreen() {
  const { t } = useTranslation();
  const query = useQuery(['devices'], 'devices', () => client.devices.settings({}));
  const lights = useStation((station) => station.status?.devices);
  const [open, setOpen] = useState<Open>();
  const settings = query.state === 'ready' ? query.value : [];
  const isFull = settings.length >= AT_MOST;
  useKeys([
    { key: 'F2', label: t('devices.addReader'), run: () => setOpen({ act: 'add' }), isDisabled: isFull },
    { key: 'F4', label: t('devices.addPrinter'), run: () => setOpen({ act: 'addPrinter' }), isDisabled: isFull },
  ]);
  return (
    <Page
      title={t('devices.title')}
      lead={t('devices.lead')}
      actions={
        <>
          <Button kind="primary" onPress={() => setOpen({ act: 'add' })} isDisabled={isFull} keyHint="F2">{t('devices.addReader')}</Button>
          <Button onPress={() => setOpen({ act: 'addPrinter' })} isDisabled={isFull} keyHint="F4">{t('devices.addPrinter')}</Button>
        </>
      }
    >
      {isFull ? <Notice>{t('devices.tooMany')}</Notice> : null}
      <QueryView query={query}>
        {(list) => list.length === 0
          ? <Empty title={t('devices.empty')}><p>{t('devices.emptyWhat')}</p></Empty>
          : (
            <ul className="device-cards" aria-label={t('devices.list')}>
              {list.map((device) => <DeviceCard key={device.deviceId} device={device} status={lights?.find(({ deviceId }) => deviceId === device.deviceId)} onAct={(act) => setOpen({ act, device })} />)}
            </ul>
          )}
      </QueryView>
      {open === undefined ? null : <OpenDialog open={open} settings={settings} setOpen={setOpen} />}
    </Page>
  );
}

function OpenDialog({ open, settings, setOpen }: { open: Open; settings: readonly DeviceSetting[]; setOpen: (next: (before: Open | undefined) => Open | undefined) => void }) {
  // A dialog that leads on to the next one closes itself afterwards, and must not close that.
  const onClose = (): void => setOpen((now) => (now === open ? undefined : now));
  const onUnknown = (device: DeviceSetting): void => setOpen(() => ({ act: 'try', device }));
  switch (open.act) {
    case 'add':
      return <AddDevice onUnknown={onUnknown} onClose={onClose} />;
    case 'addPrinter':
      return <AddPrinter settings={settings} onClose={onClose} />;
    case 'test':
      return <TryDevice device={open.device} purpose="test" onClose={onClose} />;
    case 'try':
      return <TryDevice device={open.device} purpose="driver" onClose={onClose} />;
    case 'rename':
      return <RenameDevice device={open.device} onClose={onClose} />;
    case 'driver':
      return <ChooseDriver device={open.device} onUnknown={onUnknown} onClose={onClose} />;
    case 'remove':
      return <RemoveDevice device={open.device} onClose={onClose} />;
  }
}
