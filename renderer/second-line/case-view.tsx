import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../core/contract/outcomes.ts';
import type { DecisionView, PassageDetail } from '../../core/contract/passages.ts';
import { formatDateTime } from '../../texts/format.ts';
import { Button } from '../design/button.tsx';
import { PersonName } from '../design/names.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { ListHits } from '../lists/list-hits.tsx';
import { PassageSheet } from '../passages/passage-page.tsx';
import { ReverseDialog } from '../passages/reverse-dialog.tsx';
import { SlipDialog } from '../print/slip-dialog.tsx';
import { FearDialog } from '../screening/confirm-dialogs.tsx';
import { orderFindings } from '../screening/finding-order.ts';
import { OutcomeDialog } from '../screening/outcome-dialog.tsx';
import { outcomeKeys, outcomes } from '../screening/outcome-keys.ts';
import { useDraft } from '../screening/use-draft.ts';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';
import { client } from '../client.ts';
import { QueryView } from '../design/query-view.tsx';
import { useQuery } from '../stores/use-query.ts';
import { CaseFindings } from './case-findings.tsx';
import { splitViews } from './case-views.ts';
import { EvidenceBundle } from './evidence-bundle.tsx';
import { Inspections } from './inspections.tsx';
import { Notes } from './notes.tsx';
import { OrderDialog } from './order-dialog.tsx';
import { Workspace } from './workspace/workspace.tsx';
import './workspace/workspace.css';

type OpenDialog = { kind: 'outcome'; outcome: Outcome } | { kind: 'reverse' | 'order' | 'fear' | 'slip' };

/** A passage at the second line: what the first officer saw and decided beside what the second line decides. */
export function CaseView({ passage, again, onBack }: { passage: PassageDetail; again: () => void; onBack: () => void }) {
  const { t } = useTranslation();
  const mayOrder = useMay('secondLine.recordOrder');
  const mayReverse = useMay('passages.reverse');
  const mayDecide = useMay('passages.decide');
  const { draft, write } = useDraft(passage.passageId);
  const [dialog, setDialog] = useState<OpenDialog>();
  const file = useQuery(['cases', 'passages'], passage.passageId, () => client.cases.file({ passageId: passage.passageId }));
  const [captureId, setCaptureId] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const capture = passage.captures.find((each) => each.captureId === captureId) ?? passage.captures.at(-1);
  const shown = orderFindings(capture?.findings ?? []).shown;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { first, second } = splitViews(passage.decisions);
  const isOpen = passage.state === 'open';
  const close = (): void => setDialog(undefined);
  const changed = (): void => {
    close();
    again();
  };
  const standsFear = passage.fearLock !== undefined;
  useKeys([
    ...(isOpen && mayDecide ? outcomes.map((outcome) => ({ key: outcomeKeys[outcome], label: t(`outcomes.${outcome}`), run: () => setDialog({ kind: 'outcome', outcome }), isHidden: true })) : []),
    ...(!isOpen && mayReverse ? [{ key: 'F2', label: t('secondLine.decide'), run: () => setDialog({ kind: 'reverse' }) }] : []),
    ...(standsFear ? [] : [{ key: 'F8', label: t('screening.keys.fear'), run: () => setDialog({ kind: 'fear' }) }]),
    ...(mayOrder ? [{ key: 'F9', label: t('secondLine.order.open'), run: () => setDialog({ kind: 'order' }) }] : []),
    ...(isOpen ? [] : [{ key: 'F10', label: t('screening.keys.slip'), run: () => setDialog({ kind: 'slip' }) }]),
  ]);
  return (
    <>
      <div className="case-head">
        <h1 ref={heading} tabIndex={-1}>{t('secondLine.case', { reference: passage.reference })}</h1>
        <Button kind="quiet" onPress={onBack}>{t('secondLine.back')}</Button>
      </div>
      {capture === undefined ? null : (
        <div className="case-top">
          <Workspace passage={passage} capture={capture} onCapture={setCaptureId} findings={shown} chosen={chosen} onChanged={again} />
          <CaseFindings passage={passage} capture={capture} judgements={file.state === 'ready' ? file.value.judgements : []} isDecided={second.length > 0} chosen={chosen} onChoose={setChosen} />
        </div>
      )}
      <ListHits passageId={passage.passageId} onChanged={again} />
      <div className="two-views">
        <section className="panel stack" aria-labelledby="first-view">
          <h2 id="first-view">{t('secondLine.first')}</h2>
          <Views decisions={first} none={t('passages.page.decisionsNone')} />
        </section>
        <section className="panel stack" aria-labelledby="second-view">
          <h2 id="second-view">{t('secondLine.second')}</h2>
          <Views decisions={second} none={t('secondLine.secondNone')} />
          <div className="row">
            {!isOpen && mayReverse ? <Button kind="primary" onPress={() => setDialog({ kind: 'reverse' })} keyHint="F2">{t('secondLine.decide')}</Button> : null}
            {isOpen && mayDecide ? outcomes.map((outcome) => <Button key={outcome} onPress={() => setDialog({ kind: 'outcome', outcome })} keyHint={outcomeKeys[outcome]}>{t(`outcomes.${outcome}`)}</Button>) : null}
          </div>
          <div className="stack order-block">
            {standsFear ? <p><strong>{t('secondLine.order.locked')}</strong></p> : <p className="quiet">{mayOrder ? t('secondLine.order.explain') : t('secondLine.order.notYou')}</p>}
            {mayOrder ? <div className="row"><Button onPress={() => setDialog({ kind: 'order' })} isDisabled={standsFear} keyHint="F9">{t('secondLine.order.open')}</Button></div> : null}
          </div>
        </section>
      </div>
      <QueryView query={file}>
        {({ notes, inspections, centre }) => (
          <div className="case-records">
            <Notes passageId={passage.passageId} notes={notes} captureId={capture?.captureId} rule={chosen} />
            <Inspections passage={passage} inspections={inspections} />
            <EvidenceBundle passage={passage} centre={centre} />
          </div>
        )}
      </QueryView>
      <PassageSheet passage={passage} again={again} hasNoDecisions isBelowWorkspace />
      {dialog?.kind === 'outcome' ? <OutcomeDialog passage={passage} outcome={dialog.outcome} reason={draft.reason} onReason={(reason) => write({ reason })} onClose={close} onDecided={() => { write({ reason: '' }); changed(); }} /> : null}
      {dialog?.kind === 'reverse' ? <ReverseDialog passage={passage} title={t('secondLine.decide')} onClose={close} onReversed={changed} /> : null}
      {dialog?.kind === 'order' ? <OrderDialog passage={passage} note={draft.note} onNote={(note) => write({ note })} onClose={close} onRecorded={changed} /> : null}
      {dialog?.kind === 'fear' ? <FearDialog passageId={passage.passageId} onClose={close} onDone={changed} /> : null}
      {dialog?.kind === 'slip' ? <SlipDialog passageId={passage.passageId} onClose={close} /> : null}
    </>
  );
}

function Views({ decisions, none }: { decisions: readonly DecisionView[]; none: string }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  if (decisions.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ol className="decisions">
      {decisions.map((decision) => (
        <li key={decision.decisionId}>
          <p><strong>{t(`outcomes.${decision.outcome}`)}</strong></p>
          <p className="quiet"><PersonName>{decision.by}</PersonName> · <bdi>{formatDateTime(language, decision.at)}</bdi></p>
          <p><PersonName>{decision.reason ?? t('secondLine.reasonNone')}</PersonName></p>
        </li>
      ))}
    </ol>
  );
}
