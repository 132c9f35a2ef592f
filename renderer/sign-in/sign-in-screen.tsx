import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Page } from '../frame/page.tsx';
import { useLanguage } from '../stores/language.ts';
import { useSession } from '../stores/session.ts';
import { CameLocked } from './came-locked.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { enter } from './enter.ts';
import { ForgottenPin } from './forgotten-pin.tsx';

export function SignInScreen() {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const station = useSession((session) => session.hello?.station);
  const [isForgotten, setForgotten] = useState(false);
  if (isForgotten) return <ForgottenPin onBack={() => setForgotten(false)} />;
  return (
    <Page title={t('signIn.title')} lead={station === undefined ? undefined : t('signIn.at', { post: station.postName[language], lane: station.lane })} isNarrow>
      <CameLocked />
      <CredentialsForm onSubmit={enter} submitLabel={t('signIn.signIn')} showKeypad more={<Button kind="quiet" onPress={() => setForgotten(true)}>{t('signIn.forgotten')}</Button>} />
    </Page>
  );
}
