import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClearingView } from '../../core/contract/lists.ts';
import { formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { Empty } from '../design/empty.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useLanguage } from '../stores/language.ts';
import { useQuery } from '../stores/use-query.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useFocusBack } from './use-focus-back.ts';

/** What officers have cleared, for a supervisor to look at again. */
export function Namesakes() {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const query = useQuery(['lists'], 'namesakes', () => client.lists.namesakes({}));
  const [reopening, setReopening] = useState<ClearingView>();
  const heading = useFocusBack<HTMLHeadingElement>(query.state === 'ready' ? query.value.filter(({ reopened }) => reopened === undefined).length : 0, reopening !== undefined);
  const state = ({ reopened }: ClearingView): string => (reopened === undefined ? t('lists.standing') : t('lists.reopened', { time: formatDateTime(language, reopened.at), by: reopened.by }));
  return (
    <section className="stack" aria-labelledby="namesakes-heading">
      <h2 id="namesakes-heading" ref={heading} tabIndex={-1}>{t('lists.namesakes')}</h2>
      <p className="quiet">{t('lists.namesakesWhat')}</p>
      <QueryView query={query}>
        {(clearings) => (
          <DataTable
            label={t('lists.namesakes')}
            rows={clearings}
            rowId={({ clearingId }) => clearingId}
            rowHeight={72}
            empty={<Empty title={t('lists.noNamesakes')} />}
            columns={[
              { id: 'name', title: t('lists.listed'), isRowHeader: true, cell: ({ name, listName }) => <><PersonName>{name ?? t('lists.erased')}</PersonName> <span className="quiet"><bdi>{listName}</bdi></span></> },
              { id: 'passage', title: t('lists.passage'), cell: ({ reference }) => <DocumentText>{reference}</DocumentText> },
              { id: 'cleared', title: t('lists.cleared'), cell: ({ clearedAt, clearedBy }) => <bdi>{t('lists.loadedBy', { time: formatDateTime(language, clearedAt), by: clearedBy })}</bdi> },
              { id: 'reason', title: t('lists.reason'), cell: ({ reason, reopened }) => <><bdi>{reason ?? t('lists.erased')}</bdi>{reopened?.reason === undefined ? null : <span className="quiet"> · <bdi>{reopened.reason}</bdi></span>}</> },
              { id: 'state', title: t('lists.state.title'), cell: state },
              { id: 'reopen', title: <span className="visually-hidden">{t('lists.reopen')}</span>, cell: (clearing) => (clearing.reopened === undefined ? <Button onPress={() => setReopening(clearing)} label={`${t('lists.reopen')}: ${clearing.reference}`}>{t('lists.reopen')}</Button> : null) },
            ]}
          />
        )}
      </QueryView>
      {reopening === undefined ? null : (
        <ReasonDialog title={t('lists.reopenTitle')} means={t('lists.reopenMeans')} what={<><PersonName>{reopening.name ?? ''}</PersonName> · <DocumentText>{reopening.reference}</DocumentText></>} label={t('lists.reopen')} done="lists.reopenDone" onClose={() => setReopening(undefined)} onSubmit={(reason) => client.lists.reopen({ clearingId: reopening.clearingId, reason })} />
      )}
    </section>
  );
}
