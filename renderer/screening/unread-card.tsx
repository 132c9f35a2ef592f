import { useTranslation } from 'react-i18next';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { useJpegUrl } from '../design/use-object-url.ts';
import { type FailedCapture, useStation } from '../stores/station-store.ts';
import { useQuery } from '../stores/use-query.ts';

/**
 * The last document could not be read. The officer sees the page the reader saw, and goes on: lay it again, or type
 * what stands in its lines. `onType` is absent where the policy does not let typed input in.
 */
export function UnreadCard({ failed, onType }: { failed: FailedCapture; onType: (() => void) | undefined }) {
  const { t } = useTranslation();
  const picture = useUnreadPicture(failed.unreadId);
  const dismiss = (): void => useStation.getState().setFailed(undefined);
  return (
    <Notice
      tone="problem"
      title={t('screening.failed.title')}
      actions={
        <>
          {onType !== undefined && failed.unreadId !== undefined ? <Button onPress={onType} keyHint="F2">{t('screening.failed.type')}</Button> : null}
          <Button onPress={dismiss}>{t(failed.unreadId === undefined ? 'screening.failed.dismiss' : 'screening.failed.again')}</Button>
        </>
      }
    >
      <p>{t(`screening.failed.${failed.reason}`)}</p>
      {failed.unreadId !== undefined && onType === undefined ? <p>{t('screening.failed.typingOff')}</p> : null}
      {picture === undefined ? null : <img className="unread-picture" src={picture} alt={t('screening.failed.picture')} />}
    </Notice>
  );
}

export function useUnreadPicture(unreadId: string | undefined): string | undefined {
  const query = useQuery([], unreadId, () => client.screening.unread({ unreadId: unreadId as string }));
  return useJpegUrl(query.state === 'ready' ? query.value.jpegBase64 : undefined);
}
