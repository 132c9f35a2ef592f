import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSetting } from '../../core/contract/people.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { RadioGroup } from '../design/choices.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field, NumberField } from '../design/field.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useCommand } from '../design/use-command.ts';
import { useNotices } from '../stores/notices.ts';
import { useQuery } from '../stores/use-query.ts';
import { uuid } from '../world.ts';
import { type DeviceDraft, problemsOf, settingOf } from './device-draft.ts';

/** `settings`: the devices there are; the new one is put after them. */
export function AddDevice({ kind, settings, onClose }: { kind: DeviceSetting['kind']; settings: readonly DeviceSetting[]; onClose: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((notices) => notices.tell);
  const [draft, setDraft] = useState<DeviceDraft>({ name: '', path: '', baud: '9600' });
  const [isChecked, setChecked] = useState(false);
  const { run, isPending, failure } = useCommand();
  const problems = isChecked ? problemsOf(kind, draft) : {};
  const say = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key));
  const add = async (): Promise<void> => {
    setChecked(true);
    const setting = settingOf(kind, draft, uuid());
    if (setting === undefined) return;
    const done = await run(() => client.devices.set({ devices: [...settings, setting] }));
    if (done === undefined) return;
    tell({ tone: 'done', text: 'devices.added' });
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} isAlert title={t(kind === 'serial' ? 'devices.addSerial' : 'devices.addFolder')}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void add(); }}>
        <Field label={t('devices.name')} note={t('devices.nameNote')} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} maxLength={60} error={say(problems.name)} autoFocus />
        {kind === 'serial' ? <PortField value={draft.path} onChange={(path) => setDraft({ ...draft, path })} error={say(problems.path)} /> : null}
        {kind === 'serial'
          ? <NumberField label={t('devices.baud')} note={t('devices.baudNote')} value={draft.baud} onChange={(baud) => setDraft({ ...draft, baud })} maxLength={6} error={say(problems.baud)} />
          : <Field label={t('devices.path')} note={t('devices.folderNote')} value={draft.path} onChange={(path) => setDraft({ ...draft, path })} direction="ltr" maxLength={400} error={say(problems.path)} />}
        {failure === undefined ? null : <FailureNotice failure={failure} kept={t('devices.nothingChanged')} />}
        <div className="dialog-actions">
          <Button kind="primary" type="submit" isPending={isPending}>{t('devices.add')}</Button>
          <Button onPress={onClose}>{t('common.back')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Ports that the machine lists, and a field for one that it does not. */
function PortField({ value, onChange, error }: { value: string; onChange: (path: string) => void; error: string | undefined }) {
  const { t } = useTranslation();
  const ports = useQuery([], 'ports', () => client.devices.ports({}));
  return (
    <>
      <QueryView query={ports}>
        {(list) =>
          list.length === 0 ? (
            <p className="quiet">{t('devices.noPorts')}</p>
          ) : (
            <RadioGroup label={t('devices.portsFound')} options={list.map(({ path, label }) => ({ id: path, label: <bdi dir="ltr">{path}</bdi>, note: <bdi>{label}</bdi> }))} value={list.some(({ path }) => path === value) ? value : undefined} onChange={onChange} />
          )
        }
      </QueryView>
      <Field label={t('devices.otherPort')} value={value} onChange={onChange} direction="ltr" maxLength={200} error={error} />
    </>
  );
}
