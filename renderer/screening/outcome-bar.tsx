import { type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../core/contract/outcomes.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { formatTime } from '../../texts/format.ts';
import { Button } from '../design/button.tsx';
import { PersonName } from '../design/names.tsx';
import { useLanguage } from '../stores/language.ts';
import { outcomeKeys, outcomes } from './outcome-keys.ts';
import './outcomes.css';

/** What happens next. None is preselected and none is red: no outcome is a punishment. */
export function OutcomeBar({ onChoose }: { onChoose: (outcome: Outcome) => void }) {
  const { t } = useTranslation();
  return (
    <section className="outcomes" aria-labelledby="outcome-heading">
      <h2 id="outcome-heading" className="visually-hidden">{t('screening.decide.title')}</h2>
      <div className="outcome-buttons">
        {outcomes.map((outcome) => (
          <Button key={outcome} className="outcome-button" onPress={() => onChoose(outcome)} keyHint={outcomeKeys[outcome]}>{t(`outcomes.${outcome}`)}</Button>
        ))}
      </div>
      <p className="quiet outcome-hint">{t('screening.decide.choose')}</p>
    </section>
  );
}

export interface DecidedBarProps {
  passage: PassageDetail;
  headingRef: RefObject<HTMLHeadingElement | null>;
  onNext: (() => void) | undefined;
  onSlip: (() => void) | undefined;
  onReverse: (() => void) | undefined;
}

/** What was recorded, and the ways on from there. */
export function DecidedBar({ passage, headingRef, onNext, onSlip, onReverse }: DecidedBarProps) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const last = passage.decisions.at(-1);
  const isClosed = passage.state === 'closed';
  return (
    <section className="outcomes" aria-labelledby="outcome-heading">
      <h2 id="outcome-heading" ref={headingRef} tabIndex={-1}>
        {isClosed || last === undefined ? t('screening.passage.closed') : t('screening.decide.done', { outcome: t(`outcomes.${last.outcome}`) })}
      </h2>
      {last === undefined ? null : (
        <p>
          <PersonName>{t('screening.decide.doneBy', { by: last.by, time: formatTime(language, last.at) })}</PersonName>
          {last.reason === undefined ? null : <> · <PersonName>{last.reason}</PersonName></>}
        </p>
      )}
      {passage.holdPassedOn ? <p>{t('screening.decide.passedOn')}</p> : passage.heldUntil === undefined ? null : <p>{t('screening.decide.heldUntil', { time: formatTime(language, passage.heldUntil) })}</p>}
      <div className="outcome-buttons" data-decided="">
        {onNext === undefined ? null : <Button kind="primary" onPress={onNext} keyHint="F9">{t('screening.decide.next')}</Button>}
        {onSlip === undefined ? null : <Button onPress={onSlip} keyHint="F10">{t('screening.decide.slip')}</Button>}
        {onReverse === undefined ? null : <Button kind="quiet" onPress={onReverse}>{t('screening.decide.reverse')}</Button>}
      </div>
      {onNext === undefined ? null : <p className="quiet outcome-hint">{t('screening.decide.nextHint')}</p>}
    </section>
  );
}
