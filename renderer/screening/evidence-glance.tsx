import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { CaptureView, PassageDetail } from '../../core/contract/passages.ts';
import type { ShownCode } from '../../core/document/page-facts.ts';
import { type ShownState, StateSymbol } from '../design/state-badge.tsx';
import { sealKey, stateOfField, stateOfName, stateOfSeal, summaryOfFields } from './evidence-state.ts';

/** The heading that a glance leads to. */
export const EVIDENCE_HEADING = 'evidence-heading';

interface Glance {
  shown: ShownState;
  what: string;
  words: string;
}

/** In the findings column, in sight without scrolling: one line for each thing the page says beside its zone. Always below the findings: what a rule makes of it stands among them. */
export function EvidenceGlance({ page, codes }: { page: CaptureView['page']; codes: PassageDetail['codes'] }) {
  const { t } = useTranslation();
  const ofCode = ({ code, name, differences }: ShownCode): Glance[] => {
    if (code.kind === 'seal') return [{ shown: stateOfSeal(code, differences), what: t('evidence.seal.title'), words: t(`evidence.seal.${sealKey(code.verdict)}`) }];
    if (code.kind === 'boardingPass') return [{ shown: stateOfName(name), what: t('evidence.pass.title'), words: t(`evidence.pass.${name ?? 'alone'}`) }];
    return [];
  };
  const summary = page?.state === 'performed' ? summaryOfFields(page.visual) : undefined;
  const lines: Glance[] = [
    ...(page?.state === 'notFinished' ? [{ shown: 'notPerformed' as const, what: t('evidence.title'), words: t('evidence.summary.notPerformed') }] : []),
    ...(summary === undefined ? [] : [{ shown: stateOfField({ answer: summary }), what: t('evidence.title'), words: t(`evidence.summary.${summary}`) }]),
    ...(page?.state === 'performed' ? page.codes.flatMap(ofCode) : []),
    ...codes.flatMap(({ shown }) => ofCode(shown)),
  ];
  if (lines.length === 0) return page?.state === 'underWay' ? <p className="evidence-glance quiet" role="status">{t('evidence.underWay')}</p> : null;
  const lead = (): void => {
    const heading = document.getElementById(EVIDENCE_HEADING);
    const column = heading?.closest<HTMLElement>('.screening-holder');
    // Only the column may scroll: to bring the heading to its start would push the whole frame up as well.
    if (heading && column && column.scrollHeight > column.clientHeight) column.scrollTop += heading.getBoundingClientRect().top - column.getBoundingClientRect().top;
    else heading?.scrollIntoView({ block: 'nearest' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <AriaButton className="evidence-glance" onPress={lead} aria-description={t('evidence.glanceOpen')}>
      {lines.map(({ shown, what, words }, number) => (
        // Lines are drawn anew together.
        <span key={number} className="evidence-glance-line">
          <StateSymbol shown={shown} size={24} />
          <span><span className="quiet">{what}:</span> {words}</span>
        </span>
      ))}
    </AriaButton>
  );
}
