import { useTranslation } from 'react-i18next';
import type { StationStatus } from '../../core/contract/session.ts';
import { formatDate, formatHijri, formatTime } from '../../texts/format.ts';
import { Button } from '../design/button.tsx';
import { LockIcon } from '../design/icons.tsx';
import { KeyHint } from '../design/key-hint.tsx';
import { PersonName } from '../design/names.tsx';
import { useLanguage } from '../stores/language.ts';
import { usePerson, useSession } from '../stores/session.ts';
import { useStation } from '../stores/station.ts';
import { useStationTime } from './clock.ts';
import { DeviceLights } from './device-lights.tsx';
import { PowerCell } from './power.tsx';
import { ListsCell } from './lists-cell.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { lockStation } from './lock.ts';
import { ThemeSwitch } from './theme-switch.tsx';

/** The station at a glance, always in the same order and place. */
export function StatusBar() {
  const { t } = useTranslation();
  const language = useLanguage(({ language: chosen }) => chosen);
  const hello = useSession((session) => session.hello);
  const status = useStation((station) => station.status);
  const person = usePerson();
  const isCut = useSession((session) => session.connection.kind !== 'open');
  const station = hello?.station;
  return (
    <header className="status-bar no-print" aria-label={t('frame.statusBar')}>
      {station === undefined ? null : (
        <div className="cell cell-post">
          <span className="cell-main"><bdi>{station.postName[language]}</bdi></span>
          <span className="cell-note">{t('frame.lane', { lane: station.lane })}</span>
        </div>
      )}
      {status === undefined ? null : (
        <>
          <div className="cell cell-level">
            <span className="cell-main"><bdi dir="ltr">{status.level}</bdi> {t(`frame.level.${status.level}`)}</span>
            <span className="cell-note">{status.training ? <strong className="training-word">{t('frame.training')}</strong> : t(hello?.stage === 'ready' ? 'frame.live' : hello?.stage === 'unset' ? 'frame.notSetUp' : 'frame.notOpen')}</span>
          </div>
          <DeviceLights devices={status.devices} isCut={isCut} />
          <Links status={status} isCut={isCut} />
          {status.power === undefined ? null : <PowerCell power={status.power} isCut={isCut} />}
          <ListsCell lists={status.lists} />
        </>
      )}
      <Clock />
      <span className="status-gap" />
      {person === undefined ? null : (
        <div className="cell cell-person">
          <span className="cell-main"><PersonName>{person.name}</PersonName></span>
          <span className="cell-note">{person.capabilities.map((capability) => t(`common.capability.${capability}`)).join(t('common.listSeparator'))}</span>
        </div>
      )}
      <LanguageSwitch />
      <ThemeSwitch />
      {person === undefined ? null : (
        <Button kind="quiet" className="bar-button" onPress={() => void lockStation()} label={t('frame.lock')} icon={<LockIcon />}><span className="bar-word">{t('frame.lock')} <KeyHint>F12</KeyHint></span></Button>
      )}
    </header>
  );
}

function Links({ status: { link }, isCut }: { status: StationStatus; isCut: boolean }) {
  const { t } = useTranslation();
  if (isCut) return <div className="cell"><span className="cell-main"><LinkSign state="none" /> {t('frame.links')}</span><span className="cell-note">{t('frame.notKnown')}</span></div>;
  const state = link.post === 'down' || link.centre === 'down' ? 'down' : link.post === 'none' && link.centre === 'none' ? 'none' : 'up';
  const which = (['post', 'centre'] as const).filter((end) => link[end] === 'down').map((end) => t(`frame.link.${end}`)).join(t('common.listSeparator'));
  return (
    <div className="cell">
      <span className="cell-main"><LinkSign state={state} /> {state === 'down' ? t('frame.link.down', { which }) : t(`frame.link.${state}`)}</span>
      <span className="cell-note">{link.lastContact === undefined ? t('frame.link.never') : t('frame.link.last', { time: formatTime('en', link.lastContact) })}</span>
    </div>
  );
}

const LinkSign = ({ state }: { state: 'up' | 'down' | 'none' }) => (
  <svg className="light" data-light={state === 'up' ? 'on' : state === 'down' ? 'fault' : 'off'} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {state === 'up' ? <path d="M2 8h12M10 4l4 4-4 4M6 4 2 8l4 4" /> : state === 'down' ? <path d="M2 8h3m6 0h3M5 3l6 10M11 3 5 13" /> : <path d="M3 8h10" />}
  </svg>
);

function Clock() {
  const { t } = useTranslation();
  const language = useLanguage(({ language: chosen }) => chosen);
  const hijri = useSession((session) => session.hello?.hijri ?? false);
  const isUnconfirmed = useStation((station) => station.status?.clock === 'unconfirmed');
  const now = useStationTime();
  if (now === undefined) return null;
  return (
    <div className="cell cell-clock" {...(isUnconfirmed ? { 'data-caution': '' } : {})}>
      <span className="cell-main"><time dateTime={now}><bdi dir="ltr" className="figures">{formatTime(language, now)}</bdi></time>{hijri ? ` · ${formatDate(language, now)}` : null}{isUnconfirmed ? <strong> ? {t('frame.clockUnconfirmed')}</strong> : null}</span>
      <span className="cell-note">{hijri ? formatHijri(language, now) : formatDate(language, now)}</span>
    </div>
  );
}
