import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { SopView } from '../../core/contract/passages.ts';
import { formatTime } from '../../texts/format.ts';
import { client, type Failure } from '../client.ts';
import { Checkbox } from '../design/choices.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';

/** Open procedures as checklists: what to do, who does it, who did it and when, and what never to do. */
export function Steps({ passageId, headingLevel = 3 }: { passageId: PassageId; headingLevel?: 2 | 3 }) {
  const { t } = useTranslation();
  const mayTick = useMay('sop.tick');
  const [failure, setFailure] = useState<Failure>();
  const query = useQuery(['sop', 'protection', 'passages'], passageId, () => client.sop.openFor({ passageId }));
  if (query.state === 'failed') return <FailureNotice failure={query.failure} onAgain={query.again} />;
  if (query.state === 'loading' || query.value.length === 0) return null;

  const tick = async (sopId: string, stepId: string, done: boolean): Promise<void> => {
    const answer = await client.sop.tick({ passageId, sopId, stepId, done });
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) query.again();
  };
  const Heading: 'h2' | 'h3' = `h${headingLevel}`;
  return (
    <section className="steps">
      <Heading>{t('screening.steps.title')}</Heading>
      {failure === undefined ? null : <FailureNotice failure={failure} />}
      {query.value.map((view) => <Procedure key={view.sopId} view={view} mayTick={mayTick} onTick={(stepId, done) => void tick(view.sopId, stepId, done)} />)}
    </section>
  );
}

function Procedure({ view, mayTick, onTick }: { view: SopView; mayTick: boolean; onTick: (stepId: string, done: boolean) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const done = view.steps.filter((step) => step.state === 'done').length;
  return (
    <div className="procedure">
      <p className="procedure-title"><strong>{view.title[language]}</strong> <span className="quiet"><bdi dir="ltr">{view.sopId}</bdi></span></p>
      <p className="quiet">
        {t('screening.steps.opened', { why: t(`sop.opened.${view.openedBy}`) })} · {t('screening.steps.progress', { done, total: view.steps.length })}
      </p>
      <ol className="procedure-steps">
        {view.steps.map((step) => (
          <li key={step.id}>
            <Checkbox
              label={step.text[language]}
              note={step.state === 'done' && step.by !== undefined && step.at !== undefined ? t('screening.steps.by', { by: step.by, time: formatTime(language, step.at) }) : step.responsible[language]}
              isSelected={step.state === 'done'}
              onChange={(isDone) => onTick(step.id, isDone)}
              isDisabled={!mayTick}
            />
          </li>
        ))}
      </ol>
      {view.never.map((text) => (
        <p key={text.en} className="never"><strong>{t('screening.steps.never')}</strong> {text[language]}</p>
      ))}
      {view.basis.length === 0 ? null : <p className="quiet procedure-basis">{t('screening.steps.basis')}: <bdi dir="ltr">{view.basis.join(' · ')}</bdi></p>}
    </div>
  );
}
