import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Captured } from '../../core/contract/passages.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { Progress } from '../design/progress.tsx';
import { Select } from '../design/select.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { NextTravellers } from '../screening/next-travellers.tsx';
import type { Size } from '../screening/page-view.ts';
import './camera.css';
import { frameSize } from './cut-frame.ts';
import { Overlay } from './overlay.tsx';
import type { CameraChoice } from './open-camera.ts';
import { type CameraState, useCamera } from './use-camera.ts';
import { useSight } from './use-sight.ts';

export interface CameraViewProps {
  onCaptured: (captured: Captured) => void;
  onClose: () => void;
}

/** The live camera: what it shows, a frame round the zone that is seen, and the way to take it where nobody is sure. */
export function CameraView({ onCaptured, onClose }: CameraViewProps) {
  const { t } = useTranslation();
  const [deviceId, setDeviceId] = useState<string>();
  const { camera, choices, again } = useCamera(deviceId);
  const [video, setVideo] = useState<{ element: HTMLVideoElement; size: Size }>();
  const { sight, failure, isTaking, take } = useSight(camera.state === 'live' ? video?.element : undefined, onCaptured);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isLive = camera.state === 'live';
  const mayTake = isLive && (sight.state === 'seen' || sight.state === 'again');
  const takeWords = t(sight.state === 'again' ? 'camera.takeAgain' : 'camera.take');
  useKeys([
    // Behind this screen the F-keys choose outcomes: a document that comes up by itself must not meet one of them.
    { key: 'Enter', label: takeWords, run: take, isDisabled: !mayTake },
    { key: 'Escape', label: t('camera.close'), run: onClose },
  ]);
  return (
    <div className="camera">
      <div className="camera-stage">
        {isLive ? <Preview stream={camera.stream} onSize={setVideo} /> : null}
        {isLive && video !== undefined ? <Overlay size={video.size} sight={sight} /> : null}
      </div>
      <section className="camera-side" aria-labelledby="camera-heading">
        <h1 id="camera-heading" ref={heading} tabIndex={-1}>{t('camera.title')}</h1>
        {camera.state === 'problem' ? (
          <Notice tone="problem" title={t(`camera.problem.${camera.problem}`)} actions={<Button onPress={again}>{t('common.tryAgain')}</Button>} />
        ) : (
          <p className="camera-words" role="status">{t(`camera.state.${isLive ? sight.state : camera.state}`)}</p>
        )}
        {isLive ? <Progress label={t('camera.sureness', { percent: Math.round(sight.sureness * 100) })} share={sight.sureness} /> : null}
        {failure === undefined ? null : <FailureNotice failure={failure} />}
        <div className="row">
          <Button kind="primary" onPress={take} isDisabled={!mayTake} isPending={isTaking} keyHint="Enter">{takeWords}</Button>
          <Button onPress={onClose} keyHint="Esc">{t('camera.close')}</Button>
        </div>
        <Which choices={choices} camera={camera} onChoose={setDeviceId} />
        <p className="quiet">{t('camera.privacy')}</p>
        <NextTravellers />
      </section>
    </div>
  );
}

/** As the camera sees it, not mirrored: the officer moves a page, not a face. */
function Preview({ stream, onSize }: { stream: MediaStream; onSize: (video: { element: HTMLVideoElement; size: Size } | undefined) => void }) {
  const { t } = useTranslation();
  const ref = useCallback(
    (element: HTMLVideoElement | null) => {
      if (element === null) return undefined;
      const measure = (): void => {
        if (element.videoWidth > 0) onSize({ element, size: frameSize(element.videoWidth, element.videoHeight) });
      };
      element.srcObject = stream;
      element.addEventListener('resize', measure);
      element.addEventListener('loadeddata', measure);
      // A screen that is left before the first picture ends this with an error that means nothing.
      element.play().catch(() => undefined);
      return () => {
        element.removeEventListener('resize', measure);
        element.removeEventListener('loadeddata', measure);
        element.srcObject = null;
        onSize(undefined);
      };
    },
    [stream, onSize],
  );
  return <video className="camera-video" ref={ref} muted playsInline aria-label={t('camera.picture')} />;
}

function Which({ choices, camera, onChoose }: { choices: readonly CameraChoice[]; camera: CameraState; onChoose: (deviceId: string) => void }) {
  const { t } = useTranslation();
  if (choices.length < 2) return null;
  const present = camera.state === 'live' ? camera.stream.getVideoTracks()[0]?.getSettings().deviceId : undefined;
  const options = choices.map(({ deviceId, label }, number) => ({ id: deviceId, label: label === '' ? t('camera.unnamed', { number: number + 1 }) : label }));
  return <Select label={t('camera.which')} options={options} value={present} onChange={onChoose} placeholder={t('camera.which')} />;
}
