import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../core/rules/rule.ts';
import { Button } from '../design/button.tsx';
import { ChevronIcon } from '../design/icons.tsx';
import { KeyHint } from '../design/key-hint.tsx';
import { StateBadge } from '../design/state-badge.tsx';
import { useLanguage } from '../stores/language.ts';
import { datesInWords, isolated } from './holder-words.ts';
import { RulePrecision } from './rule-precision.tsx';

export interface FindingItemProps {
  finding: Finding;
  /** 1 to 9: the digit that chooses it. */
  digit: number | undefined;
  isChosen: boolean;
  onChoose: () => void;
  /** Stands below the finding, open or not. */
  below?: ReactNode;
}

/** State by symbol and tone, and a sentence. The whole of it opens the clause and the innocent causes, by touch or digit. */
export function FindingItem({ finding, digit, isChosen, onChoose, below }: FindingItemProps) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  return (
    <li className="finding-item" data-chosen={isChosen ? '' : undefined} data-rule={finding.ruleId}>
      <Button kind="quiet" className="finding" onPress={onChoose} isExpanded={isChosen}>
        <StateBadge state={finding.state} severity={finding.severity} />
        <span className="finding-body">{t(finding.text, isolated(datesInWords(finding.params, language)))}</span>
        <span className="finding-open">
          {digit === undefined ? null : <KeyHint>{String(digit)}</KeyHint>}
          <ChevronIcon />
        </span>
      </Button>
      {finding.effect === 'protection' ? <p className="finding-help">{t('screening.findings.protection')}</p> : null}
      {isChosen ? <Why finding={finding} /> : null}
      {below}
    </li>
  );
}

function Why({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  return (
    <dl className="why">
      <dt>{t(`rules.${finding.ruleId}.title`)}</dt>
      <dd className="quiet"><bdi dir="ltr">{finding.ruleId}</bdi></dd>
      <dt>{t('screening.findings.basis')}</dt>
      {finding.basis.map((basis) => (
        <dd key={`${basis.document} ${basis.part} ${basis.clause}`}>
          {t(basis.part === '' ? 'screening.findings.basisShort' : 'screening.findings.basisLine', isolated(basis))}
        </dd>
      ))}
      {finding.innocentCauses.length === 0 ? null : (
        <>
          <dt>{t('screening.findings.innocent')}</dt>
          {finding.innocentCauses.map((cause) => <dd key={cause}>{t(`innocent.${cause}`)}</dd>)}
        </>
      )}
      <RulePrecision finding={finding} />
    </dl>
  );
}

/** The other checks, one line each. */
export function QuietFinding({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const title = t(`rules.${finding.ruleId}.title`);
  const language = useLanguage((store) => store.language);
  const sentence = t(finding.text, isolated(datesInWords(finding.params, language)));
  return (
    <li className="finding-item finding finding-quiet">
      <StateBadge state={finding.state} severity={finding.severity} size={24} />
      <div className="finding-body">
        <p>{title}</p>
        {sentence === title ? null : <p className="quiet">{sentence}</p>}
      </div>
    </li>
  );
}
