import { useTranslation } from 'react-i18next';
import type { InspectionView } from '../../core/contract/cases.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { formatDateTime } from '../../texts/format.ts';
import { directionOf } from '../../texts/languages.ts';
import { DocumentText, PersonName } from '../design/names.tsx';
import { PrintPreview } from '../print/print-preview.tsx';
import { useLanguage } from '../stores/language.ts';
import { useSession } from '../stores/session.ts';

/** The record on one A4 sheet, to be signed by those who inspected and to go with what was taken. */
export function InspectionSheetDialog({ passage, inspection, onClose }: { passage: PassageDetail; inspection: InspectionView; onClose: () => void }) {
  const { t } = useTranslation();
  return <PrintPreview title={t('case.inspection.sheet.title')} paper="a4" onClose={onClose}><Sheet passage={passage} inspection={inspection} /></PrintPreview>;
}

function Sheet({ passage, inspection }: { passage: PassageDetail; inspection: InspectionView }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const hello = useSession((session) => session.hello);
  const { kind, techniques, result, inspectors, femaleOfficer, remarks, items, at, by, corrects } = inspection;
  return (
    <article className="report" lang={language} dir={directionOf(language)}>
      {hello?.training === true ? <p className="slip-training">{t('print.report.training')}</p> : null}
      <h3 className="report-title">{t('case.inspection.sheet.title')}</h3>
      {corrects === undefined ? null : <p><strong>{t('case.inspection.sheet.corrects')}</strong></p>}
      <dl className="facts">
        {hello?.station === undefined ? null : (<><dt>{t('print.report.post')}</dt><dd><bdi>{hello.station.postName[language]}</bdi> · {t('print.report.lane')} <bdi>{hello.station.lane}</bdi></dd></>)}
        <dt>{t('print.slip.reference')}</dt>
        <dd><DocumentText>{passage.reference}</DocumentText></dd>
        <dt>{t('print.slip.time')}</dt>
        <dd><bdi>{formatDateTime(language, at)}</bdi></dd>
        <dt>{t('case.inspection.kind')}</dt>
        <dd>{t(`case.inspection.kinds.${kind}`)}</dd>
        <dt>{t('case.inspection.techniques')}</dt>
        <dd>{techniques.map((technique) => t(`case.inspection.technique.${technique}`)).join(t('case.inspection.comma'))}</dd>
        {femaleOfficer === undefined ? null : (<><dt>{t('case.inspection.female')}</dt><dd>{t(`case.inspection.femaleSaid.${!femaleOfficer.asked ? 'notAsked' : femaleOfficer.given === true ? 'given' : 'notGiven'}`)} {femaleOfficer.who === undefined ? null : <PersonName>{femaleOfficer.who}</PersonName>}</dd></>)}
        <dt>{t('case.inspection.result')}</dt>
        <dd>{t(`case.inspection.results.${result}`)}</dd>
        {remarks === undefined ? null : (<><dt>{t('case.inspection.remarks')}</dt><dd><bdi dir="auto">{remarks}</bdi></dd></>)}
        <dt>{t('case.inspection.sheet.writtenBy')}</dt>
        <dd><PersonName>{by}</PersonName></dd>
      </dl>
      {items.length === 0 ? null : (
        <table className="report-table">
          <thead><tr>{(['what', 'quantity', 'sealNumber', 'heldBy', 'handedTo'] as const).map((column) => <th key={column} scope="col">{t(`case.inspection.item.${column}`)}</th>)}</tr></thead>
          <tbody>
            {items.map((item, index) => (
              <tr key={index}>
                <td><bdi dir="auto">{item.what}</bdi></td>
                <td><bdi dir="auto">{item.quantity ?? ''}</bdi></td>
                <td><DocumentText>{item.sealNumber ?? ''}</DocumentText></td>
                <td><PersonName>{item.heldBy}</PersonName></td>
                <td><PersonName>{item.handedTo ?? ''}</PersonName></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {inspectors.map((name) => <p key={name} className="report-signature">{t('case.inspection.sheet.signature')} <PersonName>{name}</PersonName></p>)}
    </article>
  );
}
