import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Verdict } from '../../core/casework/verdict.ts';
import type { JudgementView } from '../../core/contract/cases.ts';
import type { CaptureView, PassageDetail } from '../../core/contract/passages.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { RadioGroup } from '../design/choices.tsx';
import { PersonName } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useCommand } from '../design/use-command.ts';
import { useKeys } from '../frame/use-keys.ts';
import { FindingItem } from '../screening/finding-item.tsx';
import { orderFindings } from '../screening/finding-order.ts';
import { summaryText } from '../screening/findings.tsx';
import '../screening/findings.css';
import { ShownDocument } from '../screening/rule-precision.tsx';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';

export interface CaseFindingsProps {
  passage: PassageDetail;
  capture: CaptureView;
  judgements: readonly JudgementView[];
  /** The second line has decided: now what it found can be said of each finding. */
  isDecided: boolean;
  chosen: string | undefined;
  onChoose: (ruleId: string | undefined) => void;
}

/** What the rules saw; one that is chosen is drawn on the picture. After the decision each raised one is judged. */
export function CaseFindings({ passage, capture, judgements, isDecided, chosen, onChoose }: CaseFindingsProps) {
  const { t } = useTranslation();
  const mayJudge = useMay('cases.judge');
  const ordered = orderFindings(capture.findings);
  const toggle = (ruleId: string) => (): void => onChoose(chosen === ruleId ? undefined : ruleId);
  useKeys(ordered.shown.slice(0, 9).map(({ ruleId }, index) => ({ key: String(index + 1), label: t(`rules.${ruleId}.title`), run: toggle(ruleId), isHidden: true })));
  return (
    <section className="case-findings stack" aria-labelledby="case-findings-heading">
      <h2 id="case-findings-heading">{t('case.findings')}</h2>
      <p className="quiet">{summaryText(t, ordered)}</p>
      <ShownDocument value={capture.reading}>
        <ol className="findings">
          {ordered.shown.map((finding, index) => (
            <FindingItem
              key={finding.ruleId}
              finding={finding}
              digit={index < 9 ? index + 1 : undefined}
              isChosen={chosen === finding.ruleId}
              onChoose={toggle(finding.ruleId)}
              below={isDecided && mayJudge && finding.state === 'raised' ? <Judge passage={passage} capture={capture} finding={finding} judgement={judgements.find(({ rule }) => rule === finding.ruleId)} /> : null}
            />
          ))}
        </ol>
      </ShownDocument>
      {isDecided || ordered.toLookAt === 0 ? null : <p className="quiet">{t('case.judge.later')}</p>}
    </section>
  );
}

/** One answer a finding. It changes nothing for the person: it tells how far the rule may be trusted next time. */
function Judge({ passage, capture, finding, judgement }: { passage: PassageDetail; capture: CaptureView; finding: Finding; judgement: JudgementView | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const { run, failure } = useCommand();
  const [said, setSaid] = useState<Verdict>();
  const judge = async (verdict: Verdict): Promise<void> => {
    setSaid(verdict);
    await run(() => client.cases.judge({ passageId: passage.passageId, captureId: capture.captureId, rule: finding.ruleId, verdict }));
    setSaid(undefined);
  };
  return (
    <div className="judge">
      <RadioGroup<Verdict> label={t('case.judge.ask')} sideBySide value={said ?? judgement?.verdict} onChange={(verdict) => void judge(verdict)} options={Verdict.options.map((id) => ({ id, label: t(`case.judge.${id}`) }))} />
      {judgement === undefined ? null : <p className="quiet">{t('case.judge.by', { time: formatDateTime(language, judgement.at) })} <PersonName>{judgement.by}</PersonName></p>}
      {failure === undefined ? null : <FailureNotice failure={failure} />}
    </div>
  );
}
