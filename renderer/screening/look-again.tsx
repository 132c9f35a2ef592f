import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureView } from '../../core/contract/passages.ts';
import { Notice } from '../design/notice.tsx';
import { openDoubts } from './mrz-grid.ts';

/** The reader was not sure enough of its reading: what it doubts and what to do. It stands beside the work and blocks nothing. */
export function LookAgain({ capture }: { capture: CaptureView }) {
  const { t } = useTranslation();
  const doubts = useMemo(() => openDoubts(capture), [capture]);
  if (capture.reading.accepted !== false || doubts.length === 0) return null;
  const count = doubts.filter(({ code }) => code === 'character').length;
  const lines = [...new Set(doubts.filter(({ code }) => code === 'line').map(({ line }) => line + 1))];
  return (
    <Notice tone="caution" title={t('screening.lookAgain.title')}>
      {count === 0 ? null : <p>{t('screening.lookAgain.characters', { count })}</p>}
      {doubts.some(({ code }) => code === 'checkDigit') ? <p>{t('screening.lookAgain.checkDigit')}</p> : null}
      {lines.map((line) => <p key={line}>{t('screening.lookAgain.line', { line })}</p>)}
      <p>{t('screening.lookAgain.do')}</p>
    </Notice>
  );
}
