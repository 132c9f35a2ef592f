import { useTranslation } from 'react-i18next';
import { greetAgain } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../frame/page.tsx';

/** As an administrator types it; the same in every language. */
const RESTORE = 'npm run restore -- BACKUP NEWFOLDER';

/** The store is there and cannot be opened: what that means, what was kept, what to do. Nothing here can make it worse. */
export function UnreadableScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t('setup.unreadable.title')} lead={t('setup.unreadable.lead')} isNarrow>
      <Notice tone="information" title={t('setup.unreadable.keptTitle')}>
        <p>{t('setup.unreadable.kept')}</p>
      </Notice>
      <section className="panel stack" aria-labelledby="unreadable-do">
        <h2 id="unreadable-do">{t('setup.unreadable.doTitle')}</h2>
        <ol className="numbered">
          <li>{t('setup.unreadable.doTurnOff')}</li>
          <li>{t('setup.unreadable.doCopy')}</li>
          <li>{t('setup.unreadable.doRestore')} <code dir="ltr" className="command">{RESTORE}</code></li>
          <li>{t('setup.unreadable.doMeanwhile')}</li>
        </ol>
        <div className="row"><Button onPress={() => void greetAgain()} autoFocus>{t('common.tryAgain')}</Button></div>
      </section>
    </Page>
  );
}
