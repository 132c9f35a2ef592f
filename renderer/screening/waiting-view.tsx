import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { Captured } from '../../core/contract/passages.ts';
import { CameraButton, useCameraReason } from '../camera/camera-button.tsx';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FilePicker } from '../design/file-picker.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { OutcomeBars } from '../passages/outcome-bars.tsx';
import { useSession } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import { HandedInPanel } from './handed-in-panel.tsx';
import { NextTravellers } from './next-travellers.tsx';
import { OpenPassages } from './open-passages.tsx';
import { Readers } from './readers.tsx';
import { TypedZoneDialog } from './typed-zone-dialog.tsx';
import { UndocumentedDialog } from './undocumented-dialog.tsx';
import { fromFile, type HandedIn, useHandedIn } from './use-handed-in.ts';
import './waiting.css';

export interface WaitingViewProps {
  onCaptured: (captured: Captured) => void;
  onOpen: (passageId: PassageId) => void;
  onCamera: () => void;
}

/** Waiting for a document: what to do, which reader is ready, what is still open, what today came to. */
export function WaitingView({ onCaptured, onOpen, onCamera }: WaitingViewProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'typed' | 'undocumented'>();
  const [handed, setHanded] = useState<HandedIn>();
  const policy = useQuery(['policy'], 'policy', () => client.policy.get({}));
  const counts = useQuery(['passages'], 'today', () => client.passages.counts({}));
  // In training every way in is open; on a set-up station the policy says.
  const isTraining = useSession((session) => session.hello?.training ?? false);
  const isAllowed = (channel: 'typed' | 'pasted' | 'dropped' | 'camera'): boolean => isTraining || (policy.state === 'ready' && policy.value[`${channel}Allowed`]);
  const noCamera = useCameraReason(isAllowed('camera'));
  const picker = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useHandedIn(setHanded);
  useEffect(() => heading.current?.focus(), []);

  const typing = isAllowed('typed') ? () => setDialog('typed') : undefined;
  const choosePicture = (): void => picker.current?.click();
  useKeys([
    ...(isAllowed('typed') ? [{ key: 'F2', label: t('screening.keys.type'), run: () => setDialog('typed') }] : []),
    ...(isAllowed('dropped') ? [{ key: 'F3', label: t('screening.keys.image'), run: choosePicture }] : []),
    { key: 'F4', label: t('screening.keys.undocumented'), run: () => setDialog('undocumented') },
    ...(noCamera === undefined ? [{ key: 'F6', label: t('camera.open'), run: onCamera }] : []),
  ]);
  return (
    <div className="waiting">
      <section className="waiting-main" aria-labelledby="ready-heading">
        <h1 id="ready-heading" ref={heading} tabIndex={-1}>{t('screening.ready.title')}</h1>
        <Readers onType={typing} />
        {handed === undefined ? null : (
          <HandedInPanel
            handed={handed}
            isAllowed={isAllowed(handed.channel)}
            onType={typing}
            onCaptured={onCaptured}
            onLeave={() => setHanded(undefined)}
          />
        )}
        <div className="waiting-ways" role="group" aria-label={t('screening.ready.otherWays')}>
          <Button size="large" onPress={() => setDialog('undocumented')}>{t('screening.undocumented.open')}</Button>
          <CameraButton reason={noCamera} onOpen={onCamera} />
          {isAllowed('typed') ? <Button size="large" onPress={() => setDialog('typed')}>{t('screening.typed.open')}</Button> : null}
          {isAllowed('dropped') ? <Button size="large" onPress={choosePicture}>{t('screening.image.choose')}</Button> : null}
        </div>
        {noCamera === undefined || policy.state !== 'ready' ? null : <p className="quiet">{t(`camera.reason.${noCamera}`)}</p>}
        {isAllowed('dropped') ? <p className="quiet">{t('screening.image.drop')}</p> : null}
        <FilePicker ref={picker} accept="image/*,.mrz,.txt" onChoose={([file]) => void fromFile(file, 'dropped').then(setHanded)} />
        <NextTravellers />
      </section>
      <aside className="waiting-side" aria-label={t('screening.ready.today')}>
        <OpenPassages onOpen={onOpen} />
        <h2>{t('screening.ready.today')}</h2>
        {counts.state === 'ready' ? <OutcomeBars counts={counts.value} isCompact /> : null}
      </aside>
      {dialog === 'typed' ? <TypedZoneDialog onClose={() => setDialog(undefined)} onCaptured={(captured) => { setDialog(undefined); onCaptured(captured); }} /> : null}
      {dialog === 'undocumented' ? <UndocumentedDialog onClose={() => setDialog(undefined)} onStarted={(passageId) => { setDialog(undefined); onOpen(passageId); }} /> : null}
    </div>
  );
}
