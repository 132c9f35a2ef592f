import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../core/rules/rule.ts';
import { Button } from '../design/button.tsx';
import { StateSymbol } from '../design/state-badge.tsx';
import type { OrderedFindings } from './finding-order.ts';
import { FindingItem, QuietFinding } from './finding-item.tsx';
import './findings.css';

export interface FindingsProps {
  ordered: OrderedFindings;
  chosen: string | undefined;
  onChoose: (ruleId: string | undefined) => void;
  summaryRef?: RefObject<HTMLHeadingElement | null>;
  areOthersOpen: boolean;
  onOthers: (areOpen: boolean) => void;
}

/** One line first; then what was raised; the rest waits. */
export function Findings({ ordered, chosen, onChoose, summaryRef, areOthersOpen, onOthers }: FindingsProps) {
  const { t } = useTranslation();
  const { shown, others, toLookAt, unclear } = ordered;
  const isUnchecked = shown.length + others.length === 0;
  const symbol = isUnchecked ? 'notPerformed' : toLookAt > 0 ? (shown[0] !== undefined && (shown[0].severity === 'high' || shown[0].severity === 'critical') ? 'raisedHigh' : 'raised') : unclear > 0 ? 'undetermined' : 'passed';
  return (
    <>
      <h3 className="summary" ref={summaryRef} tabIndex={-1} data-calm={toLookAt === 0 ? '' : undefined}>
        <StateSymbol shown={symbol} size={40} />
        <span>{summaryText(t, ordered)}</span>
      </h3>
      {shown.length === 0 ? null : (
        <ol className="findings">
          {shown.map((finding, number) => (
            <FindingItem key={finding.ruleId} finding={finding} digit={number < 9 ? number + 1 : undefined} isChosen={chosen === finding.ruleId} onChoose={() => onChoose(chosen === finding.ruleId ? undefined : finding.ruleId)} />
          ))}
        </ol>
      )}
      {others.length === 0 ? null : (
        <>
          <Button kind="quiet" onPress={() => onOthers(!areOthersOpen)} isExpanded={areOthersOpen}>{t('screening.findings.othersCount', { count: others.length })}</Button>
          {areOthersOpen ? <ul className="findings">{others.map((finding) => <QuietFinding key={finding.ruleId} finding={finding} />)}</ul> : null}
        </>
      )}
    </>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** "2 to look at · 1 could not be settled", or that there is nothing. */
export function summaryText(t: Translate, { toLookAt, unclear, shown, others }: OrderedFindings): string {
  if (shown.length === 0 && others.length === 0) return t('screening.findings.none');
  const looks = toLookAt === 0 ? t('screening.findings.nothing') : t('screening.findings.toLook', { count: toLookAt });
  return unclear === 0 ? looks : `${looks} · ${t('screening.findings.unclear', { count: unclear })}`;
}

/** For a page that is only read: its own state, no keys. */
export function FindingsToRead({ ordered }: { ordered: OrderedFindings }) {
  const [chosen, setChosen] = useState<Finding['ruleId']>();
  const [areOthersOpen, setOthersOpen] = useState(false);
  return <Findings ordered={ordered} chosen={chosen} onChoose={setChosen} areOthersOpen={areOthersOpen} onOthers={setOthersOpen} />;
}
