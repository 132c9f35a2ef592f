import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Query } from '../stores/use-query.ts';
import { FailureNotice } from './notice.tsx';
import { Progress } from './progress.tsx';

/** The three ways a question stands: asked, answered, or failed with a way to ask again. */
export function QueryView<Value>({ query, children }: { query: Query<Value>; children: (value: Value) => ReactNode }) {
  const { t } = useTranslation();
  if (query.state === 'loading') return <Progress label={t('common.loading')} />;
  if (query.state === 'failed') return <FailureNotice failure={query.failure} onAgain={query.again} />;
  return (
    <>
      {query.failure === undefined ? null : <FailureNotice failure={query.failure} kept={t('common.shownAsBefore')} onAgain={query.again} />}
      {children(query.value)}
    </>
  );
}
