import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { Outcome } from '../../core/contract/outcomes.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import type { Evidence } from '../../core/rules/rule.ts';
import { Notice } from '../design/notice.tsx';
import { useAfterPaint } from '../design/use-after-paint.ts';
import { useKeys } from '../frame/use-keys.ts';
import { ListHits } from '../lists/list-hits.tsx';
import { ReverseDialog } from '../passages/reverse-dialog.tsx';
import { SlipDialog } from '../print/slip-dialog.tsx';
import { useMay } from '../stores/session.ts';
import { useNotices } from '../stores/notices.ts';
import { SamePassageQuestion, WaitingArrivals } from './arrival-notices.tsx';
import { useArrivals } from './arrivals.ts';
import { CloseDialog, FearDialog } from './confirm-dialogs.tsx';
import { DocumentColumn } from './document-column.tsx';
import { EvidenceGlance } from './evidence-glance.tsx';
import { orderFindings } from './finding-order.ts';
import { Findings, summaryText } from './findings.tsx';
import { History } from './history.tsx';
import { HolderFacts } from './holder-column.tsx';
import { Journey } from './journey.tsx';
import { OutcomeBar, DecidedBar } from './outcome-bar.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { outcomeKeys, outcomes } from './outcome-keys.ts';
import { nameFor } from './holder-words.ts';
import { PageEvidence } from './page-evidence.tsx';
import { PartyConcerns } from './party-concerns.tsx';
import { Party } from './party.tsx';
import { ShownDocument } from './rule-precision.tsx';
import { Steps } from './steps.tsx';
import { useAges } from './use-ages.ts';
import { useDraft } from './use-draft.ts';

export interface PassageWorkProps {
  passage: PassageDetail;
  again: () => void;
  /** Goes back to waiting; nothing is lost. */
  onLeave: () => void;
  onOpen: (passageId: PassageId) => void;
  announce: (sentence: string) => void;
}

const NONE: readonly Evidence[] = [];

type OpenDialog = { kind: 'outcome'; outcome: Outcome } | { kind: 'fear' | 'close' | 'slip' | 'reverse' };

