import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point, Quad } from '../../../core/document/reading.ts';
import { formatNumber } from '../../../texts/format.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icons.tsx';
import { Select } from '../../design/select.tsx';
import { type Size, wholePage } from '../../screening/page-view.ts';
import { useLanguage } from '../../stores/language.ts';
import { type Look, lookAt, middleOf, movedBy, type Placed, seenBy, turnedBy, WHOLE, zoomedAt } from './look.ts';
import { Cross, Grid, Mark, MeasuredLine, Rulers, ZoneCells } from './overlays.tsx';
import { distanceOf } from './ruler.ts';
import { MOVE_STEP, useGestures, ZOOM_STEP } from './use-gestures.ts';
import { type PictureSource, useWorkspacePicture } from './use-picture.ts';
import { PICTURE_VIEWS, type PictureView } from './views.ts';

export interface Pane {
  source: PictureSource;
  /** What it is, said above the picture. */
  title: string;
  /** Page image in its own pixels, where it is known. */
  size?: Size | undefined;
  zone?: Quad | undefined;
  /** Characters in each line of the zone. */
  lengths?: readonly number[] | undefined;
  pixelsPerMillimetre?: number | undefined;
  marks: readonly { corners: Quad; isChosen: boolean }[];
  /** From where it is; said quietly behind the title. */
  note?: string | undefined;
}

export interface PicturePaneProps {
  pane: Pane;
  look: Look;
  onLook: (look: Look) => void;
  onClose?: (() => void) | undefined;
  /** Stands at the end of the title's line. */
  actions?: React.ReactNode;
}

