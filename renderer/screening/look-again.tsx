import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureView } from '../../core/contract/passages.ts';
import { ProblemIcon } from '../design/icons.tsx';
import { openDoubts } from './mrz-grid.ts';

/** The reader was not sure enough of its reading: what it doubts and what to do, in a line or two. It blocks nothing. */
export function LookAgain({ capture }: { capture: CaptureView }) {
  const { t } = useTranslation();
  const doubts = useMemo(() => openDoubts(capture), [capture]);
  if (capture.reading.accepted !== false || doubts.length === 0) return null;
  const count = doubts.filter(({ position }) => position !== undefined).length;
  const line = doubts.find(({ code }) => code === 'line')?.line;
  return (
    <div className="look-again" role="status">
      <ProblemIcon />
      <p>
        <strong>{t('screening.lookAgain.title')}</strong>{' '}
        {count > 0 ? `${t('screening.lookAgain.characters', { count })} ` : ''}
        {line === undefined ? '' : `${t('screening.lookAgain.line', { line: line + 1 })} `}
        {t('screening.lookAgain.do')}
      </p>
    </div>
  );
}
