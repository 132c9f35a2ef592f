import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../core/contract/lists.ts';
import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { DocumentText } from '../design/names.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { Progress } from '../design/progress.tsx';
import type { LoadState } from './use-load.ts';

/** How far a file is, and what stands against it. */
export function LoadPanel({ load, onGoOn, onStop }: { load: LoadState; onGoOn: () => void; onStop: () => void }) {
  const { t } = useTranslation();
  switch (load.state) {
    case 'idle':
      return null;
    case 'sending':
    case 'building':
      return (
        <div className="stack">
          <Progress label={t(`lists.${load.state}`)} share={load.share} />
          <p className="quiet">{t('lists.meanwhile')}</p>
          <div className="row"><Button onPress={onStop}>{t('lists.stop')}</Button></div>
        </div>
      );
    case 'failed':
      return <FailureNotice failure={load.failure} onClose={onStop} />;
    case 'done':
      return <Notice tone="done" title={t('lists.done', { count: load.entries })} onClose={onStop} />;
    case 'badLines':
      return <BadLines report={load.report} onGoOn={onGoOn} onStop={onStop} />;
  }
}

function BadLines({ report: { entries, skipped, faultCount, faults, unreadFrom }, onGoOn, onStop }: { report: ImportAnswer; onGoOn: () => void; onStop: () => void }) {
  const { t } = useTranslation();
  const isUnread = unreadFrom !== undefined;
  return (
    <Notice
      tone={isUnread ? 'problem' : 'caution'}
      title={t(isUnread ? 'lists.bad.unreadTitle' : 'lists.bad.title')}
      actions={
        <>
          {entries === 0 || isUnread ? null : <Button kind="primary" onPress={onGoOn}>{t('lists.bad.goOn', { count: entries })}</Button>}
          <Button onPress={onStop}>{t('lists.bad.leave')}</Button>
        </>
      }
    >
      <p>{isUnread ? t('lists.bad.unread', { line: unreadFrom }) : entries === 0 ? t('lists.bad.none') : t('lists.bad.count', { count: faultCount })}</p>
      {skipped === 0 || isUnread ? null : <p>{t('lists.bad.skipped', { count: skipped })}</p>}
      <DataTable
        label={t('lists.bad.title')}
        rows={faults.map((fault, id) => ({ ...fault, id }))}
        rowId={({ id }) => String(id)}
        empty={null}
        columns={[
          { id: 'line', title: t('lists.bad.line'), isRowHeader: true, cell: ({ line }) => <DocumentText>{line}</DocumentText> },
          { id: 'column', title: t('lists.bad.column'), cell: ({ column }) => (column === undefined ? null : <DocumentText>{column}</DocumentText>) },
          { id: 'what', title: t('lists.bad.what'), cell: ({ code }) => t(`lists.fault.${code}`) },
        ]}
      />
    </Notice>
  );
}
