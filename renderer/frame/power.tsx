import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Power } from '../../core/contract/session.ts';
import { Notice } from '../design/notice.tsx';
import { useStation } from '../stores/station.ts';

/** What the machine runs on; nothing where its system does not tell. */
export function PowerCell({ power, isCut }: { power: Power; isCut: boolean }) {
  const { t } = useTranslation();
  const { source, percent, low } = power;
  return (
    <div className="cell" {...(low && !isCut ? { 'data-caution': '' } : {})}>
      <span className="cell-main"><PowerSign power={isCut ? undefined : power} /> {t(isCut ? 'frame.power.title' : `frame.power.${source}`)}</span>
      <span className="cell-note">{isCut ? t('frame.notKnown') : percent === undefined ? t(`frame.power.${low ? 'low' : 'on'}`) : t(`frame.power.${low ? 'lowPercent' : 'percent'}`, { percent })}</span>
    </div>
  );
}

/** A plug on mains; on battery a cell filled as far as it is charged. */
function PowerSign({ power }: { power: Power | undefined }) {
  return (
    <svg className="light" data-light={power === undefined ? 'off' : power.low ? 'waiting' : 'on'} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {power?.source === 'battery'
        ? <><path d="M1 4h12v8H1ZM15 6.5v3" /><path className="full" d={`M2.5 5.5h${String((9 * (power.percent ?? 0)) / 100)}v5H2.5Z`} stroke="none" /></>
        : <path d="M5 1v4M11 1v4M3 5h10v3a5 5 0 0 1-10 0ZM8 13v3" />}
    </svg>
  );
}

/** Said once for each time it gets low; closing it leaves the status bar's word. */
export function LowBatteryNotice() {
  const { t } = useTranslation();
  const power = useStation((station) => station.status?.power);
  const [isClosed, setClosed] = useState(false);
  const isLow = power?.low === true;
  // Charged meanwhile: the next time it is said again.
  if (!isLow && isClosed) setClosed(false);
  if (!isLow || isClosed) return null;
  return (
    <div className="work-notice no-print">
      <Notice tone="caution" title={power.percent === undefined ? t('frame.power.lowTitle') : t('frame.power.lowTitlePercent', { percent: power.percent })} onClose={() => setClosed(true)}>
        <p>{t('frame.power.lowWhat')}</p>
      </Notice>
    </div>
  );
}
