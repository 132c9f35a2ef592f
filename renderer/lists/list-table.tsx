import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListView } from '../../core/contract/lists.ts';
import { formatDate, formatDateTime, formatNumber } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { Empty } from '../design/empty.tsx';
import { DocumentText } from '../design/names.tsx';
import { StateSymbol } from '../design/state-badge.tsx';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';
import { ageText } from './age.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useFocusBack } from './use-focus-back.ts';

const STATES = { inForce: 'passed', expired: 'undetermined', missing: 'aborted' } as const;

export function ListTable({ lists }: { lists: readonly ListView[] }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const mayRemove = useMay('lists.remove');
  const [removing, setRemoving] = useState<ListView>();
  const place = useFocusBack<HTMLDivElement>(lists.length, removing !== undefined);
  return (
    <div ref={place} tabIndex={-1}>
      <DataTable
        label={t('lists.table')}
        rows={lists}
        rowId={({ listId }) => listId}
        empty={<Empty title={t('lists.empty')}><p>{t('lists.emptyWhat')}</p></Empty>}
        columns={[
          { id: 'state', title: t('lists.state.title'), cell: ({ state }) => <span className="badge"><StateSymbol shown={STATES[state]} size={24} /> {t(`lists.state.${state}`)}</span> },
          { id: 'name', title: t('lists.name'), isRowHeader: true, cell: ({ name, version }) => <><strong><bdi>{name}</bdi></strong><span className="cell-second">{t('lists.version')} <DocumentText>{version}</DocumentText></span></> },
          { id: 'kind', title: t('lists.kind.title'), cell: ({ kind, entries, leftOut }) => <>{t(`lists.kind.${kind}`)}<span className="cell-second">{t('lists.entries')} <DocumentText>{formatNumber(language, entries)}</DocumentText></span>{leftOut === undefined ? null : <span className="quiet"> · {t('lists.leftOut', { count: leftOut })}</span>}</> },
          { id: 'age', title: t('lists.age'), cell: ({ ageDays, issuedAt }) => <>{ageText(t, ageDays)}<span className="cell-second">{formatDate(language, issuedAt)}</span></> },
          { id: 'expires', title: t('lists.expires'), cell: ({ expiresAt, state }) => (state === 'expired' ? <strong>{formatDate(language, expiresAt)}</strong> : formatDate(language, expiresAt)) },
          { id: 'publisher', title: t('lists.publisher'), cell: ({ standing, publisherName, publisher, loadedAt, loadedBy }) => <>{standing === 'own' ? t('lists.own') : <bdi>{publisherName ?? publisher}</bdi>}{standing === 'notTrusted' ? <span className="quiet"> · {t('lists.notTrusted')}</span> : null}<span className="cell-second">{t('lists.loaded')} <bdi>{t('lists.loadedBy', { time: formatDateTime(language, loadedAt), by: loadedBy })}</bdi></span></> },
          ...(mayRemove ? [{ id: 'remove', title: <span className="visually-hidden">{t('lists.remove')}</span>, cell: (list: ListView) => <Button onPress={() => setRemoving(list)} label={`${t('lists.remove')}: ${list.name}`}>{t('lists.remove')}</Button> }] : []),
        ]}
      />
      {removing === undefined ? null : (
        <ReasonDialog
          title={t('lists.removeTitle')}
          means={t('lists.removeMeans')}
          what={<strong><bdi>{removing.name}</bdi></strong>}
          label={t('lists.remove')}
          done="lists.removed"
          onClose={() => setRemoving(undefined)}
          onSubmit={(reason) => client.lists.remove({ listId: removing.listId, reason })}
        />
      )}
    </div>
  );
}
