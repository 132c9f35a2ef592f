import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../design/notice.tsx';
import { Progress } from '../design/progress.tsx';
import { useSession } from '../stores/session.ts';
import { Page } from './page.tsx';

/** Before the station first answered, or when it and this page are of different ages. */
export function ConnectingScreen() {
  const { t } = useTranslation();
  const connection = useSession((session) => session.connection);
  return (
    <Page title={t('frame.product')} isNarrow>
      {connection.kind === 'refused' ? (
        <FailureNotice failure={connection.failure} onAgain={() => location.reload()} />
      ) : (
        <>
          <Progress label={t('frame.connecting')} />
          {connection.kind === 'lost' ? <p>{t('frame.connectingLong')}</p> : null}
        </>
      )}
    </Page>
  );
}
