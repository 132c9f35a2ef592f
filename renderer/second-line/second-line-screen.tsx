import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import { client } from '../client.ts';
import { Empty } from '../design/empty.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { PassageTable } from '../passages/passage-table.tsx';
import '../passages/passages.css';
import { usePlace } from '../stores/place.ts';
import { useQuery } from '../stores/use-query.ts';
import { CaseView } from './case-view.tsx';
import './second-line.css';

/** Who waits for a second, closer look. */
export function SecondLineScreen() {
  const passageId = usePlace((store) => store.passageId);
  const show = usePlace((store) => store.show);
  return passageId === undefined ? <Queue onOpen={show} /> : <Case key={passageId} passageId={passageId} onBack={() => show(undefined)} />;
}

function Queue({ onOpen }: { onOpen: (passageId: PassageId) => void }) {
  const { t } = useTranslation();
  const query = useQuery(['secondLine', 'passages'], 'queue', () => client.secondLine.queue({}));
  return (
    <main className="passages">
      <div className="passages-heading">
        <h1>{t('secondLine.title')}</h1>
        {query.state === 'ready' && query.value.length > 0 ? <p className="waiting-count">{t('secondLine.waiting', { count: query.value.length })}</p> : null}
      </div>
      <QueryView query={query}>
        {(rows) => <PassageTable label={t('secondLine.queue')} rows={rows} onOpen={(row) => onOpen(row.passageId)} empty={<Empty title={t('secondLine.queueNone')} />} />}
      </QueryView>
    </main>
  );
}

function Case({ passageId, onBack }: { passageId: PassageId; onBack: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(['passages', 'protection', 'secondLine'], passageId, () => client.passages.get({ passageId }));
  useKeys([{ key: 'Escape', label: t('secondLine.back'), run: onBack }]);
  return (
    <main className="passages">
      <QueryView query={query}>{(passage) => <CaseView passage={passage} again={query.again} onBack={onBack} />}</QueryView>
    </main>
  );
}
