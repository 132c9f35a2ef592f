import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSetting } from '../../core/contract/device.ts';
import type { DeviceStatus } from '../../core/contract/session.ts';
import { formatDateTime } from '../../texts/format.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { useCommand } from '../design/use-command.ts';
import { Light } from '../frame/device-lights.tsx';
import { lightOf, wordOf } from '../frame/device-words.ts';
import { useLanguage } from '../stores/language.ts';
import { changeSettings } from './change-settings.ts';
import { changedIn, hasDrivers, turned, whereIs } from './device-draft.ts';
import { useDrivers } from './driver-choice.tsx';

export type DeviceAct = 'test' | 'rename' | 'driver' | 'remove';

/** One device: its light, what is the matter with it and what to do, and what can be done with it. */
export function DeviceCard({ device, status, onAct }: { device: DeviceSetting; status: DeviceStatus | undefined; onAct: (act: DeviceAct) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const drivers = useDrivers();
  const { run, isPending, failure } = useCommand();
  const isOff = device.disabled === true;
  const card = drivers.state === 'ready' ? drivers.value.find(({ id }) => id === device.driver) : undefined;
  const id = `device-${device.deviceId}`;
  /** The button's word, told apart from the other devices' for whoever cannot see the card. */
  const naming = (key: string): string => `${t(key)}: ${device.name}`;
  const turn = (): void => void run(() => changeSettings((settings) => changedIn(settings, device.deviceId, (now) => turned(now, isOff))));
  return (
    <li>
      <section className="panel device-card stack" aria-labelledby={id}>
        <div className="row device-head">
          <h2 id={id}><bdi>{device.name}</bdi></h2>
          <span className="badge"><Light state={status === undefined ? 'absent' : lightOf(status)} /> {status === undefined ? t('devices.notOpened') : t(wordOf(status))}</span>
        </div>
        <dl className="facts">
          <dt>{t('devices.kind')}</dt>
          <dd>{t(`devices.${device.kind}`)}</dd>
          <dt>{t('devices.where')}</dt>
          <dd className="device-where"><bdi dir="ltr">{whereIs(device)}</bdi></dd>
          {hasDrivers(device.kind) ? <dt>{t('devices.driver.label')}</dt> : null}
          {hasDrivers(device.kind) ? <dd>{card === undefined ? t(device.kind === 'folder' ? 'devices.driver.any' : 'devices.driver.unknownShort') : <><bdi>{card.name}</bdi> · {t(card.testedOnHardware ? 'devices.driver.tested' : 'devices.driver.untested')}</>}</dd> : null}
          {device.kind === 'printer' ? null : <dt>{t('devices.lastReading')}</dt>}
          {device.kind === 'printer' ? null : <dd>{status?.lastReadingAt === undefined ? t('devices.none') : formatDateTime(language, status.lastReadingAt)}</dd>}
        </dl>
        {!isOff && status !== undefined ? <Trouble device={device} status={status} /> : null}
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('devices.nothingChanged')} />}
        <div className="row">
          {device.kind === 'printer' ? null : <Button onPress={() => onAct('test')} isDisabled={isOff} label={naming('devices.test')}>{t('devices.test')}</Button>}
          <Button onPress={() => onAct('rename')} label={naming('devices.rename')}>{t('devices.rename')}</Button>
          {hasDrivers(device.kind) ? <Button onPress={() => onAct('driver')} isDisabled={isOff} label={naming('devices.driver.other')}>{t('devices.driver.other')}</Button> : null}
          <Button onPress={turn} isPending={isPending} label={naming(isOff ? 'devices.turnOn' : 'devices.turnOff')}>{t(isOff ? 'devices.turnOn' : 'devices.turnOff')}</Button>
          <Button onPress={() => onAct('remove')} label={naming('devices.remove')}>{t('devices.remove')}</Button>
        </div>
      </section>
    </li>
  );
}

/** What is wrong, then what to do; where a permission is missing, the rule that would give it. */
function Trouble({ device, status }: { device: DeviceSetting; status: DeviceStatus }) {
  const { t } = useTranslation();
  if (status.trouble !== undefined) {
    return (
      <Notice tone="caution" title={t(`devices.trouble.${status.trouble}`)}>
        <p>{t(status.trouble === 'notInstalled' && device.kind === 'scanner' ? 'screening.failed.scannerNotInstalled' : `devices.troubleDo.${status.trouble}`)}</p>
        {status.udevRule === undefined ? null : <Rule rule={status.udevRule} />}
      </Notice>
    );
  }
  if (status.state === 'absent' || status.state === 'lost') return <Notice title={t('devices.absent')}><p>{t(`devices.absentDo.${device.kind}`)}</p></Notice>;
  return null;
}

/** Where rules belong, and what makes them count at once. */
const UDEV_FILE = '/etc/udev/rules.d/70-hbm-kiosk.rules';
const UDEV_RELOAD = 'udevadm control --reload && udevadm trigger';

/** Selected whole by its button, and copied where the system lets a page do so. */
function Rule({ rule }: { rule: string }) {
  const { t } = useTranslation();
  const block = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState<'copied' | 'selected'>();
  const copy = async (): Promise<void> => {
    if (block.current !== null) getSelection()?.selectAllChildren(block.current);
    setSaid(await navigator.clipboard?.writeText(rule).then(() => 'copied' as const, () => 'selected' as const) ?? 'selected');
  };
  return (
    <div className="stack">
      <p>{t('devices.ruleFile')} <bdi dir="ltr" className="udev-line">{UDEV_FILE}</bdi></p>
      <p>{t('devices.rule')}</p>
      <pre className="udev-rule" dir="ltr" ref={block} tabIndex={0}>{rule}</pre>
      <div className="row"><Button onPress={() => void copy()}>{t('devices.copy')}</Button><span role="status">{said === undefined ? null : t(`devices.${said}`)}</span></div>
      <p>{t('devices.ruleThen')} <bdi dir="ltr" className="udev-line">{UDEV_RELOAD}</bdi></p>
    </div>
  );
}
