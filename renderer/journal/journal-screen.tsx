import { useTranslation } from 'react-i18next';
import type { ChainState } from '../../core/contract/records.ts';
import { formatDateTime, formatNumber } from '../../texts/format.ts';
import { client } from '../client.ts';
import { DataTable } from '../design/data-table.tsx';
import { Empty } from '../design/empty.tsx';
import { Notice } from '../design/notice.tsx';
import { DocumentText } from '../design/names.tsx';
import { QueryView } from '../design/query-view.tsx';
import { Page } from '../frame/page.tsx';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import { Copies } from './copies.tsx';
import { CentreKeyPanel } from './centre-key.tsx';
import { JournalLines } from './journal-lines.tsx';

export function JournalScreen() {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const query = useQuery(['journal'], 'journal', () => client.journal.status({}));
  const mayRead = useMay('journal.entries');
  const maySetKey = useMay('centreKey.set');
  return (
    <Page title={t('journal.title')} lead={t('journal.lead')}>
      <QueryView query={query}>
        {({ chains, quarantined, lastBackup }) => (
          <>
            {chains.some(({ fork }) => fork) ? <Notice tone="problem" title={t('journal.fork')} /> : null}
            {chains.map(({ damagedAt }) => damagedAt).filter((sequence) => sequence !== undefined).map((sequence) => (
              <Notice key={sequence} tone="problem" title={t('journal.damagedAt', { sequence })} />
            ))}
            {quarantined > 0 ? <Notice tone="caution" title={t('journal.quarantineTitle', { count: quarantined })}><p>{t('journal.quarantine')}</p></Notice> : null}
            <section className="stack" aria-labelledby="journal-chains">
              <h2 id="journal-chains">{t('journal.chains')}</h2>
              <Chains chains={chains} />
            </section>
            <Copies lastBackup={lastBackup === undefined ? undefined : formatDateTime(language, lastBackup)} />
          </>
        )}
      </QueryView>
      {maySetKey ? <CentreKeyPanel /> : null}
      {mayRead ? <JournalLines /> : null}
    </Page>
  );
}

function Chains({ chains }: { chains: readonly ChainState[] }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  return (
    <DataTable
      label={t('journal.chains')}
      rows={chains}
      rowId={({ head }) => `${head.station}-${head.epoch}`}
      empty={<Empty title={t('journal.chainsEmpty')} />}
      columns={[
        { id: 'station', title: t('journal.station'), isRowHeader: true, cell: (chain) => <><DocumentText>{chain.head.station}</DocumentText>{chain.own ? ` (${t('journal.own')})` : ''}</> },
        { id: 'epoch', title: t('journal.epoch'), cell: (chain) => formatNumber(language, chain.head.epoch) },
        { id: 'entries', title: t('journal.entries'), cell: (chain) => formatNumber(language, chain.entries) },
        { id: 'head', title: t('journal.head'), cell: (chain) => <>{t('journal.headOf', { sequence: formatNumber(language, chain.head.sequence) })} · <ShortHash hash={chain.head.hash} /></> },
        { id: 'checkpoint', title: t('journal.checkpoint'), cell: (chain) => formatNumber(language, chain.checkpointAt) },
        { id: 'cosigned', title: t('journal.cosigned'), cell: (chain) => (chain.cosignedAt === undefined ? t('journal.notYet') : formatNumber(language, chain.cosignedAt)) },
        { id: 'fork', title: t('people.status'), cell: (chain) => t(chain.damagedAt !== undefined ? 'journal.damaged' : chain.fork ? 'journal.forked' : 'journal.sound') },
      ]}
    />
  );
}

/** Enough of a hash to compare by eye; the whole stands behind it for a screen reader and for copying. */
export const ShortHash = ({ hash }: { hash: string }) => (
  <bdi dir="ltr" className="hash" title={hash}>{(hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')}</bdi>
);
