import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../core/contract/records.ts';
import { formatDateTime, formatNumber } from '../../texts/format.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { OutcomeBars } from '../passages/outcome-bars.tsx';
import '../passages/passages.css';
import { ReportDialog } from '../print/report-dialog.tsx';
import { useLanguage } from '../stores/language.ts';
import { useNotices } from '../stores/notices.ts';
import { useQuery } from '../stores/use-query.ts';
import './shift.css';

/** The shift so far, its end, and the report whose printed head witnesses the journal. */
export function ShiftScreen() {
  const { t } = useTranslation();
  const tell = useNotices((store) => store.tell);
  const current = useQuery(['shift', 'passages'], 'current', () => client.shift.current({}));
  const last = useQuery(['shift'], 'last', () => client.shift.last({}));
  const [isEnding, setEnding] = useState(false);
  const [printed, setPrinted] = useState<ShiftReport>();
  useKeys([{ key: 'F9', label: t('shift.end'), run: () => setEnding(true), isDisabled: current.state !== 'ready' }]);

  const ended = (report: ShiftReport): void => {
    setEnding(false);
    setPrinted(report);
    tell({ tone: 'done', text: 'shift.ended' });
    current.again();
    last.again();
  };
  return (
    <main className="passages">
      <h1>{t('shift.title')}</h1>
      <div className="shift">
        <section className="panel stack" aria-labelledby="current-shift">
          <h2 id="current-shift">{t('shift.current')}</h2>
          <QueryView query={current}>
            {(report) => (
              <>
                <Report report={report} />
                <div className="row"><Button kind="primary" onPress={() => setEnding(true)} keyHint="F9">{t('shift.end')}</Button></div>
                {isEnding ? <EndDialog stillOpen={report.stillOpen} onClose={() => setEnding(false)} onEnded={ended} /> : null}
              </>
            )}
          </QueryView>
        </section>
        <section className="panel stack" aria-labelledby="last-shift">
          <h2 id="last-shift">{t('shift.last')}</h2>
          <QueryView query={last}>
            {({ report }) => report === undefined ? <p className="quiet">{t('shift.lastNone')}</p> : (
              <>
                <Report report={report} />
                <Head report={report} />
                <div className="row"><Button onPress={() => setPrinted(report)}>{t('shift.print')}</Button></div>
              </>
            )}
          </QueryView>
        </section>
      </div>
      {printed === undefined ? null : <ReportDialog report={printed} onClose={() => setPrinted(undefined)} />}
    </main>
  );
}

function Report({ report }: { report: ShiftReport }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  return (
    <>
      <p className="quiet">
        <bdi>{t('shift.since', { time: formatDateTime(language, report.startedAt) })}</bdi>
        {report.endedAt === undefined ? null : <> · <PersonName>{t('shift.endedBy', { time: formatDateTime(language, report.endedAt), by: report.endedBy ?? '' })}</PersonName></>}
      </p>
      <OutcomeBars counts={report.counts} />
      <dl className="facts">
        {(['reversals', 'corrections', 'stillOpen'] as const).map((key) => (
          <div className="shift-fact" key={key}>
            <dt>{t(`shift.${key}`)}</dt>
            <dd className="figures">{formatNumber(language, report[key])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Head({ report }: { report: ShiftReport }) {
  const { t } = useTranslation();
  return (
    <div className="shift-head">
      <h3>{t('shift.head')}</h3>
      <p className="shift-words"><DocumentText>{report.headWords.join(' ')}</DocumentText></p>
      <p className="quiet">{t('shift.sequence', { sequence: report.head.sequence, epoch: report.head.epoch })}</p>
      <p className="quiet">{t('shift.headHint')}</p>
    </div>
  );
}

function EndDialog({ stillOpen, onClose, onEnded }: { stillOpen: number; onClose: () => void; onEnded: (report: ShiftReport) => void }) {
  const { t } = useTranslation();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const end = async (): Promise<void> => {
    setPending(true);
    const answer = await client.shift.end({});
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    onEnded(answer.value);
  };
  return (
    <Dialog
      isOpen
      isAlert
      onClose={onClose}
      title={t('shift.endTitle')}
      actions={<><Button kind="primary" onPress={() => void end()} isPending={pending} autoFocus>{t('shift.confirm')}</Button><Button onPress={onClose}>{t('shift.cancel')}</Button></>}
    >
      <p>{t('shift.endText')}</p>
      {stillOpen === 0 ? null : <p><strong>{t('shift.endOpen', { count: stillOpen })}</strong></p>}
      {failure === undefined ? null : <FailureNotice failure={failure} />}
    </Dialog>
  );
}
