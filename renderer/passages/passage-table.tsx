import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageRow } from '../../core/contract/passages.ts';
import { formatTime } from '../../texts/format.ts';
import { stateName } from '../../texts/states.ts';
import { DataTable } from '../design/data-table.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { StateSymbol } from '../design/state-badge.tsx';
import { useLanguage } from '../stores/language.ts';

/** Passages one to a line; Enter or a press opens one. Long lists draw only what is in view. */
export function PassageTable({ label, rows, onOpen, empty }: { label: string; rows: readonly PassageRow[]; onOpen: (row: PassageRow) => void; empty: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  return (
    <DataTable
      label={label}
      rows={rows}
      rowId={(row) => row.passageId}
      onOpen={onOpen}
      empty={empty}
      rowHeight={72}
      columns={[
        { id: 'time', title: t('passages.columns.time'), width: 88, cell: (row) => <DocumentText>{formatTime(language, row.at)}</DocumentText> },
        {
          id: 'name',
          title: t('passages.columns.name'),
          isRowHeader: true,
          width: '3fr',
          cell: (row) => (
            <>
              <PersonName>{row.name === '' ? t('screening.holder.noName') : row.name}</PersonName>
              {row.nativeName === undefined ? null : <span className="cell-second"><bdi dir="auto">{row.nativeName}</bdi></span>}
            </>
          ),
        },
        { id: 'document', title: t('passages.columns.document'), width: '2fr', cell: (row) => row.undocumented ? t('passages.row.undocumented') : (<><DocumentText mrz>{row.documentNumber}</DocumentText><span className="cell-second">{stateName(language, row.issuingState)}</span></>) },
        { id: 'direction', title: t('passages.columns.direction'), width: '1fr', cell: (row) => t(`screening.direction.${row.direction}`) },
        { id: 'outcome', title: t('passages.columns.outcome'), width: '2fr', cell: (row) => (<>{t(`outcomes.${row.outcome ?? 'open'}`)}{row.reversed ? ` (${t('passages.row.reversed')})` : null}{row.by === undefined ? null : <span className="cell-second"><PersonName>{row.by}</PersonName></span>}</>) },
        { id: 'findings', title: t('passages.columns.findings'), width: '1fr', cell: (row) => row.toLookAt === 0 ? <span className="quiet">0</span> : <span className="row-findings"><StateSymbol shown={row.worst === 'high' || row.worst === 'critical' ? 'raisedHigh' : 'raised'} size={24} /> <span className="figures">{row.toLookAt}</span></span> },
        { id: 'reference', title: t('passages.columns.reference'), width: '1.3fr', cell: (row) => <span className="unbroken"><DocumentText>{row.reference}</DocumentText></span> },
      ]}
    />
  );
}
