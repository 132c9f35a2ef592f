import { useTranslation } from 'react-i18next';
import type { RuleMeasure } from '../../core/contract/cases.ts';
import { formatNumber } from '../../texts/format.ts';
import { stateName } from '../../texts/states.ts';
import { client } from '../client.ts';
import { DataTable } from '../design/data-table.tsx';
import { Empty } from '../design/empty.tsx';
import { DocumentText } from '../design/names.tsx';
import { QueryView } from '../design/query-view.tsx';
import { Page } from '../frame/page.tsx';
import { PrecisionText } from '../screening/rule-precision.tsx';
import { useLanguage } from '../stores/language.ts';
import { useQuery } from '../stores/use-query.ts';

/** How far each rule may be trusted at this post, by kind of document. */
export function MeasuresScreen() {
  const { t } = useTranslation();
  const query = useQuery(['measures', 'passages'], 'measures', () => client.measures.table({}));
  return (
    <Page title={t('measures.title')} lead={t('measures.lead')}>
      <QueryView query={query}>{(rows) => <MeasureTable rows={rows} />}</QueryView>
    </Page>
  );
}

function MeasureTable({ rows }: { rows: readonly RuleMeasure[] }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const count = (value: number) => <span className="figures">{formatNumber(language, value)}</span>;
  return (
    <DataTable
      label={t('measures.list')}
      rows={rows}
      rowId={({ rule, version, issuingState = '', format = '' }) => `${rule} ${version} ${issuingState} ${format}`}
      rowHeight={112}
      empty={<Empty title={t('measures.empty')} />}
      columns={[
        { id: 'rule', title: t('measures.rule'), isRowHeader: true, width: '3fr', cell: ({ rule, version }) => <><strong>{t(`rules.${rule}.title`)}</strong><span className="cell-second"><DocumentText>{rule}</DocumentText> · {t('measures.version', { version })}</span></> },
        { id: 'family', title: t('measures.family'), width: '2fr', cell: ({ issuingState, format }) => <>{issuingState === undefined ? t('measures.familyUnknown') : stateName(language, issuingState)}{format === undefined ? null : <span className="cell-second"><DocumentText>{format}</DocumentText></span>}</> },
        { id: 'fired', title: t('measures.fired'), width: '1fr', cell: ({ fired }) => count(fired) },
        { id: 'confirmed', title: t('measures.confirmed'), width: '1fr', cell: ({ confirmed }) => count(confirmed) },
        { id: 'notConfirmed', title: t('measures.notConfirmed'), width: '1fr', cell: ({ notConfirmed }) => count(notConfirmed) },
        { id: 'cannotSay', title: t('measures.cannotSay'), width: '1fr', cell: ({ cannotSay }) => count(cannotSay) },
        { id: 'says', title: t('measures.says'), width: '4fr', cell: (row) => <PrecisionText measure={row} /> },
      ]}
    />
  );
}