/** One passage in work: document, holder, findings and steps, and at their foot what happens next. */
export function PassageWork({ passage, again, onLeave, onOpen, announce }: PassageWorkProps) {
  const { t } = useTranslation();
  const mayDecide = useMay('passages.decide');
  const mayReverse = useMay('passages.reverse');
  const tell = useNotices((store) => store.tell);
  const asking = useArrivals((store) => store.asking).find((each) => each.passageId === passage.passageId);
  const waiting = useArrivals((store) => store.waiting);
  const { draft, write, forget } = useDraft(passage.passageId);
  const [dialog, setDialog] = useState<OpenDialog>();
  const [captureId, setCaptureId] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const [areOthersOpen, setOthersOpen] = useState(false);
  const ages = useAges(passage);
  const summary = useRef<HTMLHeadingElement>(null);
  const decided = useRef<HTMLHeadingElement>(null);
  // Findings, document and holder are drawn first; what stands below them follows.
  const isPainted = useAfterPaint();
  const isOpen = passage.state === 'open';
  const capture = passage.captures.find((each) => each.captureId === captureId) ?? passage.captures.at(-1);
  const ordered = useMemo(() => orderFindings(capture?.findings ?? []), [capture]);
  const evidence = ordered.shown.find((finding) => finding.ruleId === chosen)?.evidence ?? NONE;
  const summaryWords = summaryText(t, ordered);

  const arrived = useEffectEvent(() => {
    announce(t('screening.live.arrived', { name: nameFor(passage), summary: summaryWords }));
    (isOpen ? summary : decided).current?.focus({ preventScroll: true });
  });
  useEffect(() => arrived(), [passage.passageId]);

  const close = (): void => setDialog(undefined);
  const changed = (): void => {
    close();
    again();
  };
  const afterDecision = (outcome: Outcome): void => {
    forget();
    changed();
    announce(t('screening.live.decided', { outcome: t(`outcomes.${outcome}`) }));
  };
  // What changed is said once the station has judged the zone again.
  const awaitsVerdict = useRef(false);
  const corrected = (): void => {
    awaitsVerdict.current = true;
    again();
  };
  const judged = useEffectEvent(() => {
    if (!awaitsVerdict.current) return;
    awaitsVerdict.current = false;
    announce(t('screening.live.corrected', { summary: summaryWords }));
  });
  const correctionCount = capture?.corrections.length ?? 0;
  useEffect(() => judged(), [correctionCount]);
  // The button that had the focus is gone once the outcome stands: go where the work goes on.
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) decided.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const next = (): void => {
    const first = waiting[0];
    if (first === undefined) onLeave();
    else onOpen(first.passageId);
  };
  const showSummary = (): void => {
    setOthersOpen(!areOthersOpen);
    summary.current?.focus();
    summary.current?.scrollIntoView({ block: 'nearest' });
  };
  const hasSlip = passage.decisions.length > 0;
  const standsFear = passage.fearLock !== undefined;
  useKeys([
    { key: 'Enter', label: t('screening.keys.summary'), run: showSummary },
    { key: 'Escape', label: t('screening.keys.back'), run: onLeave },
    ...(mayDecide && isOpen ? outcomes.map((outcome) => ({ key: outcomeKeys[outcome], label: t(`outcomes.${outcome}`), run: () => setDialog({ kind: 'outcome', outcome }), isHidden: true })) : []),
    ...(passage.state === 'closed' || standsFear ? [] : [{ key: 'F8', label: t('screening.keys.fear'), run: () => setDialog({ kind: 'fear' }) }]),
    ...(isOpen && waiting.length === 0 ? [] : [{ key: 'F9', label: t('screening.keys.next'), run: next }]),
    ...(hasSlip ? [{ key: 'F10', label: t('screening.keys.slip'), run: () => setDialog({ kind: 'slip' }) }] : []),
    ...(mayDecide && isOpen ? [{ key: 'Delete', label: t('screening.keys.aside'), run: () => setDialog({ kind: 'close' }) }] : []),
    ...ordered.shown.slice(0, 9).map((finding, number) => ({ key: String(number + 1), label: finding.ruleId, run: () => setChosen(chosen === finding.ruleId ? undefined : finding.ruleId), isHidden: true })),
  ]);

  return (
    <div className="passage-work">
      <h1 className="visually-hidden">{t('screening.passage.heading', { reference: passage.reference })}</h1>
      <div className="passage-notices">
        {asking?.samePassage === undefined ? null : (
          <SamePassageQuestion
            arrival={{ ...asking, samePassage: asking.samePassage }}
            onJoined={(into) => {
              tell({ tone: 'done', text: 'screening.same.joinedShort' });
              if (into === passage.passageId) again();
              else onOpen(into);
            }}
          />
        )}
        <WaitingArrivals onOpen={onOpen} />
      </div>
      <div className="screening-columns" data-without-document={passage.captures.length === 0 ? '' : undefined}>
        <DocumentColumn
          captures={passage.captures}
          captureId={captureId}
          onChoose={setCaptureId}
          evidence={evidence}
          mayCorrect={passage.state !== 'closed'}
          onCorrected={corrected}
        />
        <section className="screening-holder" aria-labelledby="holder-heading">
          <div className="column-heading">
            <h2 id="holder-heading">{t('screening.holder.title')}</h2>
            <p className="column-note quiet"><bdi dir="ltr">{passage.reference}</bdi></p>
          </div>
          <HolderFacts passage={passage} />
          <Journey passage={passage} onChanged={again} isReadOnly={!isOpen} />
          {isPainted ? (
            <>
              <PageEvidence capture={capture} codes={passage.codes} onChanged={again} />
              <Party passage={passage} ages={ages} onChanged={again} isReadOnly={passage.state === 'closed'} />
              <History history={passage.history} />
            </>
          ) : null}
        </section>
        <section className="screening-findings" aria-labelledby="findings-heading">
          <h2 id="findings-heading" className="visually-hidden">{t('screening.findings.title')}</h2>
          <div className="findings-scroll" tabIndex={-1}>
            {standsFear ? (
              <>
                <Notice tone="caution" title={t('screening.fear.stands')} />
                <Steps passageId={passage.passageId} />
              </>
            ) : null}
            <PartyConcerns passage={passage} ages={ages} />
            <ShownDocument value={capture?.reading}><Findings ordered={ordered} chosen={chosen} onChoose={setChosen} summaryRef={summary} areOthersOpen={areOthersOpen} onOthers={setOthersOpen} /></ShownDocument>
            {isPainted ? <EvidenceGlance page={capture?.page} codes={passage.codes} /> : null}
            {isPainted ? <ListHits passageId={passage.passageId} onChanged={again} /> : null}
            {standsFear || !isPainted ? null : <Steps passageId={passage.passageId} />}
          </div>
          {isOpen && mayDecide ? <OutcomeBar onChoose={(outcome) => setDialog({ kind: 'outcome', outcome })} /> : null}
          {isOpen ? null : (
            <DecidedBar
              passage={passage}
              headingRef={decided}
              onNext={next}
              onSlip={hasSlip ? () => setDialog({ kind: 'slip' }) : undefined}
              onReverse={mayReverse && passage.state === 'decided' ? () => setDialog({ kind: 'reverse' }) : undefined}
            />
          )}
        </section>
      </div>
      {dialog?.kind === 'outcome' ? (
        <OutcomeDialog passage={passage} outcome={dialog.outcome} reason={draft.reason} onReason={(reason) => write({ reason })} onClose={close} onDecided={afterDecision} />
      ) : null}
      {dialog?.kind === 'fear' ? <FearDialog passageId={passage.passageId} onClose={close} onDone={() => { changed(); tell({ tone: 'done', text: 'screening.fear.recorded' }); }} /> : null}
      {dialog?.kind === 'close' ? <CloseDialog passageId={passage.passageId} onClose={close} onDone={changed} /> : null}
      {dialog?.kind === 'slip' ? <SlipDialog passageId={passage.passageId} onClose={close} /> : null}
      {dialog?.kind === 'reverse' ? <ReverseDialog passage={passage} onClose={close} onReversed={changed} /> : null}
    </div>
  );
}
