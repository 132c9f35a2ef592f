import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CentreKey } from '../../core/contract/cases.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import type { WrittenFile } from '../../core/contract/records.ts';
import { formatSize } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { useCommand } from '../design/use-command.ts';
import { useLanguage } from '../stores/language.ts';

/** Evidence for the data-analysis centre: one sealed file, or plainly why there can be none. */
export function EvidenceBundle({ passage, centre }: { passage: PassageDetail; centre: CentreKey | undefined }) {
  const { t, i18n } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [written, setWritten] = useState<WrittenFile>();
  const { run, isPending, failure } = useCommand();
  const images = passage.captures.filter(({ imageAvailable }) => imageAvailable).length;
  const seal = async (): Promise<void> => {
    setWritten(undefined);
    setWritten(await run(() => client.cases.seal({ passageId: passage.passageId })));
  };
  return (
    <section className="panel stack" aria-labelledby="case-bundle">
      <h2 id="case-bundle">{t('case.bundle.title')}</h2>
      {centre === undefined ? <Notice tone="caution" title={t('case.bundle.noKey')}><p>{t('case.bundle.noKeyTodo')}</p></Notice> : (
        <>
          <p>{t('case.bundle.what')}</p>
          <dl className="facts">
            <dt>{t('case.bundle.to')}</dt>
            <dd><bdi>{centre.name}</bdi></dd>
            <dt>{t('case.bundle.key')}</dt>
            <dd><bdi dir="ltr" className="figures">{centre.publicKey.slice(0, 16).match(/.{4}/g)?.join(' ')}…</bdi></dd>
            <dt>{t('case.bundle.pictures')}</dt>
            <dd>{images === 0 ? t('case.bundle.pictureNone') : t('case.bundle.pictureCount', { count: images })}</dd>
          </dl>
          <div className="row"><Button onPress={() => void seal()} isPending={isPending}>{t('case.bundle.seal')}</Button></div>
        </>
      )}
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('case.bundle.notWritten')} />}
      {written === undefined ? null : (
        <Notice tone="done" title={t('case.bundle.written')}>
          <p><bdi dir="ltr" className="path">{written.path}</bdi></p>
          <p>{formatSize(i18n, language, written.bytes)}</p>
        </Notice>
      )}
    </section>
  );
}
