import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { precisionOf } from '../../core/casework/precision.ts';
import type { RuleMeasure } from '../../core/contract/cases.ts';
import type { DocumentReading } from '../../core/document/reading.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { isKnownCode } from '../../core/reference/states.ts';
import { client } from '../client.ts';
import { useMay } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';

/** The document whose findings are shown: how often a rule was right is counted by kind of document. */
export const ShownDocument = createContext<DocumentReading | undefined>(undefined);

/** How often the finding's rule was right here, for this kind of document; or plainly that nobody knows yet. */
export function RulePrecision({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const mayAsk = useMay('measures.ofFamily');
  const mrz = useContext(ShownDocument)?.mrz;
  // A code that no list knows is not counted by itself.
  const family = mrz === undefined ? {} : { ...(isKnownCode(mrz.issuingState) ? { issuingState: mrz.issuingState } : {}), format: mrz.format };
  const query = useQuery(['measures'], mayAsk ? JSON.stringify(family) : undefined, () => client.measures.ofFamily(family));
  if (query.state !== 'ready') return null;
  const row = query.value.find((each) => each.rule === finding.ruleId && each.version === finding.version);
  return (
    <>
      <dt>{t('measures.here')}</dt>
      <dd><PrecisionText measure={row} /></dd>
    </>
  );
}

export function PrecisionText({ measure }: { measure: Pick<RuleMeasure, 'confirmed' | 'notConfirmed'> | undefined }) {
  const { t } = useTranslation();
  const precision = precisionOf(measure ?? { confirmed: 0, notConfirmed: 0 });
  if (precision.kind === 'unknown') return t('measures.unknown');
  const { right, of } = precision;
  if (precision.kind === 'few') return <>{t('measures.right', { right, count: of })} {t('measures.few')}</>;
  return <>{t('measures.right', { right, count: of })} {t('measures.span', { low: precision.low, high: precision.high })}</>;
}
