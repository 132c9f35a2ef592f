import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { areHandsFull, watchHands } from '../frame/hands.ts';
import { useCurrentPlace } from '../frame/rail.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useNotices } from '../stores/notices.ts';
import { usePlace } from '../stores/place.ts';
import { useMay, usePerson } from '../stores/session.ts';
import { useStationEvents } from '../stores/station.ts';
import { type Arrival, useArrivals } from './arrivals.ts';
import { bookAsSet } from './book-as-set.ts';
import { useScanInto } from './scan-into.ts';

const FAILED = 'screening.failed.';

/**
 * A document that is read while the officer is at another place brings its screening up by itself. With something half
 * typed it only says that it came, and waits for a press or F9.
 */
export function ArrivalBar() {
  const personId = usePerson()?.personId;
  const mayScreen = useMay('screening.open');
  const place = useCurrentPlace()?.id;
  const isAtPassage = usePlace((store) => place === 'screening' && store.passageId !== undefined);
  const go = usePlace((store) => store.go);
  const { tell, forget } = useNotices.getState();
  const first = useArrivals((store) => store.waiting[0]);

  useEffect(() => watchHands(document), []);
  useEffect(() => {
    // What waits belongs to the person at whose desk it came; another finds it under "Not yet decided".
    if (personId !== undefined) useArrivals.getState().belongTo(personId);
  }, [personId]);
  useStationEvents((event) => {
    if (!mayScreen || (event.kind === 'captured' && event.whileLocked === true)) return;
    // The waiting screen says it itself; anywhere else a reading that failed would pass unseen.
    if (event.kind === 'captureFailed' && (place !== 'screening' || isAtPassage)) tell({ tone: 'problem', text: `${FAILED}${event.reason}` });
    if (event.kind === 'captured') forget((text) => text?.startsWith(FAILED) === true);
    if (event.kind !== 'captured' || personId === undefined || place === 'screening') return;
    // Somebody at the second line has asked for this very scan.
    if (useScanInto.getState().passageId !== undefined) return;
    const { captureId, passageId, samePassage } = event;
    const shown = useArrivals.getState().arrive({ captureId, passageId, samePassage }, undefined, areHandsFull(document));
    if (shown !== undefined) go('screening', shown);
    void bookAsSet(passageId);
  });

  // A passage in work says so itself.
  if (first === undefined || personId === undefined || !mayScreen || isAtPassage) return null;
  return <Waiting arrival={first} />;
}

function Waiting({ arrival: { passageId } }: { arrival: Arrival }) {
  const { t } = useTranslation();
  const open = (): void => {
    useArrivals.getState().opened(passageId);
    usePlace.getState().go('screening', passageId);
  };
  useKeys([{ key: 'F9', label: t('screening.arrived.elsewhereOpen'), run: open, goesFirst: true }]);
  return (
    <div className="arrival-bar" role="status">
      <p><strong>{t('screening.arrived.elsewhere')}</strong> {t('screening.arrived.elsewhereText')}</p>
      <Button kind="primary" onPress={open} keyHint="F9">{t('screening.arrived.elsewhereOpen')}</Button>
    </div>
  );
}
