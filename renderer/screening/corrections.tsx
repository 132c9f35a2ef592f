import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureView } from '../../core/contract/passages.ts';
import { formatTime } from '../../texts/format.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useLanguage } from '../stores/language.ts';

/** What was corrected, by whom, and a way to put the former character back, which is one more correction. */
export function Corrections({ capture, mayUndo, onCorrected }: { capture: CaptureView; mayUndo: boolean; onCorrected: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [failure, setFailure] = useState<Failure>();
  if (capture.corrections.length === 0) return null;

  const undo = async ({ line, position, from }: CaptureView['corrections'][number]): Promise<void> => {
    const answer = await client.screening.correct({ captureId: capture.captureId, line, position, character: from });
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) onCorrected();
  };
  const lines = capture.reading.mrz?.lines ?? capture.reading.raw;
  return (
    <div className="corrections">
      <h3>{t('screening.mrz.corrections')}</h3>
      {failure === undefined ? null : <FailureNotice failure={failure} />}
      <ul>
        {capture.corrections.map((each, number) => {
          const isStanding = lines[each.line]?.[each.position] === each.to && capture.corrections.findLastIndex(({ line, position }) => line === each.line && position === each.position) === number;
          return (
            // Corrections are only ever added.
            <li key={number} className="row">
              <span>{t('screening.mrz.correctionLine', { line: each.line + 1, position: each.position + 1, from: shown(each.from), to: shown(each.to), by: each.by, time: formatTime(language, each.at) })}</span>
              {mayUndo && isStanding ? <Button kind="quiet" onPress={() => void undo(each)}>{t('screening.mrz.undo', { from: shown(each.from) })}</Button> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** One character of the zone, kept in its own direction inside any sentence. */
const shown = (character: string): string => `\u2066${character}\u2069`;
