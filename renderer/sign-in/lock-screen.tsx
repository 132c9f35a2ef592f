import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../core/contract/session.ts';
import { Notice } from '../design/notice.tsx';
import { PersonName } from '../design/names.tsx';
import { Page } from '../frame/page.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { enter } from './enter.ts';

/** Locked: nothing of a traveller is on the page. Says whose work is kept; anyone with a badge and PIN may open. */
export function LockScreen({ keptFor }: { keptFor: SignedIn }) {
  const { t } = useTranslation();
  return (
    <Page title={t('signIn.lockedTitle')} isNarrow>
      <Notice tone="information" title={<>{t('signIn.keptFor')} <PersonName>{keptFor.name}</PersonName></>}>
        <p>{t('signIn.keptMeans')}</p>
      </Notice>
      <CredentialsForm onSubmit={enter} submitLabel={t('signIn.open')} showKeypad />
    </Page>
  );
}
