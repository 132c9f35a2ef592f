import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../core/contract/records.ts';
import { formatDateTime, formatNumber } from '../../texts/format.ts';
import { directionOf } from '../../texts/languages.ts';
import { DocumentText, PersonName } from '../design/names.tsx';
import { barsOf } from '../passages/bars.ts';
import { useLanguage } from '../stores/language.ts';
import { PrintPreview } from './print-preview.tsx';

export function ReportDialog({ report, onClose }: { report: ShiftReport; onClose: () => void }) {
  const { t } = useTranslation();
  return <PrintPreview title={t('print.report.title')} paper="a4" onClose={onClose}><ReportSheet report={report} /></PrintPreview>;
}

/** One A4 sheet. Whoever keeps it is the second witness of the journal's head. */
function ReportSheet({ report }: { report: ShiftReport }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const { head, counts } = report;
  return (
    <article className="report" lang={language} dir={directionOf(language)}>
      {report.training ? <p className="slip-training">{t('print.report.training')}</p> : null}
      <h3 className="report-title">{t('print.report.title')}</h3>
      <dl className="facts">
        <dt>{t('print.report.post')}</dt>
        <dd><bdi>{report.postName[language]}</bdi> · {t('print.report.lane')} <bdi>{report.lane}</bdi></dd>
        <dt>{t('print.report.from')}</dt>
        <dd><bdi>{formatDateTime(language, report.startedAt)}</bdi></dd>
        <dt>{t('print.report.to')}</dt>
        <dd><bdi>{report.endedAt === undefined ? t('print.report.notEnded') : formatDateTime(language, report.endedAt)}</bdi></dd>
        {report.endedBy === undefined ? null : (<><dt>{t('print.report.endedBy')}</dt><dd><PersonName>{report.endedBy}</PersonName></dd></>)}
      </dl>
      <h4>{t('print.report.counts')}</h4>
      <table className="report-table">
        <tbody>
          {barsOf(counts).map(({ outcome, count, share }) => (
            <tr key={outcome}>
              <th scope="row">{t(`outcomes.${outcome}`)}</th>
              <td className="figures">{formatNumber(language, count)}</td>
              <td className="report-bar"><svg width="100%" height="14" aria-hidden="true"><rect className="report-bar-fill" width={`${share * 100}%`} height="14" x={directionOf(language) === 'rtl' ? `${(1 - share) * 100}%` : 0} /></svg></td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4>{t('print.report.other')}</h4>
      <table className="report-table">
        <tbody>
          {([['entries', counts.entry], ['exits', counts.exit], ['reversals', report.reversals], ['corrections', report.corrections], ['stillOpen', report.stillOpen]] as const).map(([key, count]) => (
            <tr key={key}><th scope="row">{t(`shift.${key}`)}</th><td className="figures">{formatNumber(language, count)}</td></tr>
          ))}
        </tbody>
      </table>
      <h4>{t('print.report.head')}</h4>
      <p className="report-words"><DocumentText>{report.headWords.join(' ')}</DocumentText></p>
      <p><DocumentText>{head.hash}</DocumentText></p>
      <p>{t('print.report.station', { station: `\u2066${head.station}\u2069`, epoch: head.epoch, sequence: head.sequence })}</p>
      <p>{t('print.report.witness')}</p>
      <p className="report-signature">{t('print.report.signature')}</p>
    </article>
  );
}
