import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate, PassageId } from '../../core/contract/common.ts';
import type { PassageRow } from '../../core/contract/passages.ts';
import { formatDate } from '../../texts/format.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { foldDigits } from '../design/digits.ts';
import { Empty } from '../design/empty.tsx';
import { Field } from '../design/field.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useLanguage } from '../stores/language.ts';
import { useStation } from '../stores/station.ts';
import { useQuery } from '../stores/use-query.ts';
import { dayBeside } from './days.ts';
import { OutcomeBars } from './outcome-bars.tsx';
import { PassageTable } from './passage-table.tsx';

const PAGE = 200;
const FOUND = 100;

export interface DayOfPassagesProps {
  search: string;
  onSearch: (text: string) => void;
  onOpen: (passageId: PassageId) => void;
}

export function DayOfPassages({ search, onSearch, onOpen }: DayOfPassagesProps) {
  const { t } = useTranslation();
  const isSearching = search.trim().length >= 2;
  return (
    <main className="passages">
      <div className="passages-heading">
        <h1>{t('passages.title')}</h1>
        <div className="passages-search">
          <Field label={t('passages.search')} note={t('passages.searchHint')} value={search} onChange={onSearch} inputMode="search" maxLength={80} />
          {search === '' ? null : <Button kind="quiet" onPress={() => onSearch('')}>{t('passages.clear')}</Button>}
        </div>
      </div>
      {isSearching ? <Found text={search.trim()} onOpen={onOpen} /> : <Day onOpen={onOpen} />}
    </main>
  );
}

/** What is looked for is written in Arabic letters; digits of any row do not count. */
const isArabicScript = (text: string): boolean => /\p{Script=Arabic}/u.test(foldDigits(text));

function Found({ text, onOpen }: { text: string; onOpen: (passageId: PassageId) => void }) {
  const { t } = useTranslation();
  const wanted = useDeferredValue(text);
  const query = useQuery(['passages'], wanted, () => client.passages.search({ text: wanted, limit: FOUND }));
  return (
    <QueryView query={query}>
      {({ rows, more }) => (
        <div className="stack">
          <p role="status">{t('passages.found', { count: rows.length })}{more ? ` ${t('passages.foundMore')}` : null}</p>
          <PassageTable label={t('passages.search')} rows={rows} onOpen={(row) => onOpen(row.passageId)} empty={<Empty title={t('passages.foundNone')}>{isArabicScript(text) ? <p>{t('passages.foundNoneLatin')}</p> : null}</Empty>} />
        </div>
      )}
    </QueryView>
  );
}

function Day({ onOpen }: { onOpen: (passageId: PassageId) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const today = useStation((station) => station.status?.at.slice(0, 10));
  const [day, setDay] = useState<CivilDate>();
  const [older, setOlder] = useState<{ rows: PassageRow[]; more: boolean; failure?: Failure }>();
  const query = useQuery(['passages'], day ?? 'today', () => client.passages.ofDay({ ...(day === undefined ? {} : { day }), limit: PAGE }));

  const turnTo = (step: 1 | -1): void => {
    const from = day ?? today;
    if (from === undefined) return;
    const next = dayBeside(from, step);
    setOlder(undefined);
    setDay(next === today ? undefined : next);
  };
  const loadMore = async (rows: readonly PassageRow[]): Promise<void> => {
    const last = rows.at(-1);
    if (last === undefined) return;
    const answer = await client.passages.ofDay({ ...(day === undefined ? {} : { day }), before: last.at, limit: PAGE });
    const before = older?.rows ?? [];
    setOlder(answer.ok ? { rows: [...before, ...answer.value.rows], more: answer.value.more } : { rows: before, more: true, failure: answer.error });
  };
  const nameOfDay = day === undefined || day === today ? t('passages.today') : formatDate(language, day);
  return (
    <>
      <div className="row day-turner">
        <Button onPress={() => turnTo(-1)}>{t('passages.previousDay')}</Button>
        <strong>{nameOfDay}</strong>
        <Button onPress={() => turnTo(1)} isDisabled={day === undefined}>{t('passages.nextDay')}</Button>
      </div>
      <QueryView query={query}>
        {({ rows, more, counts }) => {
          const all = [...rows, ...(older?.rows ?? []).filter((row) => !rows.some((each) => each.passageId === row.passageId))];
          return (
            <div className="passages-day">
              <section className="passages-list" aria-label={t('passages.day')}>
                <PassageTable label={t('passages.day')} rows={all} onOpen={(row) => onOpen(row.passageId)} empty={<Empty title={t('passages.none')} />} />
                {older?.failure === undefined ? null : <FailureNotice failure={older.failure} />}
                {(older?.more ?? more) ? <div className="row"><Button onPress={() => void loadMore(all)}>{t('passages.more')}</Button></div> : null}
              </section>
              <section className="passages-counts" aria-labelledby="counts-heading">
                <h2 id="counts-heading">{t('passages.counts.title')}</h2>
                <OutcomeBars counts={counts} />
              </section>
            </div>
          );
        }}
      </QueryView>
    </>
  );
}
