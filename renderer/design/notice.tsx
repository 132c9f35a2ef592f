import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../connection/failure.ts';
import { Button } from './button.tsx';
import { failureText } from './failure-text.ts';
import { useLanguage } from '../stores/language.ts';
import { DoneIcon, InformationIcon, ProblemIcon } from './icons.tsx';

export interface NoticeProps {
  tone?: 'done' | 'information' | 'caution' | 'problem';
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  onClose?: () => void;
}

/** Says what is, then what to do. A problem is read out at once, anything else when the reader has time. */
export function Notice({ tone = 'information', title, children, actions, onClose }: NoticeProps) {
  const { t } = useTranslation();
  return (
    <div className="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <span className="notice-icon">{tone === 'done' ? <DoneIcon /> : tone === 'information' ? <InformationIcon /> : <ProblemIcon />}</span>
      <div className="notice-body stack">
        <div>
          {title === undefined ? null : <p className="notice-title">{title}</p>}
          {children}
        </div>
        {actions === undefined ? null : <div className="row">{actions}</div>}
      </div>
      {onClose === undefined ? null : <Button kind="quiet" onPress={onClose}>{t('common.close')}</Button>}
    </div>
  );
}

/** A failure in words. `kept` says what was not lost; most failures' own sentence says it already. */
export function FailureNotice({ failure, kept, onAgain, onClose }: { failure: Failure; kept?: ReactNode; onAgain?: () => void; onClose?: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  return (
    <Notice
      tone="problem"
      title={failureText(t, language, failure)}
      {...(onAgain === undefined ? {} : { actions: <Button onPress={onAgain}>{t('common.tryAgain')}</Button> })}
      {...(onClose === undefined ? {} : { onClose })}
    >
      {kept === undefined ? null : <p>{kept}</p>}
    </Notice>
  );
}
