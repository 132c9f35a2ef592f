import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { PassageDetail, PassageRow } from '../../core/contract/passages.ts';
import { formatDateTime } from '../../texts/format.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { DocumentText } from '../design/names.tsx';
import { useLanguage } from '../stores/language.ts';

/** Loaded when asked for: it shows histories itself. */
const PassageToRead = lazy(async () => ({ default: (await import('../passages/passage-page.tsx')).PassageToRead }));

/** Earlier passages of the document and of the person, opened over the work so that the work stays where it is. */
export function History({ history }: { history: PassageDetail['history'] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<PassageRow>();
  const { sameDocument, samePerson } = history;
  // The same passage is not told twice.
  const others = samePerson.filter((row) => !sameDocument.some((each) => each.passageId === row.passageId));
  return (
    <section className="history" aria-labelledby="history-heading">
      <h3 id="history-heading">{t('screening.history.title')}</h3>
      {sameDocument.length + others.length === 0 ? <p className="quiet">{t('screening.history.none')}</p> : null}
      <Rows title={t('screening.history.document')} rows={sameDocument} onOpen={setShown} />
      <Rows title={t('screening.history.person')} note={t('screening.history.personHint')} rows={others} onOpen={setShown} />
      {shown === undefined ? null : <EarlierPassage passageId={shown.passageId} reference={shown.reference} onClose={() => setShown(undefined)} />}
    </section>
  );
}

function Rows({ title, note, rows, onOpen }: { title: string; note?: string; rows: readonly PassageRow[]; onOpen: (row: PassageRow) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  if (rows.length === 0) return null;
  return (
    <>
      <p className="quiet">{title}{note === undefined ? null : `. ${note}`}</p>
      <ul className="history-rows">
        {rows.map((row) => (
          <li key={row.passageId}>
            <span>
              <bdi>{formatDateTime(language, row.at)}</bdi> · {t(`screening.direction.${row.direction}`)} · {t(`outcomes.${row.outcome ?? 'open'}`)}
              {row.reversed ? <span className="quiet"> ({t('passages.row.reversed')})</span> : null}
            </span>
            <Button kind="quiet" onPress={() => onOpen(row)} label={t('screening.history.open', { reference: row.reference })}><DocumentText>{row.reference}</DocumentText></Button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function EarlierPassage({ passageId, reference, onClose }: { passageId: PassageId; reference: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen isWide onClose={onClose} title={t('passages.page.title', { reference })} actions={<Button onPress={onClose}>{t('print.close')}</Button>}>
      <Suspense fallback={<p>{t('screening.passage.loading')}</p>}><PassageToRead passageId={passageId} /></Suspense>
    </Dialog>
  );
}
