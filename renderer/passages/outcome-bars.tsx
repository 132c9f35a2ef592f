import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayCounts } from '../../core/contract/passages.ts';
import { formatDate, formatNumber } from '../../texts/format.ts';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../stores/language.ts';
import { barsOf } from './bars.ts';
import './outcome-bars.css';

/** Counts by outcome: each bar names itself and its number, starts at zero and needs no legend. A table is one tap away. */
export function OutcomeBars({ counts, isCompact = false }: { counts: DayCounts; isCompact?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [isTable, setTable] = useState(false);
  const bars = barsOf(counts);
  const caption = t('passages.counts.caption', { day: formatDate(language, counts.day) });
  return (
    <div className="outcome-chart">
      {isTable ? (
        <table className="outcome-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead><tr><th scope="col">{t('passages.counts.outcome')}</th><th scope="col">{t('passages.counts.number')}</th></tr></thead>
          <tbody>
            {bars.map(({ outcome, count }) => <tr key={outcome}><th scope="row">{t(`outcomes.${outcome}`)}</th><td className="figures">{formatNumber(language, count)}</td></tr>)}
          </tbody>
        </table>
      ) : (
        <ul className="bars" aria-label={caption}>
          {bars.map(({ outcome, count, share }) => (
            <li key={outcome} className="bar-row">
              <span className="bar-name">{t(`outcomes.${outcome}`)}</span>
              <span className="bar-line">
                <span className="bar" data-open={outcome === 'open' ? '' : undefined} style={{ inlineSize: `calc((100% - 5ch) * ${share})` }} />
                <span className="bar-number figures">{formatNumber(language, count)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        {t('passages.counts.entries', { count: counts.entry })} · {t('passages.counts.exits', { count: counts.exit })}
      </p>
      {isCompact ? null : <Button kind="quiet" onPress={() => setTable(!isTable)}>{t(isTable ? 'passages.counts.asPicture' : 'passages.counts.asTable')}</Button>}
    </div>
  );
}
