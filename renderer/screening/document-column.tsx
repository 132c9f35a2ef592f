import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureView } from '../../core/contract/passages.ts';
import type { Evidence } from '../../core/rules/rule.ts';
import { formatTime } from '../../texts/format.ts';
import { RadioGroup } from '../design/choices.tsx';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';
import { CharacterDialog } from './character-dialog.tsx';
import { Corrections } from './corrections.tsx';
import { LookAgain } from './look-again.tsx';
import { type CellPlace, MrzView } from './mrz-view.tsx';
import { PagePictureView } from './page-picture.tsx';
import { Portrait } from './portrait.tsx';
import { usePagePicture } from './use-page-picture.ts';

export interface DocumentColumnProps {
  captures: readonly CaptureView[];
  /** The newest when undefined. */
  captureId: string | undefined;
  onChoose: (captureId: string) => void;
  evidence: readonly Evidence[];
  /** False once the passage is set aside or only looked at. */
  mayCorrect: boolean;
  onCorrected: () => void;
  /** The page itself is shown elsewhere on the screen; here stands its zone alone. */
  isPictureElsewhere?: boolean;
}

export function DocumentColumn({ captures, captureId, onChoose, evidence, mayCorrect, onCorrected, isPictureElsewhere = false }: DocumentColumnProps) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const mayCall = useMay('screening.correct');
  const capture = captures.find((each) => each.captureId === captureId) ?? captures.at(-1);
  const picture = usePagePicture(capture);
  const [edited, setEdited] = useState<{ place: CellPlace; typed: string | undefined }>();
  // Stable, so that the zone's ninety cells are not drawn again with every change of this column.
  const edit = useCallback((place: CellPlace, typed?: string) => setEdited({ place, typed }), []);
  if (capture === undefined) return null;
  const { reading } = capture;
  const portrait = capture.page?.state === 'performed' ? capture.page.portrait : undefined;
  const isEditable = mayCorrect && mayCall && reading.raw.length > 0;
  return (
    <>
      {isPictureElsewhere ? null : <section className="screening-document" aria-labelledby="document-heading">
        <div className="column-heading">
          <h2 id="document-heading">{t('screening.document.title')}</h2>
          <p className="column-note">
            {capture.live ? null : <strong className="not-live">{t('screening.document.notLive')}</strong>}{' '}
            <span className="quiet">{t('screening.document.channel', { channel: t(`screening.document.channels.${capture.channel}`), time: formatTime(language, capture.at) })}</span>
          </p>
        </div>
        <PagePictureView key={capture.captureId} picture={picture} reading={reading} evidence={evidence} />
        {captures.length < 2 ? null : (
          <RadioGroup
            label={t('screening.document.captures')}
            sideBySide
            value={capture.captureId}
            onChange={onChoose}
            options={captures.map((each, number) => ({ id: each.captureId as string, label: t('screening.document.capture', { number: number + 1, time: formatTime(language, each.at) }) }))}
          />
        )}
      </section>}
      <section className="screening-zone" aria-labelledby="zone-heading">
        <div className="column-heading">
          <h2 id="zone-heading">{t('screening.mrz.title')}</h2>
          {reading.mrz === undefined ? null : <p className="column-note quiet">{t('screening.mrz.format', { format: reading.mrz.format })}</p>}
        </div>
        {reading.raw.length === 0 ? <p>{t('screening.document.notFound')}</p> : (
          <>
            <LookAgain key={capture.captureId} capture={capture} />
            <div className="zone-row">
              <div className="zone-side">
                <MrzView capture={capture} picture={picture} evidence={evidence} {...(isEditable ? { onEdit: edit } : {})} />
                {isEditable ? <p className="zone-hint quiet">{t('screening.mrz.hint')}</p> : null}
              </div>
              {portrait === undefined ? null : <Portrait key={capture.captureId} picture={picture} corners={portrait} />}
            </div>
          </>
        )}
        <Corrections capture={capture} mayUndo={isEditable} onCorrected={onCorrected} />
      </section>
      {edited === undefined ? null : (
        <CharacterDialog
          key={`${edited.place.line}.${edited.place.position}`}
          capture={capture}
          picture={picture}
          place={edited.place}
          typed={edited.typed}
          onMove={(place) => setEdited({ place, typed: undefined })}
          onClose={() => setEdited(undefined)}
          onCorrected={onCorrected}
        />
      )}
    </>
  );
}
