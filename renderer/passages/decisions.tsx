import { useTranslation } from 'react-i18next';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { formatDateTime } from '../../texts/format.ts';
import { PersonName } from '../design/names.tsx';
import { useLanguage } from '../stores/language.ts';

/** Every decision in the order it was made: what was reversed stays to be read, what counts now says so. */
export function Decisions({ passage }: { passage: PassageDetail }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const { decisions } = passage;
  if (decisions.length === 0) return <p className="quiet">{t('passages.page.decisionsNone')}</p>;
  return (
    <ol className="decisions">
      {decisions.map((decision, number) => {
        const isReversed = decisions.some((other) => other.reverses === decision.decisionId);
        return (
          <li key={decision.decisionId} data-reversed={isReversed ? '' : undefined}>
            <p>
              <strong>{t(`outcomes.${decision.outcome}`)}</strong>{' '}
              <span className="quiet">{isReversed ? t('passages.page.reversed') : number === decisions.length - 1 ? t('passages.page.counts') : null}</span>
            </p>
            <p className="quiet"><PersonName>{decision.by}</PersonName> · <bdi>{formatDateTime(language, decision.at)}</bdi></p>
            {decision.reverses === undefined ? null : <p>{t('passages.page.reversal')}</p>}
            {decision.outcome === 'referred' ? <p className="quiet">{t('passages.page.restricted')}</p> : null}
            {decision.reason === undefined ? null : <p><PersonName>{t('passages.page.reason', { reason: decision.reason })}</PersonName></p>}
          </li>
        );
      })}
    </ol>
  );
}

/** Orders made by an authority outside this program, as two persons recorded them. */
export function Orders({ passage }: { passage: PassageDetail }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  if (passage.orders.length === 0) return null;
  return (
    <section>
      <h3>{t('passages.page.orders')}</h3>
      <ol className="decisions">
        {passage.orders.map((order) => (
          <li key={`${order.at} ${order.reference}`}>
            <p><PersonName>{t('secondLine.order.line', { authority: order.authority, legalBasis: order.legalBasis, reference: order.reference })}</PersonName></p>
            <p><PersonName>{order.text}</PersonName></p>
            <p className="quiet"><PersonName>{t('secondLine.order.by', { first: order.by[0], second: order.by[1], time: formatDateTime(language, order.at) })}</PersonName></p>
          </li>
        ))}
      </ol>
    </section>
  );
}
