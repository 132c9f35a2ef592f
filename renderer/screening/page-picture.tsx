import { type RefCallback, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentReading, Quad } from '../../core/document/reading.ts';
import type { Evidence } from '../../core/rules/rule.ts';
import { Button } from '../design/button.tsx';
import { Icon } from '../design/icons.tsx';
import { rangesOf } from './mrz-grid.ts';
import { frameOf, grown, moved, onZone, type PageView, quarterTurn, rangeOnPage, wholePage, zoomed } from './page-view.ts';
import type { PagePicture } from './use-page-picture.ts';
import './page-picture.css';

/** The page as it was captured: read zone outlined, what a finding rests on marked, turned and zoomed by buttons alone. */
export function PagePictureView({ picture, reading, evidence }: { picture: PagePicture; reading: DocumentReading; evidence: readonly Evidence[] }) {
  const { t } = useTranslation();
  const [frame, aspect] = useAspect();
  const named = JSON.stringify(evidence);
  const [chosen, setChosen] = useState<{ named: string; view: PageView }>();
  if (picture.state !== 'ready') {
    const words = { none: 'screening.document.imageNone', gone: 'screening.document.imageGone', loading: 'screening.document.imageLoading' }[picture.state];
    return <p className="page-none quiet">{t(words)}</p>;
  }
  const { address, size } = picture;
  const { zone } = reading;
  const whole = wholePage(size, zone);
  // A finding brings what it rests on near, until a person looks elsewhere.
  const view = chosen?.named === named ? chosen.view : marksOn(reading, zone, evidence).length > 0 && zone !== undefined ? onZone(size, zone, whole.turn) : whole;
  const { viewBox, transform } = frameOf(size, view, aspect);
  const marks = marksOn(reading, zone, evidence);
  const look = (next: PageView) => () => setChosen({ named, view: next });
  return (
    <div className="page-picture">
      <div className="page-frame" ref={frame}>
        <svg className="page-svg" viewBox={viewBox} role="img" aria-label={t('screening.document.image')} preserveAspectRatio="xMidYMid meet">
          <g transform={transform}>
            <image href={address} width={size.width} height={size.height} preserveAspectRatio="none" />
            {zone === undefined ? null : <Outline corners={grown(zone, 0.12)} kind="zone" />}
            {marks.map((corners) => <Outline key={pointsOf(corners)} corners={grown(corners, 0.06)} kind="mark" />)}
          </g>
        </svg>
      </div>
      <div className="page-tools" role="toolbar" aria-label={t('screening.document.image')}>
        <Tool label={t('screening.document.zoomIn')} onPress={look(zoomed(size, view, 1.5))}><path d="M12 5v14M5 12h14" /></Tool>
        <Tool label={t('screening.document.zoomOut')} onPress={look(zoomed(size, view, 1 / 1.5))}><path d="M5 12h14" /></Tool>
        <Tool label={t('screening.document.turnRight')} onPress={look(quarterTurn(size, view, 1))}><path d="M19 12a7 7 0 1 1-2-5" /><path d="M19 3v5h-5" /></Tool>
        {view.zoom > 1 ? (
          <>
            <Tool label={t('screening.document.left')} onPress={look(moved(size, view, -0.4, 0))}><path d="M20 12H4m6-6-6 6 6 6" /></Tool>
            <Tool label={t('screening.document.right')} onPress={look(moved(size, view, 0.4, 0))}><path d="M4 12h16m-6-6 6 6-6 6" /></Tool>
            <Tool label={t('screening.document.up')} onPress={look(moved(size, view, 0, -0.4))}><path d="M12 20V4m-6 6 6-6 6 6" /></Tool>
            <Tool label={t('screening.document.down')} onPress={look(moved(size, view, 0, 0.4))}><path d="M12 4v16m-6-6 6 6 6-6" /></Tool>
            <Tool label={t('screening.document.whole')} onPress={look(whole)}><path d="M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5" /></Tool>
          </>
        ) : zone === undefined ? null : (
          <Button kind="quiet" onPress={look(onZone(size, zone, view.turn))}>{t('screening.document.toZone')}</Button>
        )}
      </div>
    </div>
  );
}

/** Width to height of an element, as it changes. */
function useAspect(): [RefCallback<HTMLElement>, number] {
  const [aspect, setAspect] = useState(1.5);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.height > 0) setAspect(entry.contentRect.width / entry.contentRect.height);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [ref, aspect];
}

function Tool({ label, onPress, children }: { label: string; onPress: () => void; children: React.ReactNode }) {
  return <Button kind="quiet" label={label} onPress={onPress}><Icon>{children}</Icon></Button>;
}

/** A dark and a light line together stand out from any print. */
export function Outline({ corners, kind }: { corners: Quad; kind: 'zone' | 'mark' }) {
  return (
    <>
      <polygon className="page-outline-under" data-kind={kind} points={pointsOf(corners)} />
      <polygon className="page-outline" data-kind={kind} points={pointsOf(corners)} />
    </>
  );
}

const pointsOf = (corners: Quad): string => corners.map(({ x, y }) => `${x},${y}`).join(' ');

function marksOn(reading: DocumentReading, zone: Quad | undefined, evidence: readonly Evidence[]): Quad[] {
  if (zone === undefined) return [];
  const lines = reading.mrz?.lines ?? reading.raw;
  return rangesOf(reading, evidence).map((range) => rangeOnPage(zone, lines.length, lines[range.line]?.length ?? 1, range));
}
