import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FilePicker } from '../design/file-picker.tsx';
import { QueryView } from '../design/query-view.tsx';
import { Page } from '../frame/page.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useMay } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import { ImportDialog } from './import-dialog.tsx';
import { ListTable } from './list-table.tsx';
import { LoadPanel } from './load-panel.tsx';
import { Namesakes } from './namesakes.tsx';
import { Publishers } from './publishers.tsx';
import { useLoad } from './use-load.ts';

/** A bundle says so in its first line. */
const START = 4_096;

/** Lists in force with their age, loading them, whom the station takes them from, and namesakes to look at again. */
export function ListsScreen() {
  const { t } = useTranslation();
  const mayLoad = useMay('lists.begin');
  const maySeeNamesakes = useMay('lists.namesakes');
  const query = useQuery(['lists'], 'lists', () => client.lists.list({}));
  const picker = useRef<HTMLInputElement>(null);
  const { load, send, goOn, stop } = useLoad();
  const [toImport, setToImport] = useState<File>();
  const isBusy = load.state === 'sending' || load.state === 'building';

  const take = async (file: File): Promise<void> => {
    // A file that cannot be read is sent like a bundle: sending says so.
    const start = await file.slice(0, START).text().catch(() => undefined);
    if (start === undefined || start.split('\n', 1)[0]?.includes('"format":"hbm-list"') === true || file.size === 0) await send(file);
    else setToImport(file);
  };
  const choose = (): void => picker.current?.click();
  useKeys(mayLoad ? [{ key: 'F2', label: t('lists.load'), run: choose, isDisabled: isBusy }] : []);
  return (
    <Page title={t('lists.title')} lead={t('lists.lead')} actions={mayLoad ? <Button kind="primary" onPress={choose} isPending={isBusy} keyHint="F2">{t('lists.load')}</Button> : undefined}>
      <FilePicker ref={picker} label={t('lists.load')} onChoose={([file]) => void take(file)} />
      <LoadPanel load={load} onGoOn={() => void goOn()} onStop={stop} />
      <QueryView query={query}>
        {({ lists, publishers, own }) => (
          <div className="stack">
            <ListTable lists={lists} />
            {maySeeNamesakes ? <Namesakes /> : null}
            <Publishers publishers={publishers} own={own} />
            {toImport === undefined ? null : (
              <ImportDialog
                fileName={toImport.name}
                lists={lists.filter(({ standing }) => standing === 'own')}
                onClose={() => setToImport(undefined)}
                onBegin={(importAs) => {
                  setToImport(undefined);
                  void send(toImport, importAs);
                }}
              />
            )}
          </div>
        )}
      </QueryView>
    </Page>
  );
}
