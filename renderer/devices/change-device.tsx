import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSetting } from '../../core/contract/device.ts';
import { CommandDialog } from '../design/command-dialog.tsx';
import { Field } from '../design/field.tsx';
import { changeSettings } from './change-settings.ts';
import { canBeTried, changedIn, whereIs, withDriver } from './device-draft.ts';
import { DriverChoice } from './driver-choice.tsx';

interface ChangeProps {
  device: DeviceSetting;
  onClose: () => void;
}

export function RenameDevice({ device, onClose }: ChangeProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(device.name);
  const [isChecked, setChecked] = useState(false);
  const isEmpty = name.trim() === '';
  const rename = () => {
    setChecked(true);
    return isEmpty ? undefined : changeSettings((settings) => changedIn(settings, device.deviceId, (now) => ({ ...now, name: name.trim() })));
  };
  return (
    <CommandDialog title={t('devices.renameTitle')} label={t('devices.rename')} onSubmit={rename} done={{ text: 'devices.renamed' }} kept={t('devices.nothingChanged')} onClose={onClose}>
      <p><bdi dir="ltr">{whereIs(device)}</bdi></p>
      <Field label={t('devices.name')} note={t('devices.nameNote')} value={name} onChange={setName} maxLength={60} error={isChecked && isEmpty ? t('devices.noName') : undefined} autoFocus />
    </CommandDialog>
  );
}

/** Another driver by its name; `onUnknown`: it is to be found by trial. */
export function ChooseDriver({ device, onUnknown, onClose }: ChangeProps & { onUnknown: (device: DeviceSetting) => void }) {
  const { t } = useTranslation();
  const [driver, setDriver] = useState(device.driver);
  const choose = () => {
    return changeSettings((settings) => changedIn(settings, device.deviceId, (now) => withDriver(now, driver))).then((answer) => {
      if (answer.ok && driver === undefined && canBeTried(device.kind)) onUnknown(device);
      return answer;
    });
  };
  return (
    <CommandDialog title={t('devices.driver.title')} label={t('devices.driver.use')} onSubmit={choose} done={{ text: 'devices.driver.set' }} kept={t('devices.nothingChanged')} onClose={onClose}>
      <p><strong><bdi>{device.name}</bdi></strong> · <bdi dir="ltr">{whereIs(device)}</bdi></p>
      <DriverChoice kind={device.kind} value={driver} suggested={[]} onChange={setDriver} />
    </CommandDialog>
  );
}

export function RemoveDevice({ device, onClose }: ChangeProps) {
  const { t } = useTranslation();
  const remove = () => changeSettings((settings) => settings.filter(({ deviceId }) => deviceId !== device.deviceId));
  return (
    <CommandDialog title={t('devices.removeTitle')} label={t('devices.remove')} onSubmit={remove} done={{ text: 'devices.removed' }} kept={t('devices.nothingChanged')} onClose={onClose}>
      <p><strong><bdi>{device.name}</bdi></strong> · <bdi dir="ltr">{whereIs(device)}</bdi></p>
      <p>{t('devices.removeMeans')}</p>
    </CommandDialog>
  );
}
