import { useTranslation } from 'react-i18next';
import type { CaptureView, PassageDetail } from '../../core/contract/passages.ts';
import { formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { StateSymbol } from '../design/state-badge.tsx';
import { useCommand } from '../design/use-command.ts';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';
import { CodeCard } from './code-cards.tsx';
import { EVIDENCE_HEADING } from './evidence-glance.tsx';
import { PrintedCard } from './printed-card.tsx';
import './page-evidence.css';

/** What the page says beside its zone, and what was scanned by itself and put here. Comes after the zone and never holds it up. */
export function PageEvidence({ capture, codes, onChanged }: { capture: CaptureView | undefined; codes: PassageDetail['codes']; onChanged: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const page = capture?.page;
  if (page === undefined && codes.length === 0) return null;
  return (
    <section className="page-evidence" aria-labelledby={EVIDENCE_HEADING}>
      <h3 id={EVIDENCE_HEADING} tabIndex={-1}>{t('evidence.title')}</h3>
      {page === undefined || capture === undefined ? null : <OfPage page={page} capture={capture} onChanged={onChanged} />}
      {codes.map(({ at, by, shown }) => <CodeCard key={at} shown={shown} at={at} note={t('evidence.attached', { by, time: formatDateTime(language, at) })} />)}
    </section>
  );
}

function OfPage({ page, capture, onChanged }: { page: NonNullable<CaptureView['page']>; capture: CaptureView; onChanged: () => void }) {
  const { t } = useTranslation();
  if (page.state === 'underWay') return <p className="quiet evidence-line">{t('evidence.underWay')}</p>;
  if (page.state === 'notFinished') return <NotFinished capture={capture} onChanged={onChanged} />;
  const { mrz } = capture.reading;
  const meant = page.codes.filter(({ code }) => code.kind !== 'unknown');
  return (
    <>
      {mrz === undefined ? null : <PrintedCard key={capture.captureId} fields={page.visual} mrz={mrz} />}
      {/* A code read twice on one page is one code; the position among those that are left never changes. */}
      {meant.map((shown, number) => <CodeCard key={number} shown={shown} at={page.at} />)}
      {page.codesPerformed ? null : <p className="quiet evidence-line"><StateSymbol shown="notPerformed" size={22} /><span>{t('evidence.codesNotPerformed')}</span></p>}
      {page.codesPerformed && meant.length === 0 ? <p className="quiet">{t(page.codes.length === 0 ? 'evidence.codesNone' : 'evidence.codeUnknown')}</p> : null}
    </>
  );
}

function NotFinished({ capture, onChanged }: { capture: CaptureView; onChanged: () => void }) {
  const { t } = useTranslation();
  const mayLook = useMay('evidence.lookAgain');
  const { run, isPending, failure } = useCommand();
  const look = async (): Promise<void> => {
    if ((await run(() => client.evidence.lookAgain({ captureId: capture.captureId }))) !== undefined) onChanged();
  };
  return (
    <div className="evidence-card">
      <p className="evidence-line"><StateSymbol shown="notPerformed" size={28} /><span>{t('evidence.notFinished')}</span></p>
      {!mayLook ? null : capture.imageAvailable ? <div className="row"><Button onPress={() => void look()} isPending={isPending}>{t('evidence.lookAgain')}</Button></div> : <p className="quiet">{t('evidence.noPage')}</p>}
      {failure === undefined ? null : <FailureNotice failure={failure} />}
    </div>
  );
}
