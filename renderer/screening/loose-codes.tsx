import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { PassageId } from '../../core/contract/common.ts';
import type { CodeCandidate, LooseCode } from '../../core/contract/evidence.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useCommand } from '../design/use-command.ts';
import { areHandsFull } from '../frame/hands.ts';
import { useNotices } from '../stores/notices.ts';
import { usePlace } from '../stores/place.ts';
import { useMay } from '../stores/session.ts';
import { useStationEvents } from '../stores/station.ts';
import { useQuery } from '../stores/use-query.ts';
import { CodeCard } from './code-cards.tsx';
import './page-evidence.css';

/** Codes scanned by themselves: the one being looked at, and one that waits until the officer's hands are free. Ids only. */
export const useLooseCodes = create<{ shown: string | undefined; waiting: string | undefined; show: (codeId: string | undefined) => void; wait: (codeId: string) => void }>()((set) => ({
  shown: undefined,
  waiting: undefined,
  show: (shown) => set({ shown, waiting: undefined }),
  wait: (waiting) => set({ waiting }),
}));

/** Listens wherever the officer is. With something half typed it only says that a code came. */
export function LooseCodes() {
  const { t } = useTranslation();
  const mayLook = useMay('evidence.code');
  const { shown, waiting, show, wait } = useLooseCodes();
  useStationEvents((event) => {
    if (event.kind !== 'codeRead' || !mayLook) return;
    if (areHandsFull(document)) wait(event.codeId);
    else show(event.codeId);
  });
  if (!mayLook) return null;
  return (
    <>
      {waiting === undefined ? null : (
        <div className="arrival-bar" role="status">
          <p><strong>{t('evidence.loose.scanned')}</strong> {t('evidence.loose.scannedText')}</p>
          <Button onPress={() => show(waiting)}>{t('evidence.loose.look')}</Button>
        </div>
      )}
      {shown === undefined ? null : <LooseCodeDialog key={shown} codeId={shown} onClose={() => show(undefined)} />}
    </>
  );
}

function LooseCodeDialog({ codeId, onClose }: { codeId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery([], codeId, () => client.evidence.code({ codeId }));
  const go = usePlace((store) => store.go);
  const open = (passageId: PassageId): void => {
    onClose();
    go('screening', passageId);
  };
  const found = query.state === 'ready' ? query.value : undefined;
  const single = found?.code.kind === 'slip' && found.candidates.length === 1 ? found.candidates[0] : undefined;
  const openSingle = useEffectEvent(() => {
    if (single !== undefined) open(single.passageId);
  });
  // A slip that names one passage opens it; there is nothing to ask.
  useEffect(() => openSingle(), [single]);
  if (single !== undefined) return null;
  const kind = found?.code.kind;
  const title = kind === 'boardingPass' || kind === 'brokenBoardingPass' ? 'titlePass' : kind === 'slip' ? 'titleSlip' : kind === 'seal' || kind === 'brokenSeal' ? 'titleSeal' : 'titleOther';
  return (
    <Dialog isOpen onClose={onClose} title={t(`evidence.loose.${title}`)} actions={<Button onPress={onClose}>{t('evidence.loose.leave')}</Button>}>
      <QueryView query={query}>{(loose) => (loose.code.kind === 'slip' ? <OfSlip loose={loose} reference={loose.code.reference} onOpen={open} /> : <OfCode codeId={codeId} loose={loose} onClose={onClose} />)}</QueryView>
    </Dialog>
  );
}

function OfSlip({ loose: { candidates }, reference, onOpen }: { loose: LooseCode; reference: string; onOpen: (passageId: PassageId) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t(candidates.length === 0 ? 'evidence.loose.slipNone' : 'evidence.loose.slipSeveral', { reference })}</p>
      <ul className="loose-code-list">
        {candidates.map((candidate) => <Candidate key={candidate.passageId} candidate={candidate} label={t('evidence.loose.open', { reference: candidate.reference })} onPress={() => onOpen(candidate.passageId)} />)}
      </ul>
    </>
  );
}

function OfCode({ codeId, loose: { code, candidates }, onClose }: { codeId: string; loose: LooseCode; onClose: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((store) => store.tell);
  const inWork = usePlace((store) => (store.place === undefined || store.place === 'screening' ? store.passageId : undefined));
  const { run, isPending, failure } = useCommand();
  const current = useQuery([], code.kind === 'boardingPass' ? inWork : undefined, () => client.passages.get({ passageId: inWork as PassageId }));
  const put = async (passageId: PassageId, reference: string): Promise<void> => {
    if ((await run(() => client.evidence.attach({ codeId, passageId }))) === undefined) return;
    tell({ tone: 'done', text: 'evidence.loose.done', params: { reference } });
    onClose();
  };
  const isOffered = candidates.some(({ passageId }) => passageId === inWork);
  return (
    <>
      <CodeCard shown={{ code }} />
      {code.kind === 'boardingPass' ? (
        <>
          <p>{t('evidence.loose.alone')}</p>
          {candidates.length === 0 ? <p>{t('evidence.loose.none')}</p> : <p><strong>{t('evidence.loose.whose')}</strong></p>}
          <ul className="loose-code-list">
            {candidates.map((candidate) => (
              <Candidate key={candidate.passageId} candidate={candidate} label={t('evidence.loose.put', { reference: candidate.reference })} isPending={isPending} onPress={() => void put(candidate.passageId, candidate.reference)} />
            ))}
          </ul>
          {current.state === 'ready' && current.value.state !== 'closed' && !isOffered ? (
            <div className="row"><Button isPending={isPending} onPress={() => void put(current.value.passageId, current.value.reference)}>{t('evidence.loose.putCurrent')} <DocumentText>{current.value.reference}</DocumentText></Button></div>
          ) : null}
        </>
      ) : null}
      {failure === undefined ? null : <FailureNotice failure={failure} />}
    </>
  );
}

function Candidate({ candidate: { name, fit }, label, isPending = false, onPress }: { candidate: CodeCandidate; label: string; isPending?: boolean; onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <span><PersonName>{name}</PersonName>{fit === 'unsure' ? <span className="quiet"> ({t('evidence.loose.fitUnsure')})</span> : null}</span>
      <Button onPress={onPress} isPending={isPending}>{label}</Button>
    </li>
  );
}
