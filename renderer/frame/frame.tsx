import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../stores/session.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { Footer } from './footer.tsx';
import { Notices } from './notices.tsx';
import { StatusBar } from './status-bar.tsx';

/** The same around every screen: status, work, keys. In training the page is striped on all four sides. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const isTraining = useSession((session) => session.hello?.training ?? false);
  return (
    <div className="frame" {...(isTraining ? { 'data-training': '' } : {})}>
      {isTraining ? (
        <div className="training-border" aria-hidden="true">
          <span className="training-tag">{t('frame.training')}<span className="training-means"> · {t('training.means')}</span></span>
          <span className="training-tag training-tag-end">{t('frame.training')}</span>
        </div>
      ) : null}
      <StatusBar />
      <ConnectionBanner />
      {children}
      <Notices />
      <Footer />
    </div>
  );
}
