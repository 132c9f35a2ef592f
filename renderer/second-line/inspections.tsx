import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectionView } from '../../core/contract/cases.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { formatDateTime } from '../../texts/format.ts';
import { Button } from '../design/button.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';
import { InspectionDialog } from './inspection-dialog.tsx';
import { InspectionSheetDialog } from './inspection-sheet.tsx';

/** Inspections of the person, of luggage and of substances, each with its custody; one that was corrected stands behind its correction. */
export function Inspections({ passage, inspections }: { passage: PassageDetail; inspections: readonly InspectionView[] }) {
  const { t } = useTranslation();
  const mayRecord = useMay('cases.recordInspection');
  const [open, setOpen] = useState<{ corrects: InspectionView | undefined }>();
  const [printed, setPrinted] = useState<InspectionView>();
  const corrected = new Set(inspections.map(({ corrects }) => corrects));
  return (
    <section className="panel stack" aria-labelledby="case-inspections">
      <h2 id="case-inspections">{t('case.inspection.title')}</h2>
      {inspections.length === 0 ? <p className="quiet">{t('case.inspection.none')}</p> : (
        <ol className="decisions">
          {inspections.map((inspection) => {
            const isCorrected = corrected.has(inspection.inspectionId);
            return (
              <li key={inspection.inspectionId} {...(isCorrected ? { 'data-reversed': '' } : {})}>
                <InspectionFacts inspection={inspection} isCorrected={isCorrected} />
                <div className="row">
                  <Button kind="quiet" onPress={() => setPrinted(inspection)} label={`${t('case.inspection.print')}: ${t(`case.inspection.kinds.${inspection.kind}`)}`}>{t('case.inspection.print')}</Button>
                  {isCorrected || !mayRecord ? null : <Button kind="quiet" onPress={() => setOpen({ corrects: inspection })} label={`${t('case.inspection.correct')}: ${t(`case.inspection.kinds.${inspection.kind}`)}`}>{t('case.inspection.correct')}</Button>}
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {mayRecord ? <div className="row"><Button onPress={() => setOpen({ corrects: undefined })}>{t('case.inspection.new')}</Button></div> : null}
      {open === undefined ? null : <InspectionDialog passageId={passage.passageId} corrects={open.corrects} onClose={() => setOpen(undefined)} />}
      {printed === undefined ? null : <InspectionSheetDialog passage={passage} inspection={printed} onClose={() => setPrinted(undefined)} />}
    </section>
  );
}

function InspectionFacts({ inspection, isCorrected }: { inspection: InspectionView; isCorrected: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const { kind, result, techniques, inspectors, items, by, at, femaleOfficer } = inspection;
  return (
    <>
      <p><strong>{t(`case.inspection.kinds.${kind}`)}: {t(`case.inspection.results.${result}`)}</strong>{isCorrected ? ` (${t('case.inspection.corrected')})` : null}</p>
      <p>{techniques.map((technique) => t(`case.inspection.technique.${technique}`)).join(t('case.inspection.comma'))}</p>
      <p>{inspectors.map((name, index) => <span key={name}>{index === 0 ? null : t('case.inspection.comma')}<PersonName>{name}</PersonName></span>)}</p>
      {femaleOfficer === undefined ? null : <p>{t(`case.inspection.femaleSaid.${!femaleOfficer.asked ? 'notAsked' : femaleOfficer.given === true ? 'given' : 'notGiven'}`)}{femaleOfficer.who === undefined ? null : <> <PersonName>{femaleOfficer.who}</PersonName></>}</p>}
      {items.length === 0 ? null : (
        <ul className="inspected">
          {items.map((item, index) => (
            <li key={index}>
              <bdi dir="auto">{item.what}</bdi>{item.quantity === undefined ? null : <> · <bdi dir="auto">{item.quantity}</bdi></>}
              {item.sealNumber === undefined ? null : <> · {t('case.inspection.item.sealNumber')} <DocumentText>{item.sealNumber}</DocumentText></>}
              {' · '}{t('case.inspection.item.heldBy')} <PersonName>{item.heldBy}</PersonName>
              {item.handedTo === undefined ? null : <> · {t('case.inspection.item.handedTo')} <PersonName>{item.handedTo}</PersonName></>}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet"><PersonName>{by}</PersonName> · <bdi>{formatDateTime(language, at)}</bdi></p>
    </>
  );
}
