import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { CameraView } from '../camera/camera-view.tsx';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { areHandsFull } from '../frame/hands.ts';
import { usePlace } from '../stores/place.ts';
import { useStationEvents } from '../stores/station.ts';
import { useQuery } from '../stores/use-query.ts';
import { type Arrival, useArrivals } from './arrivals.ts';
import { bookAsSet } from './book-as-set.ts';
import { PassageWork } from './passage-work.tsx';
import './screening.css';
import { WaitingView } from './waiting-view.tsx';

/** Waiting for a document, or working on one. A scan needs no key. */
export function ScreeningScreen() {
  const { t } = useTranslation();
  const passageId = usePlace((store) => store.passageId);
  const show = usePlace((store) => store.show);
  const opened = useArrivals((store) => store.opened);
  const [said, setSaid] = useState('');
  // Stays on from traveller to traveller, and ends with this place and with the lock.
  const [isCameraOn, setCameraOn] = useState(false);
  // Asked when the document is announced, before the screen that wants the answer is drawn; taken once.
  const askedAhead = useRef<{ passageId: PassageId; answer: ReturnType<typeof client.passages.get> }>(undefined);
  const query = useQuery(['passages', 'protection'], passageId, () => {
    const ahead = askedAhead.current;
    askedAhead.current = undefined;
    return ahead !== undefined && ahead.passageId === passageId ? ahead.answer : client.passages.get({ passageId: passageId as PassageId });
  });
  const passage = passageId !== undefined && query.state === 'ready' ? query.value : undefined;
  const inWork = passage === undefined || passage.state === 'open' ? passageId : undefined;

  const open = (id: PassageId): void => {
    opened(id);
    show(id);
  };
  const openArrived = (shown: PassageId): void => {
    askedAhead.current = { passageId: shown, answer: client.passages.get({ passageId: shown }) };
    open(shown);
  };
  const arrive = (arrival: Arrival): void => {
    const shown = useArrivals.getState().arrive(arrival, inWork, areHandsFull(document));
    if (shown !== undefined) openArrived(shown);
  };
  // What the officer handed in here is what the officer waits for, also when the station's own word of it came first.
  const handedIn = (arrival: Arrival): void => {
    useArrivals.getState().arrive(arrival, undefined, false);
    openArrived(arrival.passageId);
  };
  const openWaiting = useEffectEvent(() => {
    const first = useArrivals.getState().waiting[0];
    if (passageId === undefined && first !== undefined) openArrived(first.passageId);
  });
  // It came while the officer was at another place and busy: coming here is asking for it.
  useEffect(() => openWaiting(), []);
  useStationEvents((event) => {
    if (event.kind === 'reading') setSaid(t('screening.live.reading'));
    if (event.kind !== 'captured' || event.whileLocked === true) return;
    const { captureId, passageId: of, samePassage } = event;
    arrive({ captureId, passageId: of, samePassage });
    void bookAsSet(of);
  });
  const leave = (): void => show(undefined);
  return (
    <main className="screening">
      <p className="visually-hidden" role="status" aria-live="polite">{said}</p>
      {passageId === undefined && isCameraOn ? <CameraView onCaptured={handedIn} onClose={() => setCameraOn(false)} /> : passageId === undefined ? (
        <WaitingView onCaptured={handedIn} onOpen={open} onCamera={() => setCameraOn(true)} />
      ) : passage !== undefined ? (
        <PassageWork key={passage.passageId} passage={passage} again={query.again} onLeave={leave} onOpen={open} announce={setSaid} />
      ) : query.state === 'failed' ? <Gone query={query} onLeave={leave} /> : <p role="status" className="quiet">{t('screening.passage.loading')}</p>}
    </main>
  );
}

function Gone({ query, onLeave }: { query: Extract<ReturnType<typeof useQuery<PassageDetail>>, { state: 'failed' }>; onLeave: () => void }) {
  const { t } = useTranslation();
  useKeys([{ key: 'Escape', label: t('screening.keys.back'), run: onLeave }]);
  useEffect(() => {
    // Another person's passage, kept from before, is not worth a stop.
    if (query.failure.code === 'NOT_FOUND') onLeave();
  }, [query.failure.code, onLeave]);
  return (
    <div className="stack">
      <h1>{t('screening.passage.gone')}</h1>
      <FailureNotice failure={query.failure} onAgain={query.again} />
      <div className="row"><Button onPress={onLeave}>{t('screening.passage.back')}</Button></div>
    </div>
  );
}
