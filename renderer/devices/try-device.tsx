import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSetting, TrialReport } from '../../core/contract/device.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { RadioGroup } from '../design/choices.tsx';
import { Dialog } from '../design/dialog.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { Progress } from '../design/progress.tsx';
import { useCommand } from '../design/use-command.ts';
import { useNotices } from '../stores/notices.ts';
import { useStation } from '../stores/station.ts';
import { changeSettings } from './change-settings.ts';
import { canBeTried, changedIn, withDriver } from './device-draft.ts';
import { useDrivers } from './driver-choice.tsx';

const SECONDS = 60;
/** More are no help to choose from. */
const AT_MOST = 5;

export interface TryDeviceProps {
  device: DeviceSetting;
  /** `test`: does it work as it is set up? `driver`: which driver explains what it sends? */
  purpose: 'test' | 'driver';
  onClose: () => void;
}

/** Listens while a person scans any document. What comes is counted; none of it is shown, kept or recorded. */
export function TryDevice({ device, purpose, onClose }: TryDeviceProps) {
  const { t } = useTranslation();
  const { deviceId } = device;
  const [asks, setAsks] = useState(purpose);
  const [report, setReport] = useState<TrialReport>();
  const [round, setRound] = useState(0);
  const trial = useCommand();
  const listen = useEffectEvent(async () => setReport(await trial.run(() => client.devices.trial({ deviceId, seconds: SECONDS }))));
  const stop = (): void => void client.devices.endTrial({ deviceId });
  useEffect(() => {
    void listen();
    // Whatever closes the dialog: travellers' documents must be taken in again at once.
    return () => void client.devices.endTrial({ deviceId });
  }, [round, deviceId]);
  const again = (): void => {
    setReport(undefined);
    setRound(round + 1);
  };
  return (
    <Dialog isOpen isAlert onClose={onClose} title={t(asks === 'test' ? 'devices.try.testTitle' : 'devices.try.driverTitle', { name: device.name })}>
      {trial.failure !== undefined ? <FailureNotice failure={trial.failure} onAgain={again} /> : null}
      {report === undefined ? (trial.failure === undefined ? <Listening device={device} onStop={stop} /> : null)
        : asks === 'driver' && report.results.length > 0
          ? <PickDriver device={device} report={report} onAgain={again} onClose={onClose} />
          : <Verdict device={device} report={report} onAgain={again} onDriver={canBeTried(device.kind) ? () => setAsks('driver') : undefined} onClose={onClose} />}
    </Dialog>
  );
}

/** A page scanner scans by itself; for any other a person lays a document on. */
function Listening({ device, onStop }: { device: DeviceSetting; onStop: () => void }) {
  const { t } = useTranslation();
  const bytes = useStation((station) => station.status?.devices.find(({ deviceId }) => deviceId === device.deviceId)?.trying?.bytes) ?? 0;
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => Math.min(SECONDS, passed + 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <p className="waiting-todo">{t(device.kind === 'scanner' ? 'devices.try.scanner' : device.kind === 'folder' ? 'devices.try.folder' : 'devices.try.scan')}</p>
      <p>{t('devices.try.means')}</p>
      <Progress label={bytes === 0 ? t('devices.try.waiting', { seconds: SECONDS - seconds }) : t('devices.try.came', { bytes })} share={seconds / SECONDS} />
      <div className="dialog-actions"><Button onPress={onStop} autoFocus>{t('devices.try.stop')}</Button></div>
    </>
  );
}

function PickDriver({ device, report, onAgain, onClose }: { device: DeviceSetting; report: TrialReport; onAgain: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((notices) => notices.tell);
  const drivers = useDrivers();
  const cards = drivers.state === 'ready' ? drivers.value : [];
  const [driver, setDriver] = useState(report.results[0]?.driver);
  const { run, isPending, failure } = useCommand();
  const use = async (): Promise<void> => {
    if ((await run(() => changeSettings((settings) => changedIn(settings, device.deviceId, (now) => withDriver(now, driver))))) === undefined) return;
    tell({ tone: 'done', text: 'devices.driver.set' });
    onClose();
  };
  return (
    <>
      <p>{t('devices.try.came', { bytes: report.bytes })}</p>
      <RadioGroup
        label={t('devices.try.explain')}
        value={driver}
        onChange={setDriver}
        options={report.results.slice(0, AT_MOST).map((result) => {
          const card = cards.find(({ id }) => id === result.driver);
          return {
            id: result.driver,
            label: <bdi>{card?.name ?? result.driver}</bdi>,
            note: [t('devices.try.result', { readings: result.readings, digits: result.rightCheckDigits, percent: Math.round(result.share * 100) }), t(card?.testedOnHardware ? 'devices.driver.tested' : 'devices.driver.untested')].join(' · '),
          };
        })}
      />
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('devices.nothingChanged')} />}
      <div className="dialog-actions">
        <Button kind="primary" onPress={() => void use()} isPending={isPending} isDisabled={driver === undefined}>{t('devices.driver.use')}</Button>
        <Button onPress={onAgain}>{t('devices.try.again')}</Button>
        <Button onPress={onClose}>{t('common.back')}</Button>
      </div>
    </>
  );
}

function Verdict({ device, report, onAgain, onDriver, onClose }: { device: DeviceSetting; report: TrialReport; onAgain: () => void; onDriver: (() => void) | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { bytes, readings, failed, results } = report;
  const works = readings > 0;
  return (
    <>
      <Notice tone={works ? 'done' : 'caution'} title={works ? t('devices.try.works', { readings, bytes }) : failed !== undefined ? t(`screening.failed.${failed}`) : bytes > 0 ? t('devices.try.notUnderstood', { bytes }) : t('devices.try.nothing')}>
        {works ? <p>{t('devices.try.notRecorded')}</p> : failed !== undefined ? null : <p>{t(bytes === 0 ? `devices.try.nothingDo.${device.kind}` : results.length > 0 ? 'devices.try.otherDriver' : 'devices.try.otherSpeed')}</p>}
      </Notice>
      <div className="dialog-actions">
        <Button kind="primary" onPress={works ? onClose : onAgain} autoFocus>{t(works ? 'common.close' : 'devices.try.again')}</Button>
        {!works && results.length > 0 && onDriver !== undefined ? <Button onPress={onDriver}>{t('devices.try.showDrivers')}</Button> : null}
        {works ? <Button onPress={onAgain}>{t('devices.try.again')}</Button> : <Button onPress={onClose}>{t('common.back')}</Button>}
      </div>
    </>
  );
}
