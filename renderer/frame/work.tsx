import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../design/notice.tsx';
import { Progress } from '../design/progress.tsx';
import { usePerson } from '../stores/session.ts';
import { useStation } from '../stores/station.ts';
import { ClockNotice } from './clock-notice.tsx';
import { LowBatteryNotice } from './power.tsx';
import { lockStation } from './lock.ts';
import { Page } from './page.tsx';
import { Rail, useCurrentPlace } from './rail.tsx';
import { useKeys } from './use-keys.ts';

/** The signed-in person's places. Another person gets fresh screens; the same one finds theirs. */
export function Work() {
  const { t } = useTranslation();
  const place = useCurrentPlace();
  const personId = usePerson()?.personId;
  const isUnconfirmed = useStation((station) => station.status?.clock === 'unconfirmed');
  // Shown at the lock in the status bar, so the footer stays free for the work.
  useKeys([{ key: 'F12', label: t('frame.lock'), run: () => void lockStation(), isHidden: true }]);
  return (
    <div className="work">
      <Rail />
      <div className="work-area" key={personId}>
        {isUnconfirmed ? <ClockNotice /> : null}
        <LowBatteryNotice />
        {place === undefined ? (
          <Page title={t('frame.noPlace.title')} isNarrow>
            <Notice>{t('frame.noPlace.what')}</Notice>
          </Page>
        ) : (
          <Suspense fallback={<Page title={t(place.label)}><Progress label={t('common.loading')} /></Page>}>
            <place.Screen key={place.id} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
