import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Captured } from '../../core/contract/passages.ts';
import type { Result } from '../../core/result.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { Progress } from '../design/progress.tsx';
import { useObjectUrl } from '../design/use-object-url.ts';
import { uploadImage } from '../upload.ts';
import { useDesk } from './desk.ts';
import { useLooseCodes } from './loose-codes.tsx';
import type { HandedIn } from './use-handed-in.ts';

export interface HandedInPanelProps {
  handed: HandedIn;
  isAllowed: boolean;
  /** Absent where the policy lets no typed input in. */
  onType: (() => void) | undefined;
  onCaptured: (captured: Captured) => void;
  onLeave: () => void;
}

/** Sends what was pasted or dropped, shows it meanwhile, and keeps it here until it was read or left. */
export function HandedInPanel({ handed, isAllowed, onType, onCaptured, onLeave }: HandedInPanelProps) {
  const { t } = useTranslation();
  const direction = useDesk((store) => store.direction);
  const address = useObjectUrl(handed.kind === 'image' ? handed.image : undefined);
  const [share, setShare] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);
  const captured = useEffectEvent(onCaptured);
  // No document but a code: it is looked at by itself, and the picture is done with.
  const codeFound = useEffectEvent((codeId: string) => {
    useLooseCodes.getState().show(codeId);
    onLeave();
  });

  const send = useEffectEvent(async (): Promise<Result<Captured, Failure> | undefined> => {
    if (!isAllowed) return undefined;
    if (handed.kind === 'image') return uploadImage(client, { image: handed.image, channel: handed.channel, direction, onProgress: setShare });
    return handed.kind === 'text' ? client.screening.text({ channel: handed.channel, text: handed.text.slice(0, 2_000), direction }) : undefined;
  });
  useEffect(() => {
    let isCurrent = true;
    setFailure(undefined);
    setShare(0);
    void send().then((answer) => {
      if (answer?.ok === true) captured(answer.value);
      else if (answer?.error.code === 'CODE_ONLY' && isCurrent) codeFound(answer.error.data.codeId);
      else if (answer !== undefined && isCurrent) setFailure(answer.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [handed, round]);

  const leave = <Button onPress={onLeave}>{t('screening.image.discard')}</Button>;
  if (handed.kind === 'other') return <Notice tone="problem" title={t('screening.image.notAPicture')} actions={leave} />;
  // There is no picture any more to show or to send again.
  if (handed.kind === 'gone' || failure?.code === 'FILE_GONE') return <FailureNotice failure={{ code: 'FILE_GONE', data: {} }} onClose={onLeave} />;
  if (!isAllowed) return <FailureNotice failure={{ code: 'CHANNEL_FORBIDDEN', data: { channel: handed.channel } }} onClose={onLeave} />;
  return (
    <div className="handed-in panel stack">
      {address === undefined ? null : <img className="handed-in-picture" src={address} alt={t('screening.image.preview')} />}
      {failure === undefined ? (
        <Progress label={share < 1 && handed.kind === 'image' ? t('screening.image.sending', { percent: Math.round(share * 100) }) : t('screening.image.reading')} {...(share < 1 && handed.kind === 'image' ? { share } : {})} />
      ) : (
        <>
          <FailureNotice failure={failure} kept={t('screening.image.keptPicture')} />
          <div className="row">
            <Button kind="primary" onPress={() => setRound(round + 1)}>{t('screening.image.again')}</Button>
            {onType === undefined ? null : <Button onPress={onType} keyHint="F2">{t('screening.failed.type')}</Button>}
            {leave}
          </div>
        </>
      )}
    </div>
  );
}
