import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceSetting } from '../../core/contract/device.ts';
import type { ReceiptPaper } from '../../core/contract/receipt.ts';
import { client } from '../client.ts';
import { RadioGroup } from '../design/choices.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { Field, NumberField } from '../design/field.tsx';
import { uuid } from '../world.ts';
import { newPrinter, printerSettingOf, problemsOfPrinter, type PrinterDraft } from './printer-draft.ts';

const PAPERS = { 58: 'devices.paper58', 80: 'devices.paper80' } as const;

/** `settings`: the devices there are; the printer is put after them. */
export function AddPrinter({ settings, onClose }: { settings: readonly DeviceSetting[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(newPrinter);
  const [isChecked, setChecked] = useState(false);
  const problems = isChecked ? problemsOfPrinter(draft) : {};
  const say = (key: string | undefined): string | undefined => (key === undefined ? undefined : t(key));
  const change = (part: Partial<PrinterDraft>) => setDraft({ ...draft, ...part });
  const add = () => {
    setChecked(true);
    const setting = printerSettingOf(draft, uuid());
    return setting && client.devices.set({ devices: [...settings, setting] });
  };
  return (
    <CommandDialog title={t('devices.addPrinter')} label={t('devices.add')} onSubmit={add} done={{ text: 'devices.added' }} kept={t('devices.nothingChanged')} onClose={onClose}>
      <Field label={t('devices.name')} note={t('devices.printerName')} value={draft.name} onChange={(name) => change({ name })} maxLength={60} error={say(problems.name)} autoFocus />
      <RadioGroup label={t('devices.printerAt')} value={draft.connection} onChange={(connection) => change({ connection })} options={[{ id: 'usb', label: t('devices.printerUsb') }, { id: 'serial', label: t('devices.printerSerial') }]} />
      <Field label={t('devices.path')} note={t('devices.printerNote')} value={draft.path} onChange={(path) => change({ path })} direction="ltr" maxLength={200} error={say(problems.path)} />
      {draft.connection === 'serial' ? <NumberField label={t('devices.baud')} note={t('devices.baudNote')} value={draft.baud} onChange={(baud) => change({ baud })} maxLength={6} error={say(problems.baud)} /> : null}
      <RadioGroup label={t('devices.paper')} value={String(draft.paper)} onChange={(paper) => change({ paper: Number(paper) as ReceiptPaper })} options={([58, 80] as const).map((paper) => ({ id: String(paper), label: t(PAPERS[paper]) }))} />
    </CommandDialog>
  );
}
