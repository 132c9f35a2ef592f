import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WrittenFile } from '../../core/contract/records.ts';
import { formatNumber, formatSize } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { useCommand } from '../design/use-command.ts';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';

/** The export for checkers and the encrypted backup, each with where it was written. */
export function Copies({ lastBackup }: { lastBackup: string | undefined }) {
  const { t, i18n } = useTranslation();
  const language = useLanguage((store) => store.language);
  const mayExport = useMay('journal.export');
  const mayBackUp = useMay('journal.backup');
  const [written, setWritten] = useState<WrittenFile>();
  const { run, isPending, failure } = useCommand();
  const write = async (kind: 'export' | 'backup'): Promise<void> => {
    setWritten(undefined);
    setWritten(await run(() => client.journal[kind]({})));
  };
  return (
    <section className="panel stack" aria-labelledby="journal-copies">
      <h2 id="journal-copies">{t('journal.keep')}</h2>
      <p>{lastBackup === undefined ? t('journal.noBackup') : t('journal.lastBackup', { at: lastBackup })}</p>
      <div className="copies">
        {mayBackUp ? <div className="stack"><Button onPress={() => void write('backup')} isPending={isPending}>{t('journal.backup')}</Button><p className="quiet">{t('journal.backupNote')}</p></div> : null}
        {mayExport ? <div className="stack"><Button onPress={() => void write('export')} isPending={isPending}>{t('journal.export')}</Button><p className="quiet">{t('journal.exportNote')}</p></div> : null}
      </div>
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('journal.notWritten')} />}
      {written === undefined ? null : (
        <Notice tone="done" title={t('journal.written')}>
          <p><bdi dir="ltr" className="path">{written.path}</bdi></p>
          <p>{formatSize(i18n, language, written.bytes)}{written.entries === undefined ? '' : ` · ${t('journal.writtenEntries', { count: written.entries, shown: formatNumber(language, written.entries) })}`}</p>
        </Notice>
      )}
    </section>
  );
}
