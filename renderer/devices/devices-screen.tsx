import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSetting } from '../../core/contract/device.ts';
import { whereIs } from './device-draft.ts';
import { formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { DataTable } from '../design/data-table.tsx';
import { Empty } from '../design/empty.tsx';
import { Notice } from '../design/notice.tsx';
import { QueryView } from '../design/query-view.tsx';
import { Light } from '../frame/device-lights.tsx';
import { Page } from '../frame/page.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useLanguage } from '../stores/language.ts';
import { useStation } from '../stores/station.ts';
import { useQuery } from '../stores/use-query.ts';
import { AddDevice } from './add-device.tsx';
import { AddPrinter } from './add-printer.tsx';

/** The contract takes no more. */
const AT_MOST = 16;

export function DevicesScreen() {
  const { t } = useTranslation();
  const query = useQuery(['devices'], 'devices', () => client.devices.settings({}));
  const [adding, setAdding] = useState<DeviceSetting['kind']>();
  const [removing, setRemoving] = useState<DeviceSetting>();
  const settings = query.state === 'ready' ? query.value : [];
  const isFull = settings.length >= AT_MOST;
  useKeys([
    { key: 'F2', label: t('devices.addSerial'), run: () => setAdding('serial'), isDisabled: isFull },
    { key: 'F3', label: t('devices.addFolder'), run: () => setAdding('folder'), isDisabled: isFull },
    { key: 'F4', label: t('devices.addPrinter'), run: () => setAdding('printer'), isDisabled: isFull },
  ]);
  return (
    <Page
      title={t('devices.title')}
      lead={t('devices.lead')}
      actions={
        <>
          <Button kind="primary" onPress={() => setAdding('serial')} isDisabled={isFull} keyHint="F2">{t('devices.addSerial')}</Button>
          <Button onPress={() => setAdding('folder')} isDisabled={isFull} keyHint="F3">{t('devices.addFolder')}</Button>
          <Button onPress={() => setAdding('printer')} isDisabled={isFull} keyHint="F4">{t('devices.addPrinter')}</Button>
        </>
      }
    >
      {isFull ? <Notice>{t('devices.tooMany')}</Notice> : null}
      <QueryView query={query}>{(list) => <DeviceTable settings={list} onRemove={setRemoving} />}</QueryView>
      {adding === 'printer' ? <AddPrinter settings={settings} onClose={() => setAdding(undefined)} /> : null}
      {adding === undefined || adding === 'printer' ? null : <AddDevice kind={adding} settings={settings} onClose={() => setAdding(undefined)} />}
      {removing === undefined ? null : <RemoveDevice device={removing} settings={settings} onClose={() => setRemoving(undefined)} />}
    </Page>
  );
}

function DeviceTable({ settings, onRemove }: { settings: readonly DeviceSetting[]; onRemove: (device: DeviceSetting) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const lights = useStation((station) => station.status?.devices);
  const lightOf = (device: DeviceSetting) => lights?.find(({ deviceId }) => deviceId === device.deviceId);
  return (
    <DataTable
      label={t('devices.list')}
      rows={settings}
      rowId={(device) => device.deviceId}
      empty={<Empty title={t('devices.empty')}><p>{t('devices.emptyWhat')}</p></Empty>}
      columns={[
        { id: 'state', title: t('devices.state'), cell: (device) => { const state = lightOf(device)?.state; return state === undefined ? t('devices.notOpened') : <span className="badge"><Light state={state} /> {t(`frame.device.${state}`)}</span>; } },
        { id: 'name', title: t('devices.name'), isRowHeader: true, cell: (device) => <strong><bdi>{device.name}</bdi></strong> },
        { id: 'kind', title: t('devices.kind'), cell: (device) => t(`devices.${device.kind}`) },
        { id: 'where', title: t('devices.where'), cell: (device) => <bdi dir="ltr">{whereIs(device)}</bdi> },
        { id: 'last', title: t('devices.lastReading'), cell: (device) => { const at = lightOf(device)?.lastReadingAt; return at === undefined ? t('devices.none') : formatDateTime(language, at); } },
        { id: 'remove', title: <span className="visually-hidden">{t('devices.remove')}</span>, cell: (device) => <Button onPress={() => onRemove(device)} label={`${t('devices.remove')}: ${device.name}`}>{t('devices.remove')}</Button> },
      ]}
    />
  );
}

function RemoveDevice({ device, settings, onClose }: { device: DeviceSetting; settings: readonly DeviceSetting[]; onClose: () => void }) {
  const { t } = useTranslation();
  const remove = () => client.devices.set({ devices: settings.filter(({ deviceId }) => deviceId !== device.deviceId) });
  return (
    <CommandDialog title={t('devices.removeTitle')} label={t('devices.remove')} onSubmit={remove} done={{ text: 'devices.removed' }} kept={t('devices.nothingChanged')} onClose={onClose}>
      <p><strong><bdi>{device.name}</bdi></strong> · <bdi dir="ltr">{whereIs(device)}</bdi></p>
      <p>{t('devices.removeMeans')}</p>
    </CommandDialog>
  );
}
