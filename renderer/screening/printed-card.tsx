import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mrz } from '../../core/document/reading.ts';
import type { VisualComparison } from '../../core/document/visual/compare-visual.ts';
import { formatMrzDate } from '../../texts/format.ts';
import { Button } from '../design/button.tsx';
import { StateSymbol } from '../design/state-badge.tsx';
import { i18n, useLanguage } from '../stores/language.ts';
import { stateOfField, summaryOfFields } from './evidence-state.ts';

/** What is printed above the zone against the zone: one line first, field by field when asked or when something differs. */
export function PrintedCard({ fields, mrz }: { fields: readonly VisualComparison[]; mrz: Mrz }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const summary = summaryOfFields(fields);
  const [shown, setShown] = useState<boolean>();
  const isOpen = shown ?? summary === 'differs';
  const count = (answer: VisualComparison['answer']): number => fields.filter((field) => field.answer === answer).length;
  // A whole page that could not be compared has one reason, said once.
  const reasons = new Set(fields.map((field) => (field.answer === 'notPerformed' ? field.reason : undefined)));
  const [only] = reasons;
  const common = reasons.size === 1 ? only : undefined;
  const zoneOf = (field: VisualComparison['field']): string => (isDate(field) ? formatMrzDate(i18n, language, mrz[field]) : mrz[field]);
  return (
    <div className="evidence-card">
      <p className="evidence-line">
        <StateSymbol shown={stateOfField({ answer: summary })} size={28} />
        <span>
          <strong>{t(`evidence.summary.${summary}`)}</strong>
          <span className="quiet evidence-reason">{common === undefined ? t(countsKey(count('differs'), count('notPerformed')), { agrees: count('agrees'), differs: count('differs'), notPerformed: count('notPerformed') }) : t(`evidence.reason.${common}`)}</span>
        </span>
        {common === undefined ? <Button kind="quiet" isExpanded={isOpen} onPress={() => setShown(!isOpen)}>{t(isOpen ? 'evidence.hide' : 'evidence.show')}</Button> : null}
      </p>
      {isOpen && common === undefined ? (
        <>
          {summary === 'differs' ? <p className="quiet">{t('evidence.differsHelp')}</p> : null}
          <table className="evidence-table">
            <caption className="visually-hidden">{t('evidence.compared')}</caption>
            <thead>
              <tr>{(['field', 'printed', 'zone', 'answer'] as const).map((column) => <th key={column} scope="col">{t(`evidence.column.${column}`)}</th>)}</tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field.field} data-answer={field.answer}>
                  <th scope="row">{t(`evidence.field.${field.field}`)}</th>
                  <td><bdi dir="auto">{field.printed ?? '–'}</bdi></td>
                  <td>{isDate(field.field) ? <bdi>{zoneOf(field.field) || '–'}</bdi> : <bdi dir="ltr">{zoneOf(field.field) || '–'}</bdi>}</td>
                  <td>
                    <span className="badge">
                      <StateSymbol shown={stateOfField(field)} size={22} />
                      <span>{t(`evidence.answer.${field.answer}`)}</span>
                    </span>
                    {field.answer === 'notPerformed' ? <span className="evidence-reason quiet">{t(`evidence.reason.${field.reason}`)}</span> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </div>
  );
}

/** Written in the officer's words, so it runs as their language does; all else stands as in the document. */
const isDate = (field: VisualComparison['field']): field is 'birthDate' | 'expiryDate' => field === 'birthDate' || field === 'expiryDate';

/** Says no count that is zero. */
function countsKey(differs: number, notPerformed: number): string {
  if (notPerformed === 0) return differs === 0 ? 'evidence.countsAll' : 'evidence.countsDiffer';
  return differs === 0 ? 'evidence.countsSome' : 'evidence.counts';
}
