import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSetting } from '../../core/contract/device.ts';
import { client } from '../client.ts';
import { RadioGroup } from '../design/choices.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { Field, NumberField } from '../design/field.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useQuery } from '../stores/use-query.ts';
import { uuid } from '../world.ts';
import { type DeviceDraft, problemsOf, settingOf } from './device-draft.ts';

/** `settings`: the devices there are; the new one is put after them. */
export function AddDevice({ kind, settings, onClose }: { kind: DeviceSetting['kind']; settings: readonly DeviceSetting[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<DeviceDraft>({ name: '', path: '', baud: '9600' });
  const [isChecked, setChecked] = useState(false);
  const problems = isChecked ? problemsOf(kind, draft) : {};
  const say = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key));
  const add = () => {
    setChecked(true);
    const setting = settingOf(kind, draft, uuid());
    return setting && client.devices.set({ devices: [...settings, setting] });
  };
  return (
    <CommandDialog title={t(kind === 'serial' ? 'devices.addSerial' : 'devices.addFolder')} label={t('devices.add')} onSubmit={add} done={{ text: 'devices.added' }} kept={t('devices.nothingChanged')} onClose={onClose}>
      <Field label={t('devices.name')} note={t('devices.nameNote')} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} maxLength={60} error={say(problems.name)} autoFocus />
      {kind === 'serial' ? <PortField value={draft.path} onChange={(path) => setDraft({ ...draft, path })} error={say(problems.path)} /> : null}
      {kind === 'serial'
        ? <NumberField label={t('devices.baud')} note={t('devices.baudNote')} value={draft.baud} onChange={(baud) => setDraft({ ...draft, baud })} maxLength={6} error={say(problems.baud)} />
        : <Field label={t('devices.path')} note={t('devices.folderNote')} value={draft.path} onChange={(path) => setDraft({ ...draft, path })} direction="ltr" maxLength={400} error={say(problems.path)} />}
    </CommandDialog>
  );
}

/** Ports that the machine lists, and a field for one that it does not. */
function PortField({ value, onChange, error }: { value: string; onChange: (path: string) => void; error: string | undefined }) {
  const { t } = useTranslation();
  const ports = useQuery([], 'ports', () => client.devices.ports({}));
  return (
    <>
      <QueryView query={ports}>
        {(found) => {
          const list = found.filter(({ kind }) => kind === 'serial');
          return list.length === 0 ? (
            <p className="quiet">{t('devices.noPorts')}</p>
          ) : (
            <RadioGroup label={t('devices.portsFound')} options={list.map(({ path, label }) => ({ id: path, label: <bdi dir="ltr">{path}</bdi>, note: <bdi>{label}</bdi> }))} value={list.some(({ path }) => path === value) ? value : undefined} onChange={onChange} />
          );
        }}
      </QueryView>
      <Field label={t('devices.otherPort')} value={value} onChange={onChange} direction="ltr" maxLength={200} error={error} />
    </>
  );
}
