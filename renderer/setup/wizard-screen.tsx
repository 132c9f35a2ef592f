import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, type Failure, greetAgain } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { Page } from '../frame/page.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useLanguage } from '../stores/language.ts';
import { useSession } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import { useFounding } from './founding.ts';
import { WizardStep } from './wizard-step.tsx';
import { type FoundingDraft, problemsOf, stepsFor } from './wizard-steps.ts';

/** Sets the station up: one question to a screen, back without loss. Nothing is written before the last step. */
export function WizardScreen() {
  const { t } = useTranslation();
  const keyStore = useSession((session) => session.hello?.keyStore ?? 'passphrase');
  const language = useLanguage((store) => store.language);
  const posts = useQuery([], 'posts', () => client.setup.posts({}));
  const [draft, setDraft] = useState<FoundingDraft>({ language, postId: undefined, lane: '', name: '', personName: '', badge: '', pin: '', pinAgain: '', passphrase: '', passphraseAgain: '' });
  const [index, setIndex] = useState(0);
  const [showsProblems, setShowsProblems] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [isPending, setPending] = useState(false);
  const steps = stepsFor(keyStore);
  const step = steps[index] ?? 'check';
  const problems = problemsOf(step, draft);

  const back = (): void => {
    setShowsProblems(false);
    setFailure(undefined);
    if (index === 0) useFounding.setState({ isOpen: false });
    else setIndex(index - 1);
  };
  const next = (): void => {
    if (Object.keys(problems).length > 0) return setShowsProblems(true);
    setShowsProblems(false);
    return setIndex(index + 1);
  };
  const found = async (): Promise<void> => {
    if (draft.postId === undefined) return;
    setPending(true);
    const answer = await client.setup.complete({
      postId: draft.postId,
      lane: draft.lane,
      name: draft.name,
      language,
      founder: { name: draft.personName, badge: draft.badge, pin: draft.pin },
      ...(keyStore === 'passphrase' ? { passphrase: draft.passphrase } : {}),
    });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    useFounding.setState({ isOpen: false, kit: answer.value.recoveryKit });
    return void greetAgain();
  };
  useKeys([{ key: 'Escape', label: t('common.back'), run: back }]);

  return (
    <Page eyebrow={t('setup.stepOf', { number: index + 1, count: steps.length })} title={t(`setup.step.${step}.title`)} lead={t(`setup.step.${step}.lead`)} isNarrow key={step}>
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('setup.nothingFounded')} />}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (step === 'check') void found();
          else next();
        }}
      >
        <WizardStep step={step} draft={draft} posts={posts} problems={showsProblems ? problems : {}} onChange={(change) => setDraft({ ...draft, ...change })} />
        <div className="row">
          <Button kind="primary" type="submit" isPending={isPending}>{t(step === 'check' ? 'setup.found' : 'common.next')}</Button>
          <Button onPress={back}>{t('common.back')}</Button>
        </div>
      </form>
    </Page>
  );
}
