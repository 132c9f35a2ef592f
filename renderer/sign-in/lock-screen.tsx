import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../core/contract/session.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { PersonName } from '../design/names.tsx';
import { Page } from '../frame/page.tsx';
import { CameLocked } from './came-locked.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { enter } from './enter.ts';
import { ForgottenPin } from './forgotten-pin.tsx';

/** Locked: nothing of a traveller is on the page. Says whose work is kept; anyone with a badge and PIN may open. */
export function LockScreen({ keptFor }: { keptFor: SignedIn }) {
  const { t } = useTranslation();
  const [isForgotten, setForgotten] = useState(false);
  if (isForgotten) return <ForgottenPin onBack={() => setForgotten(false)} />;
  return (
    <Page title={t('signIn.lockedTitle')} isNarrow>
      <Notice tone="information" title={<>{t('signIn.keptFor')} <PersonName>{keptFor.name}</PersonName></>}>
        <p>{t('signIn.keptMeans')}</p>
      </Notice>
      <CameLocked />
      <CredentialsForm onSubmit={enter} submitLabel={t('signIn.open')} showKeypad more={<Button kind="quiet" onPress={() => setForgotten(true)}>{t('signIn.forgotten')}</Button>} />
    </Page>
  );
}
