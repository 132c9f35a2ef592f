import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { splitZone } from '../../core/document/split-zone.ts';
import type { Captured } from '../../core/contract/passages.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useStation } from '../stores/station-store.ts';
import { useDesk } from './desk.ts';
import { useUnreadPicture } from './unread-card.tsx';

/** The zone typed from the page, for when no reader can. What was typed stays until it has been read. */
export function TypedZoneDialog({ onClose, onCaptured }: { onClose: () => void; onCaptured: (captured: Captured) => void }) {
  const { t } = useTranslation();
  const { typedZone, direction, set } = useDesk();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const lines = splitZone(typedZone);
  // Where the reader gave up, the page is beside what is typed.
  const picture = useUnreadPicture(useStation((station) => station.failed?.unreadId));

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (lines.length === 0 || pending) return;
    setPending(true);
    const answer = await client.screening.text({ channel: 'typed', text: lines.join('\n'), direction });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    set({ typedZone: '' });
    useStation.getState().setFailed(undefined);
    onCaptured(answer.value);
  };
  return (
    <Dialog isOpen isWide onClose={onClose} title={t('screening.typed.title')}>
      {picture === undefined ? null : <PageBeside picture={picture} />}
      <form className="stack typed-zone" onSubmit={(event) => void send(event)}>
        <Field
          label={t('screening.typed.label')}
          note={t('screening.typed.hint')}
          value={typedZone}
          onChange={(text) => set({ typedZone: text })}
          isMultiline
          direction="ltr"
          maxLength={400}
          autoFocus
        />
        <p className="quiet">{t('screening.typed.count', { counts: lines.length === 0 ? '0' : lines.map((line) => line.length).join(' · ') })}</p>
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('screening.typed.kept')} />}
        <div className="dialog-actions">
          <Button type="submit" kind="primary" isPending={pending} isDisabled={lines.length === 0}>{t('screening.typed.send')}</Button>
          <Button onPress={onClose}>{t('screening.decide.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The page as wide as the dialog, its foot in sight: that is where the lines stand. */
function PageBeside({ picture }: { picture: string }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const toFoot = (): void => frame.current?.scrollTo({ top: frame.current.scrollHeight });
  return (
    <div className="page-beside" ref={frame} tabIndex={0} role="group" aria-label={t('screening.failed.picture')}>
      <img src={picture} alt={t('screening.failed.picture')} onLoad={toFoot} />
    </div>
  );
}
