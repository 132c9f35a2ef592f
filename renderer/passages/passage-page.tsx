import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { PersonName } from '../design/names.tsx';
import { Notice } from '../design/notice.tsx';
import { QueryView } from '../design/query-view.tsx';
import { DocumentColumn } from '../screening/document-column.tsx';
import { orderFindings } from '../screening/finding-order.ts';
import { FindingsToRead } from '../screening/findings.tsx';
import { History } from '../screening/history.tsx';
import { HolderFacts } from '../screening/holder-column.tsx';
import { Journey } from '../screening/journey.tsx';
import { PageEvidence } from '../screening/page-evidence.tsx';
import { PartyConcerns } from '../screening/party-concerns.tsx';
import { ShownDocument } from '../screening/rule-precision.tsx';
import { Party } from '../screening/party.tsx';
import { Steps } from '../screening/steps.tsx';
import { useAges } from '../screening/use-ages.ts';
import { useLanguage } from '../stores/language.ts';
import { useQuery } from '../stores/use-query.ts';
import '../screening/screening.css';
import { Decisions, Orders } from './decisions.tsx';
import './passages.css';

/** A passage over other work: all of it to read, nothing to change. */
export function PassageToRead({ passageId }: { passageId: PassageId }) {
  const query = useQuery(['passages', 'protection'], passageId, () => client.passages.get({ passageId }));
  return <QueryView query={query}>{(passage) => <PassageSheet passage={passage} again={query.again} isOverWork />}</QueryView>;
}

export interface PassageSheetProps {
  passage: PassageDetail;
  again: () => void;
  /** Shown in a dialog over work: its own history stays closed. */
  isOverWork?: boolean;
  /** They stand elsewhere on the page. */
  hasNoDecisions?: boolean;
  /** The picture and the findings stand above it on the page. */
  isBelowWorkspace?: boolean;
}

/** All that is known of a passage: captures, findings, decisions with reversals, history, party, orders, steps. */
export function PassageSheet({ passage, again, isOverWork = false, hasNoDecisions = false, isBelowWorkspace = false }: PassageSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [captureId, setCaptureId] = useState<string>();
  const ages = useAges(passage);
  const capture = passage.captures.find((each) => each.captureId === captureId) ?? passage.captures.at(-1);
  const ordered = orderFindings(capture?.findings ?? []);
  return (
    <div className="sheet" data-over-work={isOverWork ? '' : undefined} data-below={isBelowWorkspace ? '' : undefined}>
      <section className="sheet-holder" aria-label={t('screening.holder.title')}>
        <HolderFacts passage={passage} />
        <Journey passage={passage} onChanged={again} isReadOnly />
        <PageEvidence capture={capture} codes={passage.codes} onChanged={again} />
        <p className="quiet"><PersonName>{t('passages.page.opened', { by: passage.openedBy, time: formatDateTime(language, passage.openedAt) })}</PersonName></p>
        <PartyConcerns passage={passage} ages={ages} />
        <Party passage={passage} ages={ages} onChanged={again} isReadOnly />
        {isOverWork ? null : <History history={passage.history} />}
      </section>
      <section className="sheet-decisions" aria-label={t('passages.page.decisions')}>
        {passage.fearLock === undefined ? null : <Notice tone="caution" title={t('screening.fear.stands')} />}
        {passage.state === 'closed' ? <p>{t('screening.passage.closed')}</p> : null}
        {passage.holdPassedOn ? <p>{t('screening.decide.passedOn')}</p> : null}
        {hasNoDecisions ? null : (
          <>
            <h2>{t('passages.page.decisions')}</h2>
            <Decisions passage={passage} />
          </>
        )}
        <Orders passage={passage} />
        {isOverWork ? null : <Steps passageId={passage.passageId} headingLevel={2} />}
      </section>
      {isBelowWorkspace ? null : (
        <section className="sheet-findings" aria-labelledby="sheet-findings-heading">
          <h2 id="sheet-findings-heading">{t('screening.findings.title')}</h2>
          <ShownDocument value={capture?.reading}><FindingsToRead ordered={ordered} /></ShownDocument>
        </section>
      )}
      <div className="sheet-document">
        <DocumentColumn captures={passage.captures} captureId={captureId} onChoose={setCaptureId} evidence={ordered.shown.flatMap((finding) => finding.evidence)} mayCorrect={false} onCorrected={again} isPictureElsewhere={isBelowWorkspace} />
      </div>
    </div>
  );
}
