import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureId } from '../../core/contract/common.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { FilePicker } from '../design/file-picker.tsx';
import { FailureNotice, Notice } from '../design/notice.tsx';
import { useScanInto } from '../screening/scan-into.ts';
import { useNotices } from '../stores/notices.ts';
import { useMay, useSession } from '../stores/session.ts';
import { useStation } from '../stores/station-store.ts';
import { useStationEvents } from '../stores/station.ts';
import { useQuery } from '../stores/use-query.ts';
import { uploadImage } from '../upload.ts';

/** The document once more, into the same passage: by a reader or scanner, or, where policy allows it, from a file. */
export function ScanAgain({ passage, onScanned }: { passage: PassageDetail; onScanned: () => void }) {
  const { t } = useTranslation();
  const { passageId, direction } = passage;
  const mayScan = useMay('screening.samePassage');
  const isTraining = useSession((session) => session.hello?.training === true);
  const policy = useQuery(['policy'], mayScan ? 'policy' : undefined, () => client.policy.get({}));
  const scanners = (useStation((station) => station.status?.devices) ?? []).filter(({ kind, state, disabled }) => kind === 'scanner' && state === 'ready' && !disabled);
  const isWaiting = useScanInto((store) => store.passageId === passageId);
  const tell = useNotices((store) => store.tell);
  const [stranger, setStranger] = useState<CaptureId>();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [isPending, setPending] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => () => useScanInto.setState({ passageId: undefined }), []);

  const join = async (captureId: CaptureId, why?: string): Promise<void> => {
    setPending(true);
    const answer = await client.screening.samePassage({ captureId, passageId, ...(why === undefined ? {} : { reason: why }) });
    setPending(false);
    if (!answer.ok) {
      setFailure(answer.error);
      if (answer.error.code === 'UNRELATED') setStranger(captureId);
      return;
    }
    useScanInto.setState({ passageId: undefined });
    setStranger(undefined);
    setFailure(undefined);
    tell({ tone: 'done', text: 'case.scan.done' });
    onScanned();
  };
  useStationEvents((event) => {
    if (event.kind === 'captured' && isWaiting && event.whileLocked !== true) void join(event.captureId);
  });
  const begin = (): void => {
    setFailure(undefined);
    useScanInto.setState({ passageId });
    const [first] = scanners;
    if (first !== undefined) void client.devices.scan({ deviceId: first.deviceId });
  };
  const take = async (image: File): Promise<void> => {
    setPending(true);
    setFailure(undefined);
    const answer = await uploadImage(client, { image, channel: 'dropped', direction });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    await join(answer.value.captureId);
  };
  if (!mayScan || passage.state === 'closed') return null;
  const mayHand = isTraining || (policy.state === 'ready' && policy.value.droppedAllowed);
  return (
    <div className="stack scan-again">
      <div className="row">
        {isWaiting
          ? <Button onPress={() => useScanInto.setState({ passageId: undefined })}>{t('case.scan.stop')}</Button>
          : <Button onPress={begin} isPending={isPending}>{t('case.scan.again')}</Button>}
        {mayHand ? <Button onPress={() => picker.current?.click()} isPending={isPending}>{t('case.scan.file')}</Button> : null}
      </div>
      <FilePicker ref={picker} accept="image/*" onChoose={([file]) => void take(file)} />
      {isWaiting ? <Notice title={t('case.scan.waiting')} /> : null}
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('case.scan.kept')} />}
      {stranger === undefined ? null : (
        <div className="stack">
          <Field label={t('screening.same.why')} value={reason} onChange={setReason} maxLength={300} autoFocus />
          <div className="row"><Button onPress={() => void (reason.trim() === '' ? undefined : join(stranger, reason.trim()))} isPending={isPending}>{t('case.scan.joinAnyway')}</Button></div>
        </div>
      )}
    </div>
  );
}
