import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../core/contract/session.ts';
import { client, greetAgain } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { Progress } from '../design/progress.tsx';
import { useCommand } from '../design/use-command.ts';
import { Page } from '../frame/page.tsx';
import { useFounding } from './founding.ts';

/**
 * Nobody has yet shown that the recovery kit is on paper: set-up was interrupted, or its answer was lost. Another kit
 * takes its place. It may wait until the next sign-in, because a lane may be waiting too.
 */
export function KitOwed({ person }: { person: SignedIn }) {
  const isProved = useFounding((founding) => founding.isProved);
  return isProved ? <Confirming /> : <AskForKit person={person} />;
}

function AskForKit({ person }: { person: SignedIn }) {
  const { t } = useTranslation();
  const { run, isPending, failure } = useCommand();
  const show = async (): Promise<void> => {
    const answer = await run(() => client.recovery.newKit({}));
    if (answer !== undefined) useFounding.setState({ kit: answer.recoveryKit });
  };
  return (
    <Page title={t('setup.kit.owedTitle')} lead={t('setup.kit.owedLead')} isNarrow>
      <p>{t('setup.kit.owedFormer')}</p>
      {failure === undefined ? null : <FailureNotice failure={failure} />}
      <div className="row">
        <Button kind="primary" onPress={() => void show()} isPending={isPending} autoFocus>{t('setup.kit.owedShow')}</Button>
        <Button onPress={() => useFounding.setState({ putOffAt: person.since })}>{t('setup.kit.owedLater')}</Button>
      </div>
    </Page>
  );
}

/** The person has proved it on this page; the station is told as soon as it can hear it. */
function Confirming() {
  const { t } = useTranslation();
  const { run, failure } = useCommand();
  const confirm = async (): Promise<void> => {
    if ((await run(() => client.recovery.confirmKit({}))) === undefined) return;
    useFounding.setState({ isProved: false });
    await greetAgain();
  };
  useEffect(() => {
    void confirm();
    // Once, when it is shown; after a failure the person asks again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <Page title={t('setup.kit.title')} isNarrow>
      {failure === undefined ? <Progress label={t('common.loading')} /> : <FailureNotice failure={failure} onAgain={() => void confirm()} />}
    </Page>
  );
}
