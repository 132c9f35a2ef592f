import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from '../../core/contract/records.ts';
import { formatDateTime, formatNumber } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { Empty } from '../design/empty.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { PersonName } from '../design/names.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useCommand } from '../design/use-command.ts';
import { useLanguage } from '../stores/language.ts';
import { useQuery } from '../stores/use-query.ts';
import { ShortHash } from './journal-screen.tsx';

const PAGE = 100;

/** The journal line by line, newest first; older ones are fetched when asked for. */
export function JournalLines() {
  const { t } = useTranslation();
  const newest = useQuery(['journal'], 'journal-lines', () => client.journal.entries({ limit: PAGE }));
  return (
    <section className="stack" aria-labelledby="journal-lines">
      <h2 id="journal-lines">{t('journal.lines')}</h2>
      {/* A new newest line starts the list again, so that no line can be missing in between. */}
      <QueryView query={newest}>{(first) => <Lines key={first.rows[0]?.hash} first={first} />}</QueryView>
    </section>
  );
}

function Lines({ first }: { first: { rows: JournalLine[]; more: boolean } }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [older, setOlder] = useState<{ rows: JournalLine[]; more: boolean }>();
  const { run, isPending, failure } = useCommand();
  const rows = [...first.rows, ...(older?.rows ?? [])];
  const hasMore = older?.more ?? first.more;
  const fetchOlder = async (): Promise<void> => {
    const last = rows.at(-1);
    if (last === undefined) return;
    const page = await run(() => client.journal.entries({ before: last.sequence, limit: PAGE }));
    if (page !== undefined) setOlder({ rows: [...(older?.rows ?? []), ...page.rows], more: page.more });
  };
  return (
    <>
      <DataTable
        label={t('journal.lines')}
        rows={rows}
        rowId={(line) => `${line.station}-${line.epoch}-${line.sequence}`}
        empty={<Empty title={t('journal.linesEmpty')} />}
        columns={[
          { id: 'place', title: t('journal.place'), isRowHeader: true, width: 120, cell: (line) => formatNumber(language, line.sequence) },
          { id: 'at', title: t('journal.at'), width: '2fr', cell: (line) => formatDateTime(language, line.at) },
          { id: 'what', title: t('journal.what'), width: '2fr', cell: (line) => t(`journal.entry.${withoutVersion(line.type)}`, { defaultValue: line.type }) },
          { id: 'by', title: t('journal.by'), width: '1fr', cell: (line) => (line.by === undefined ? t('journal.byStation') : <PersonName>{line.by}</PersonName>) },
          { id: 'hash', title: t('journal.hash'), width: '2fr', cell: (line) => <ShortHash hash={line.hash} /> },
        ]}
      />
      {failure === undefined ? null : <FailureNotice failure={failure} />}
      {hasMore ? <div className="row"><Button onPress={() => void fetchOlder()} isPending={isPending}>{t('journal.more')}</Button></div> : null}
    </>
  );
}

/** `document.read.v1` → `document.read`. What a later version of the program wrote has no words here: its type is shown. */
const withoutVersion = (type: string): string => type.replace(/\.v\d+$/, '');
