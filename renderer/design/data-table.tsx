import type { ReactNode } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components';

export interface DataColumn<Item> {
  id: string;
  title: ReactNode;
  cell: (item: Item) => ReactNode;
  /** Names the row for a screen reader; one column has it. */
  isRowHeader?: boolean;
  /** Share of the width in a long table, or pixels. */
  width?: number | `${number}fr`;
}

export interface DataTableProps<Item> {
  label: string;
  columns: readonly DataColumn<Item>[];
  rows: readonly Item[];
  rowId: (item: Item) => string;
  /** Enter or a press on the row. */
  onOpen?: (item: Item) => void;
  empty: ReactNode;
  /** Pixels a row takes in a long table, where only the rows in view exist. */
  rowHeight?: number;
}

/** Above this only the rows in view are drawn. */
const LONG = 50;

/** Arrow keys walk rows and cells, Enter opens. */
export function DataTable<Item>({ label, columns, rows, rowId, onOpen, empty, rowHeight = 56 }: DataTableProps<Item>) {
  const isLong = rows.length > LONG;
  const table = (
    <Table className="table" data-long={isLong ? '' : undefined} aria-label={label} {...(onOpen === undefined ? {} : { onRowAction: (id) => { const item = rows.find((row) => rowId(row) === id); if (item !== undefined) onOpen(item); } })}>
      <TableHeader>
        {columns.map((column) => (
          <Column key={column.id} id={column.id} isRowHeader={column.isRowHeader ?? false} {...(column.width === undefined ? {} : { width: column.width })}>{column.title}</Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => empty}>
        {rows.map((item) => (
          <Row key={rowId(item)} id={rowId(item)}>
            {columns.map((column) => <Cell key={column.id}>{column.cell(item)}</Cell>)}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
  if (rows.length === 0) return empty;
  return <div className="table-scroll">{isLong ? <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight, headingHeight: 48 }}>{table}</Virtualizer> : table}</div>;
}
