/**
 * The result states of ICAO 9303-2 (C.32, C.33) as shape, sign and tone together: no two share a shape and a sign,
 * so they are told apart without colour and at two metres.
 */
import { useTranslation } from 'react-i18next';
import type { Finding, Severity } from '../../core/rules/rule.ts';

export type ShownState = 'passed' | 'raisedLow' | 'raised' | 'raisedHigh' | 'undetermined' | 'notPerformed' | 'aborted';

/** `info` and `low` are never red; `high` and `critical` change the shape, not only the tone. */
export function shownState(state: Finding['state'], severity: Severity): ShownState {
  switch (state) {
    case 'raised':
      if (severity === 'info' || severity === 'low') return 'raisedLow';
      return severity === 'medium' ? 'raised' : 'raisedHigh';
    case 'notApplicable':
      return 'notPerformed';
    default:
      return state;
  }
}

export interface StateBadgeProps {
  state: Finding['state'];
  severity: Severity;
  /** Pixels; 32 is read at arm's length, 48 at two metres. */
  size?: number;
  /** Writes the state's name beside the sign; otherwise only a screen reader hears it. */
  showsName?: boolean;
}

export function StateBadge({ state, severity, size = 32, showsName = false }: StateBadgeProps) {
  const { t } = useTranslation();
  const shown = shownState(state, severity);
  return (
    <span className="badge" data-state={shown}>
      <StateSymbol shown={shown} size={size} />
      <span className={showsName ? 'badge-name' : 'visually-hidden'}>{t(`common.state.${state === 'notApplicable' ? state : shown}`)}</span>
    </span>
  );
}

export function StateSymbol({ shown, size = 32 }: { shown: ShownState; size?: number }) {
  return (
    <svg className="state-symbol" data-state={shown} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {drawings[shown]}
    </svg>
  );
}

const drawings: Record<ShownState, React.ReactNode> = {
  passed: (<><circle className="shape" cx="16" cy="16" r="13.5" /><path className="sign" d="m9.5 16.5 4.5 4.5 8.5-10" /></>),
  raisedLow: (<><circle className="shape" cx="16" cy="16" r="13.5" /><path className="sign" d="M16 14.5v8.5M16 8.5v2" /></>),
  raised: (<><path className="shape" d="M16 2.5 30.5 28.5H1.5Z" /><path className="sign" d="M16 11v9M16 23.5v2" /></>),
  raisedHigh: (<><path className="shape" d="M3 3h26v26H3Z" /><path className="sign" d="m10 10 12 12m0-12L10 22" /></>),
  undetermined: (<><path className="shape" d="M16 1.5 30.5 16 16 30.5 1.5 16Z" /><path className="sign" d="M12.2 12.8c0-2.3 1.6-3.6 3.8-3.6s3.8 1.3 3.8 3.3c0 2.7-3.8 2.9-3.8 6M16 21.5v2" /></>),
  notPerformed: (<><circle className="shape" cx="16" cy="16" r="13.5" /><path className="sign" d="M9.5 16h13" /></>),
  aborted: (<path className="shape" d="M5 5h22v22H5Z" />),
};
