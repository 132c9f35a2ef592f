/** Sends the camera's frames to the station for as long as it runs, and says what they show. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { LiveId } from '../../core/contract/camera.ts';
import type { Captured } from '../../core/contract/passages.ts';
import { client, type Failure } from '../client.ts';
import { useDesk } from '../screening/desk.ts';
import { monotonic, uuid } from '../world.ts';
import { createFrameCutter } from './cut-frame.ts';
import { runFrames } from './run-frames.ts';
import { NOTHING, seeNext, type Sight } from './sight.ts';
import { createStillness } from './stillness.ts';

export interface Seeing {
  sight: Sight;
  failure: Failure | undefined;
  isTaking: boolean;
  /** Takes the document as it is read so far. */
  take: () => void;
}

/** @param video shows the running camera; undefined while it does not */
export function useSight(video: HTMLVideoElement | undefined, onCaptured: (captured: Captured) => void): Seeing {
  const direction = useDesk((store) => store.direction);
  const [live, setLive] = useState<LiveId>();
  const [sight, setSight] = useState(NOTHING);
  const [failure, setFailure] = useState<Failure>();
  const [isTaking, setTaking] = useState(false);
  const captured = useEffectEvent(onCaptured);
  const send = useEffectEvent((liveId: LiveId, jpegBase64: string) => client.camera.frame({ liveId, jpegBase64, direction }));

  useEffect(() => {
    if (video === undefined) return undefined;
    const liveId = uuid() as LiveId;
    let isOn = true;
    setLive(liveId);
    setSight(NOTHING);
    const cutter = createFrameCutter(video);
    const stillness = createStillness();
    void runFrames({
      async cut() {
        const small = cutter.small();
        return small === undefined || stillness.isStill(small, monotonic()) ? undefined : cutter.frame();
      },
      send: (jpegBase64) => send(liveId, jpegBase64),
      onAnswer: (answer) => {
        setFailure(undefined);
        stillness.found(answer.state !== 'nothing');
        setSight((before) => seeNext(before, answer));
        if (answer.captured !== undefined) captured(answer.captured);
      },
      onFailure: setFailure,
      isOn: () => isOn,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      monotonic,
    });
    return () => {
      isOn = false;
      setLive(undefined);
    };
  }, [video]);

  const take = async (): Promise<void> => {
    if (live === undefined || isTaking) return;
    setTaking(true);
    const answer = await client.camera.take({ liveId: live, direction });
    setTaking(false);
    if (answer.ok) onCaptured(answer.value);
    else setFailure(answer.error);
  };
  return { sight, failure, isTaking, take: () => void take() };
}
