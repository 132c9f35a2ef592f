import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpecimenView } from '../../../core/contract/specimens.ts';
import type { CaptureView, PassageDetail, PassageRow } from '../../../core/contract/passages.ts';
import { formatDateTime } from '../../../texts/format.ts';
import { stateName } from '../../../texts/states.ts';
import { client } from '../../client.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { QueryView } from '../../design/query-view.tsx';
import { useLanguage } from '../../stores/language.ts';
import { useQuery } from '../../stores/use-query.ts';

/** What may stand beside the document: another picture of it, one of the history, or a specimen. */
export type Beside = { kind: 'capture'; capture: CaptureView; reference: string } | { kind: 'specimen'; specimen: SpecimenView };

export function CompareDialog({ passage, except, onChoose, onClose }: { passage: PassageDetail; except: string; onChoose: (beside: Beside) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const specimens = useQuery(['specimens'], 'specimens', () => client.specimens.list({}));
  const others = passage.captures.filter(({ captureId, imageAvailable }) => captureId !== except && imageAvailable);
  const history = [...passage.history.sameDocument, ...passage.history.samePerson].filter((row, at, rows) => rows.findIndex(({ passageId }) => passageId === row.passageId) === at);
  const issuer = passage.holder?.issuingState;
  const rank = ({ issuingState }: SpecimenView): number => (issuingState === issuer ? 0 : 1);
  return (
    <Dialog isOpen isWide onClose={onClose} title={t('case.compare.title')} actions={<Button onPress={onClose}>{t('common.back')}</Button>}>
      <section className="stack">
        <h3>{t('case.compare.captures')}</h3>
        {others.length === 0 ? <p className="quiet">{t('case.compare.capturesNone')}</p> : (
          <div className="row">{others.map((capture) => <Button key={capture.captureId} onPress={() => onChoose({ kind: 'capture', capture, reference: passage.reference })}>{formatDateTime(language, capture.at)}</Button>)}</div>
        )}
        <h3>{t('case.compare.history')}</h3>
        {history.length === 0 ? <p className="quiet">{t('case.compare.historyNone')}</p> : history.map((row) => <OfHistory key={row.passageId} row={row} onChoose={onChoose} />)}
        <h3>{t('case.compare.specimens')}</h3>
        <QueryView query={specimens}>
          {(list) => list.length === 0 ? <p className="quiet">{t('case.compare.specimensNone')}</p> : (
            <ul className="compare-list">
              {list.toSorted((a, b) => rank(a) - rank(b)).map((specimen) => (
                <li key={specimen.specimenId}>
                  <Button onPress={() => onChoose({ kind: 'specimen', specimen })}>
                    <span><bdi>{stateName(language, specimen.issuingState)}</bdi> · <bdi dir="auto">{specimen.family}</bdi>{specimen.from === undefined && specimen.to === undefined ? null : <> · <bdi dir="ltr">{specimen.from ?? ''}–{specimen.to ?? ''}</bdi></>}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      </section>
    </Dialog>
  );
}

/** Pictures of earlier passages live only as long as policy says; most often there is none. */
function OfHistory({ row, onChoose }: { row: PassageRow; onChoose: (beside: Beside) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [isOpen, setOpen] = useState(false);
  const query = useQuery(['passages'], isOpen ? row.passageId : undefined, () => client.passages.get({ passageId: row.passageId }));
  return (
    <div className="row">
      <span><bdi dir="ltr">{row.reference}</bdi> · <bdi>{formatDateTime(language, row.at)}</bdi></span>
      {!isOpen ? <Button onPress={() => setOpen(true)}>{t('case.compare.look')}</Button> : (
        <QueryView query={query}>
          {({ captures, reference }) => {
            const held = captures.filter(({ imageAvailable }) => imageAvailable);
            if (held.length === 0) return <span className="quiet">{t('case.compare.notHeld')}</span>;
            return <>{held.map((capture) => <Button key={capture.captureId} onPress={() => onChoose({ kind: 'capture', capture, reference })}>{formatDateTime(language, capture.at)}</Button>)}</>;
          }}
        </QueryView>
      )}
    </div>
  );
}
