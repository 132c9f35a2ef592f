import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublisherView } from '../../core/contract/lists.ts';
import { formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { Empty } from '../design/empty.tsx';
import { FilePicker } from '../design/file-picker.tsx';
import { DocumentText } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useCommand } from '../design/use-command.ts';
import { readBytes } from '../read-bytes.ts';
import { useLanguage } from '../stores/language.ts';
import { useNotices } from '../stores/notices.ts';
import { useMay } from '../stores/session.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useFocusBack } from './use-focus-back.ts';

/** Groups of eight, as they are read out over the telephone. */
const spaced = (key: string): string => key.match(/.{8}/g)?.join(' ') ?? key;

/** Whose bundles are taken in. Administrators decide it; everybody who sees lists sees it. */
export function Publishers({ publishers, own }: { publishers: readonly PublisherView[]; own: { publisher: string; publicKey: string } }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const mayTrust = useMay('lists.trust');
  const picker = useRef<HTMLInputElement>(null);
  const tell = useNotices((store) => store.tell);
  const { run, isPending, failure, forget } = useCommand();
  const [leaving, setLeaving] = useState<PublisherView>();
  const heading = useFocusBack<HTMLHeadingElement>(publishers.length, leaving !== undefined);
  const take = async (file: File): Promise<void> => {
    const trusted = await run(async () => {
      const read = await readBytes(file.slice(0, 2_000));
      return read.ok ? client.lists.trust({ text: new TextDecoder().decode(read.value) || ' ' }) : read;
    });
    if (trusted !== undefined) tell({ tone: 'done', text: 'lists.trustDone' });
  };
  return (
    <section className="stack" aria-labelledby="publishers-heading">
      <h2 id="publishers-heading" ref={heading} tabIndex={-1}>{t('lists.publishers')}</h2>
      <p className="quiet">{t('lists.publishersWhat')}</p>
      <p className="quiet">{t('lists.own')}: <span className="figures"><bdi dir="ltr">{spaced(own.publicKey)}</bdi></span></p>
      {failure === undefined ? null : <FailureNotice failure={failure} onClose={forget} />}
      <DataTable
        label={t('lists.publishers')}
        rows={publishers}
        rowId={({ publisher }) => publisher}
        empty={<Empty title={t('lists.noPublishers')}><p>{t('lists.noPublishersWhat')}</p></Empty>}
        columns={[
          { id: 'name', title: t('lists.publisher'), isRowHeader: true, cell: ({ name }) => <strong><bdi>{name}</bdi></strong> },
          { id: 'key', title: t('lists.key'), cell: ({ publicKey }) => <DocumentText>{spaced(publicKey)}</DocumentText> },
          { id: 'trusted', title: t('lists.trusted'), cell: ({ trustedAt, trustedBy }) => <bdi>{t('lists.loadedBy', { time: formatDateTime(language, trustedAt), by: trustedBy })}</bdi> },
          ...(mayTrust ? [{ id: 'leave', title: <span className="visually-hidden">{t('lists.distrust')}</span>, cell: (publisher: PublisherView) => <Button onPress={() => setLeaving(publisher)} label={`${t('lists.distrust')}: ${publisher.name}`}>{t('lists.distrust')}</Button> }] : []),
        ]}
      />
      {mayTrust ? (
        <div className="row">
          <FilePicker ref={picker} label={t('lists.trust')} onChoose={([file]) => void take(file)} />
          <Button onPress={() => picker.current?.click()} isPending={isPending}>{t('lists.trust')}</Button>
        </div>
      ) : null}
      {leaving === undefined ? null : (
        <ReasonDialog title={t('lists.distrustTitle')} means={t('lists.distrustMeans')} what={<strong><bdi>{leaving.name}</bdi></strong>} label={t('lists.distrust')} done="lists.distrustDone" onClose={() => setLeaving(undefined)} onSubmit={(reason) => client.lists.distrust({ publisher: leaving.publisher, reason })} />
      )}
    </section>
  );
}
