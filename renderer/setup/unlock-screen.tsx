import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, type Failure, greetAgain } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { Page } from '../frame/page.tsx';

/** A station whose keys are wrapped by a passphrase asks for it at every start. */
export function UnlockScreen() {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [isPending, setPending] = useState(false);
  const unlock = async (): Promise<void> => {
    setPending(true);
    const answer = await client.setup.unlock({ passphrase });
    setPending(false);
    setPassphrase('');
    if (!answer.ok) return setFailure(answer.error);
    return greetAgain();
  };
  return (
    <Page title={t('setup.unlock.title')} lead={t('setup.unlock.lead')} isNarrow>
      {failure === undefined ? null : <FailureNotice failure={failure} />}
      <form className="form" onSubmit={(event) => { event.preventDefault(); if (passphrase !== '') void unlock(); }}>
        <Field label={t('setup.passphrase')} value={passphrase} onChange={setPassphrase} isHidden maxLength={200} autoFocus />
        <div className="row"><Button kind="primary" type="submit" isPending={isPending} isDisabled={passphrase === ''}>{t('setup.unlock.open')}</Button></div>
      </form>
    </Page>
  );
}
