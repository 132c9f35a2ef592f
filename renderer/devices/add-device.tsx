import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSetting, FoundPort } from '../../core/contract/device.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { RadioGroup } from '../design/choices.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { Field, NumberField } from '../design/field.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useQuery } from '../stores/use-query.ts';
import { uuid } from '../world.ts';
import { changeSettings } from './change-settings.ts';
import { canBeTried, type DeviceDraft, hasDrivers, newDraft, portWords, problemsOf, READER_KINDS, type ReaderKind, settingOf } from './device-draft.ts';
import { DriverChoice } from './driver-choice.tsx';

interface AddDeviceProps {
  /** It is recorded and its driver is not known yet. */
  onUnknown: (device: DeviceSetting) => void;
  onClose: () => void;
}

export function AddDevice({ onUnknown, onClose }: AddDeviceProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ReaderKind>('serial');
  const [draft, setDraft] = useState<DeviceDraft>(newDraft);
  const [isChecked, setChecked] = useState(false);
  const problems = isChecked ? problemsOf(kind, draft) : {};
  const say = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key));
  const change = (part: Partial<DeviceDraft>): void => setDraft({ ...draft, ...part });
  const add = () => {
    setChecked(true);
    const setting = settingOf(kind, draft, uuid());
    return setting && changeSettings((settings) => [...settings, setting]).then((answer) => {
      if (answer.ok && canBeTried(kind) && draft.driver === undefined) onUnknown(setting);
      return answer;
    });
  };
  return (
    <CommandDialog title={t('devices.addReader')} label={t('devices.add')} onSubmit={add} done={{ text: 'devices.added' }} kept={t('devices.nothingChanged')} onClose={onClose} isWide>
      <RadioGroup label={t('devices.kind')} value={kind} onChange={(chosen) => { setKind(chosen); setDraft({ ...newDraft, name: draft.name }); }} options={READER_KINDS.map((id) => ({ id, label: t(`devices.${id}`) }))} sideBySide />
      <Field label={t('devices.name')} note={t('devices.nameNote')} value={draft.name} onChange={(name) => change({ name })} maxLength={60} error={say(problems.name)} autoFocus />
      {kind === 'folder'
        ? <Field label={t('devices.path')} note={t('devices.folderNote')} value={draft.path} onChange={(path) => change({ path })} direction="ltr" maxLength={400} error={say(problems.path)} />
        : <Ports kind={kind} draft={draft} onChange={change} error={say(problems.port)} />}
      {kind === 'serial' || kind === 'scanner' ? <Field label={t(kind === 'serial' ? 'devices.otherPort' : 'devices.otherScanner')} value={draft.path} onChange={(path) => change({ path, port: undefined })} direction="ltr" maxLength={200} error={say(problems.path)} /> : null}
      {kind === 'serial' ? <NumberField label={t('devices.baud')} note={t('devices.baudNote')} value={draft.baud} onChange={(baud) => change({ baud })} maxLength={6} error={say(problems.baud)} /> : null}
      {kind === 'scanner' ? <NumberField label={t('devices.resolution')} note={t('devices.resolutionNote')} value={draft.resolution} onChange={(resolution) => change({ resolution })} maxLength={4} error={say(problems.resolution)} /> : null}
      {hasDrivers(kind) ? <DriverChoice kind={kind} value={draft.driver} suggested={draft.port?.drivers ?? []} onChange={(driver) => change({ driver })} /> : null}
    </CommandDialog>
  );
}

/** What the machine finds of this kind, as the system names it. */
function Ports({ kind, draft, onChange, error }: { kind: 'serial' | 'hid' | 'scanner'; draft: DeviceDraft; onChange: (part: Partial<DeviceDraft>) => void; error: string | undefined }) {
  const { t } = useTranslation();
  const ports = useQuery([], 'ports', () => client.devices.ports({}));
  const pick = (port: FoundPort | undefined): void => {
    if (port !== undefined) onChange({ port, path: port.path, driver: port.drivers[0] });
  };
  return (
    <QueryView query={ports}>
      {(found) => {
        const list = found.filter((port) => port.kind === kind);
        return (
          <>
            {list.length === 0
              ? <p className="quiet">{t(`devices.noneFound.${kind}`)}</p>
              : <RadioGroup label={t(`devices.found.${kind}`)} options={list.map((port) => ({ id: port.path, label: <bdi dir="ltr">{port.path}</bdi>, note: <bdi dir="ltr">{portWords(port)}</bdi> }))} value={list.find(({ path }) => path === draft.path)?.path} onChange={(path) => pick(list.find((port) => port.path === path))} error={list.length === 0 ? undefined : error} />}
            {list.length === 0 && error !== undefined ? <p className="field-error" role="alert">{error}</p> : null}
            <div><Button onPress={ports.again}>{t('devices.lookAgain')}</Button></div>
          </>
        );
      }}
    </QueryView>
  );
}
