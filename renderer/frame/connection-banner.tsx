import { useTranslation } from 'react-i18next';
import { Notice } from '../design/notice.tsx';
import { useSession } from '../stores/session.ts';

/** Says that the station cannot be reached, what is kept, and that nobody need do anything. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const isCut = useSession((session) => session.hello !== undefined && session.connection.kind === 'lost');
  if (!isCut) return null;
  return (
    <div className="cut no-print">
      <Notice tone="problem" title={t('frame.cut.title')}>
        <p>{t('frame.cut.kept')}</p>
      </Notice>
    </div>
  );
}
