import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, type Failure, greetAgain } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { Page } from '../frame/page.tsx';
import { useLanguage } from '../stores/language.ts';
import { useSession } from '../stores/session.ts';
import { useFounding } from './founding.ts';

/** The first page of a station that nobody has set up: try it, or set it up. */
export function WelcomeScreen() {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [failure, setFailure] = useState<Failure>();
  const [isPending, setPending] = useState(false);
  const train = async (): Promise<void> => {
    setPending(true);
    const answer = await client.training.start({ language });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    await greetAgain();
    return useSession.getState().signIn(answer.value);
  };
  return (
    <Page title={t('setup.welcome.title')} lead={t('setup.welcome.lead')} isNarrow>
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('setup.nothingKept')} />}
      <div className="welcome">
        <section className="panel stack" aria-labelledby="welcome-training">
          <h2 id="welcome-training">{t('setup.welcome.trainTitle')}</h2>
          <p>{t('setup.welcome.trainWhat')}</p>
          <div className="row"><Button kind="primary" size="large" onPress={() => void train()} isPending={isPending} autoFocus>{t('setup.welcome.train')}</Button></div>
        </section>
        <section className="panel stack" aria-labelledby="welcome-setup">
          <h2 id="welcome-setup">{t('setup.welcome.setUpTitle')}</h2>
          <p>{t('setup.welcome.setUpWhat')}</p>
          <div className="row"><Button size="large" onPress={() => useFounding.setState({ isOpen: true })}>{t('setup.welcome.setUp')}</Button></div>
        </section>
      </div>
    </Page>
  );
}
