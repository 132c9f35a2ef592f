import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { usePlace } from '../stores/place.ts';
import { useMay, usePerson } from '../stores/session.ts';
import { useStationEvents } from '../stores/station.ts';
import { useArrivals } from './arrivals.ts';
import { bookAsSet } from './book-as-set.ts';

/**
 * Documents that lay in a folder while nobody was signed in and were read at the sign-in. Nobody stood there when they
 * came, so none of them takes the screen: it says how many, and opens them one by one.
 */
export function CameWhileLocked() {
  const { t } = useTranslation();
  const personId = usePerson()?.personId;
  const mayScreen = useMay('screening.open');
  const locked = useArrivals((store) => store.locked);
  const first = locked[0];
  // Behind the next lock they stand under "Not yet decided", for whoever signs in.
  useEffect(() => {
    if (personId === undefined) useArrivals.getState().putOff();
  }, [personId]);
  useStationEvents((event) => {
    if (event.kind !== 'captured' || event.whileLocked !== true) return;
    useArrivals.getState().foundAtSignIn({ captureId: event.captureId, passageId: event.passageId, samePassage: event.samePassage });
    void bookAsSet(event.passageId);
  });
  if (first === undefined || !mayScreen) return null;
  const open = (): void => {
    useArrivals.getState().opened(first.passageId);
    usePlace.getState().go('screening', first.passageId);
  };
  return (
    <div className="arrival-bar" role="status" data-locked="">
      <p><strong>{t('screening.arrived.whileLocked', { count: locked.length })}</strong> {t('screening.arrived.whileLockedText')}</p>
      <div className="row">
        <Button kind="primary" onPress={open}>{t(locked.length === 1 ? 'screening.arrived.whileLockedOpen' : 'screening.arrived.whileLockedOpenFirst')}</Button>
        <Button onPress={() => useArrivals.getState().putOff()}>{t('screening.arrived.whileLockedLater')}</Button>
      </div>
    </div>
  );
}
