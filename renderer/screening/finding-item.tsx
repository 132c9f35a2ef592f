import { useTranslation } from 'react-i18next';
import type { Finding } from '../../core/rules/rule.ts';
import { Button } from '../design/button.tsx';
import { KeyHint } from '../design/key-hint.tsx';
import { StateBadge } from '../design/state-badge.tsx';
import { isolated } from './holder-words.ts';

export interface FindingItemProps {
  finding: Finding;
  /** 1 to 9: the digit that chooses it. */
  digit: number | undefined;
  isChosen: boolean;
  onChoose: () => void;
}

/** State by symbol and tone, a sentence, and behind "why" the clause and the innocent causes. */
export function FindingItem({ finding, digit, isChosen, onChoose }: FindingItemProps) {
  const { t } = useTranslation();
  const whyId = `why-${finding.ruleId}`;
  return (
    <li className="finding" data-chosen={isChosen ? '' : undefined} data-rule={finding.ruleId}>
      <StateBadge state={finding.state} severity={finding.severity} />
      <div className="finding-body">
        <p className="finding-text">{t(finding.text, isolated(finding.params))}</p>
        {finding.effect === 'protection' ? <p className="finding-help">{t('screening.findings.protection')}</p> : null}
        {isChosen ? <Why id={whyId} finding={finding} /> : null}
      </div>
      <Button kind="quiet" className="finding-why" onPress={onChoose} isExpanded={isChosen} label={t('screening.findings.whyOf', { rule: t(`rules.${finding.ruleId}.title`) })}>
        <span aria-hidden="true">{t('screening.findings.why')}</span>
        {digit === undefined ? null : <KeyHint>{String(digit)}</KeyHint>}
      </Button>
    </li>
  );
}

function Why({ id, finding }: { id: string; finding: Finding }) {
  const { t } = useTranslation();
  return (
    <dl className="why" id={id}>
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
    </dl>
  );
}

/** The other checks, one line each. */
export function QuietFinding({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const title = t(`rules.${finding.ruleId}.title`);
  const sentence = t(finding.text, isolated(finding.params));
  return (
    <li className="finding finding-quiet">
      <StateBadge state={finding.state} severity={finding.severity} size={24} />
      <div className="finding-body">
        <p>{title}</p>
        {sentence === title ? null : <p className="quiet">{sentence}</p>}
      </div>
    </li>
  );
}