/** One picture: looked at nearer, turned, seen in other views, measured. Buttons, keys, wheel and fingers reach the same. */
export function PicturePane({ pane, look, onLook, onClose, actions }: PicturePaneProps) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [view, setView] = useState<PictureView>('photo');
  const [areOn, setOn] = useState({ ruler: false, grid: false, cells: false });
  const [ends, setEnds] = useState<{ from?: Point; to?: Point }>();
  const picture = useWorkspacePicture(pane.source, view, pane.size);
  const size = picture.state === 'ready' ? picture.size : (pane.size ?? { width: 1_200, height: 800 });
  const own = wholePage(size, pane.zone).turn;
  const moves = {
    zoom: (factor: number, at?: Point) => onLook(zoomedAt(placed, look, factor, at)),
    move: (right: number, down: number) => onLook(movedBy(placed, look, right, down)),
    turn: (by: 1 | -1) => onLook(turnedBy(look, by)),
    whole: () => onLook({ ...WHOLE, turn: look.turn }),
  };
  const { frame, ref, handlers } = useGestures(moves);
  const placed: Placed = { picture: size, own, frame };
  const seen = seenBy(placed, look);
  const { zone, lengths, pixelsPerMillimetre: scale } = pane;
  const middle = middleOf(placed, look);
  const to = ends?.to ?? middle;
  const toggle = (which: keyof typeof areOn) => () => setOn({ ...areOn, [which]: !areOn[which] });
  const unitName = t(scale === undefined ? 'case.look.pixels' : 'case.look.millimetres');
  const zoomText = t('case.look.zoom', { zoom: formatNumber(language, Math.round(look.zoom * 10) / 10) });
  const lay = ['', `translate(${size.height} 0) rotate(90)`, `translate(${size.width} ${size.height}) rotate(180)`, `translate(0 ${size.width}) rotate(270)`][seen.turn] ?? '';

  // A finding brings what it rests on near; from there a person looks where they want.
  const sought = pane.marks.filter(({ isChosen }) => isChosen).flatMap(({ corners }) => corners);
  const seek = useEffectEvent(() => {
    if (sought.length > 0) onLook(lookAt(placed, look, sought));
  });
  const named = JSON.stringify(sought);
  useEffect(() => seek(), [named]);

  const measure = (): void => {
    if (ends === undefined || ends.to !== undefined) setEnds({ from: middle });
    else setEnds({ ...ends, to: middle });
  };
  return (
    <figure className="pane">
      <figcaption className="pane-head">
        <span className="pane-title"><strong>{pane.title}</strong>{pane.note === undefined ? null : <span className="quiet"> · {pane.note}</span>}</span>
        <span className="quiet figures">{zoomText}</span>
        {actions}
        {onClose === undefined ? null : <Button kind="quiet" onPress={onClose} label={t('case.compare.closeWhat', { title: pane.title })}>{t('case.compare.close')}</Button>}
      </figcaption>
      <div className="pane-frame" ref={ref} tabIndex={0} role="group" aria-label={t('case.look.frame', { title: pane.title })} {...handlers}>
        {picture.state === 'ready' ? (
          <svg className="pane-svg" viewBox={`${seen.left} ${seen.top} ${seen.width} ${seen.height}`} role="img" aria-label={t('case.look.picture', { title: pane.title, view: t(`case.view.${view}`) })}>
            <g transform={lay}>
              <image href={picture.address} width={size.width} height={size.height} preserveAspectRatio="none" style={{ imageRendering: seen.unit < 0.34 ? 'pixelated' : 'auto' }} />
              {zone !== undefined && areOn.cells ? <ZoneCells zone={zone} lengths={lengths ?? []} /> : null}
              {pane.marks.map(({ corners, isChosen }) => <Mark key={JSON.stringify(corners)} corners={corners} isChosen={isChosen} />)}
              {ends?.from === undefined ? null : <MeasuredLine from={ends.from} to={to} />}
            </g>
            {areOn.grid ? <Grid seen={seen} scale={scale} /> : null}
            {ends !== undefined && ends.to === undefined ? <Cross seen={seen} /> : null}
            {areOn.ruler ? <Rulers seen={seen} scale={scale} name={t(scale === undefined ? 'case.look.pxShort' : 'case.look.mmShort')} format={(value) => formatNumber(language, value)} /> : null}
          </svg>
        ) : <p className="pane-none quiet">{t(picture.state === 'loading' ? 'case.look.loading' : 'case.look.gone')}</p>}
      </div>
      <div className="pane-tools" role="toolbar" aria-label={t('case.look.tools', { title: pane.title })}>
        <Tool label={t('screening.document.zoomIn')} onPress={() => moves.zoom(ZOOM_STEP)}><path d="M12 5v14M5 12h14" /></Tool>
        <Tool label={t('screening.document.zoomOut')} onPress={() => moves.zoom(1 / ZOOM_STEP)}><path d="M5 12h14" /></Tool>
        <Tool label={t('screening.document.whole')} onPress={moves.whole}><path d="M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5" /></Tool>
        <Tool label={t('screening.document.turnRight')} onPress={() => moves.turn(1)}><path d="M19 12a7 7 0 1 1-2-5" /><path d="M19 3v5h-5" /></Tool>
        <span className="pane-arrows" dir="ltr">
          <Tool label={t('screening.document.left')} onPress={() => moves.move(-MOVE_STEP, 0)}><path d="M20 12H4m6-6-6 6 6 6" /></Tool>
          <Tool label={t('screening.document.right')} onPress={() => moves.move(MOVE_STEP, 0)}><path d="M4 12h16m-6-6 6 6-6 6" /></Tool>
          <Tool label={t('screening.document.up')} onPress={() => moves.move(0, -MOVE_STEP)}><path d="M12 20V4m-6 6 6-6 6 6" /></Tool>
          <Tool label={t('screening.document.down')} onPress={() => moves.move(0, MOVE_STEP)}><path d="M12 4v16m-6-6 6 6 6-6" /></Tool>
        </span>
        {zone === undefined ? null : <Button kind="quiet" onPress={() => onLook(lookAt(placed, look, zone))}>{t('screening.document.toZone')}</Button>}
      </div>
      <div className="pane-tools pane-views">
        <Select label={t('case.view.label')} value={view} onChange={setView} placeholder="" options={PICTURE_VIEWS.map((id) => ({ id, label: t(`case.view.${id}`) }))} />
        <div className="pane-toggles">
          <Button onPress={toggle('ruler')} isPressedOn={areOn.ruler}>{t('case.look.ruler')}</Button>
          <Button onPress={toggle('grid')} isPressedOn={areOn.grid}>{t('case.look.grid')}</Button>
          {zone === undefined ? null : <Button onPress={toggle('cells')} isPressedOn={areOn.cells}>{t('case.look.cells')}</Button>}
          <Button onPress={measure}>{t(ends === undefined ? 'case.look.measure' : ends.to === undefined ? 'case.look.measureEnd' : 'case.look.measureAgain')}</Button>
          {ends === undefined ? null : <Button kind="quiet" onPress={() => setEnds(undefined)}>{t('case.look.measureStop')}</Button>}
        </div>
      </div>
      {ends?.from === undefined ? null : (
        <p className="pane-measured" role="status">
          <strong>{t('case.look.measured', { length: formatNumber(language, distanceOf(ends.from, to, scale)), unit: unitName })}</strong>{' '}
          {ends.to === undefined ? t('case.look.measureHint') : null}
        </p>
      )}
      {view === 'photo' ? null : <p className="pane-note quiet">{t('case.view.note')}</p>}
      {scale === undefined && (areOn.ruler || areOn.grid || ends !== undefined) ? <p className="pane-note quiet">{t('case.look.noScale')}</p> : null}
    </figure>
  );
}

function Tool({ label, onPress, children }: { label: string; onPress: () => void; children: React.ReactNode }) {
  return <Button kind="quiet" label={label} onPress={onPress}><Icon>{children}</Icon></Button>;
}
