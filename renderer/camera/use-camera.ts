/** A camera that runs while its screen is shown and in sight, and is let go with it. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type CameraChoice, type CameraProblem, listCameras, openCamera, stopCamera } from './open-camera.ts';

export type CameraState = { state: 'starting' | 'resting' } | { state: 'problem'; problem: CameraProblem | 'lost' } | { state: 'live'; stream: MediaStream };

export interface Camera {
  camera: CameraState;
  /** Named once the first one was allowed. */
  choices: readonly CameraChoice[];
  again: () => void;
}

export function useCamera(deviceId: string | undefined): Camera {
  const [camera, setCamera] = useState<CameraState>({ state: 'starting' });
  const [choices, setChoices] = useState<readonly CameraChoice[]>([]);
  const [round, setRound] = useState(0);
  const isInSight = useInSight();

  useEffect(() => {
    if (!isInSight) return undefined;
    let isCurrent = true;
    let stream: MediaStream | undefined;
    setCamera({ state: 'starting' });
    void openCamera(mediaDevices(), deviceId).then(async (opened) => {
      if (!opened.ok) {
        if (isCurrent) setCamera({ state: 'problem', problem: opened.error });
        return;
      }
      // Left while the browser was still asking: nobody looks any more.
      if (!isCurrent) return stopCamera(opened.value);
      stream = opened.value;
      for (const track of stream.getTracks()) {
        track.addEventListener('ended', () => {
          if (isCurrent) setCamera({ state: 'problem', problem: 'lost' });
        });
      }
      setCamera({ state: 'live', stream });
      const found = await listCameras(mediaDevices());
      if (isCurrent) setChoices(found);
    });
    return () => {
      isCurrent = false;
      if (stream !== undefined) stopCamera(stream);
    };
  }, [deviceId, round, isInSight]);

  const again = useCallback(() => setRound((number) => number + 1), []);
  return { camera: isInSight ? camera : { state: 'resting' }, choices, again };
}

/** Is any camera connected? Undefined until the browser has said so. */
export function useHasCamera(isWanted: boolean): boolean | undefined {
  const [has, setHas] = useState<boolean>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let newest = 0;
    const look = (): void => {
      const mine = ++newest;
      void listCameras(mediaDevices()).then((found) => {
        // An older question may be answered last.
        if (mine === newest) setHas(found.length > 0);
      });
    };
    look();
    mediaDevices()?.addEventListener('devicechange', look);
    return () => {
      newest = -1;
      mediaDevices()?.removeEventListener('devicechange', look);
    };
  }, [isWanted]);
  return has;
}

/** Absent where the page is not served safely, whatever the types say. */
const mediaDevices = (): MediaDevices | undefined => (navigator as Partial<Navigator>).mediaDevices;

const useInSight = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      document.addEventListener('visibilitychange', tell);
      return () => document.removeEventListener('visibilitychange', tell);
    },
    () => !document.hidden,
  );
