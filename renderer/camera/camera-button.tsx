import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { useMay } from '../stores/session.ts';
import { useHasCamera } from './use-camera.ts';

/** Why the camera cannot be used now; undefined when it can. `isAllowed`: by policy, or in training. */
export function useCameraReason(isAllowed: boolean): 'notYours' | 'notAllowed' | 'none' | undefined {
  const isMine = useMay('camera.frame');
  const has = useHasCamera(isMine && isAllowed);
  if (!isMine) return 'notYours';
  if (!isAllowed) return 'notAllowed';
  return has === false ? 'none' : undefined;
}

export function CameraButton({ reason, onOpen }: { reason: ReturnType<typeof useCameraReason>; onOpen: () => void }) {
  const { t } = useTranslation();
  return <Button size="large" onPress={onOpen} isDisabled={reason !== undefined}>{t('camera.open')}</Button>;
}
