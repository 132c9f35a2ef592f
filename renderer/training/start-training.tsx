import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, greetAgain } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useCommand } from '../design/use-command.ts';
import { useLanguage } from '../stores/language.ts';
import { useSession } from '../stores/session.ts';

/** Training on a station in service: a supervisor opens it, knowing that lane work stops meanwhile. */
export function StartTraining() {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [isAsking, setAsking] = useState(false);
  const { run, isPending, failure } = useCommand();
  const start = async (): Promise<void> => {
    const trainee = await run(() => client.training.start({ language }));
    if (trainee === undefined) return;
    useSession.getState().leave();
    await greetAgain();
    useSession.getState().signIn(trainee);
  };
  return (
    <section className="panel stack" aria-labelledby="start-training">
      <h2 id="start-training">{t('training.region')}</h2>
      <p>{t('training.startMeans')}</p>
      <div className="row"><Button onPress={() => setAsking(true)}>{t('training.start')}</Button></div>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('training.startQuestion')}
        actions={
          <>
            <Button kind="primary" onPress={() => void start()} isPending={isPending}>{t('training.start')}</Button>
            <Button onPress={() => setAsking(false)}>{t('common.back')}</Button>
          </>
        }
      >
        <p>{t('training.startMeans')}</p>
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('people.nothingChanged')} />}
      </Dialog>
    </section>
  );
}
