import { useTranslation } from 'react-i18next';
import { Capability } from '../../core/contract/capabilities.ts';
import { CheckboxGroup } from '../design/choices.tsx';

export function CapabilitiesField({ value, onChange, error }: { value: readonly Capability[]; onChange: (capabilities: Capability[]) => void; error?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <CheckboxGroup
      label={t('people.capabilities')}
      note={t('people.capabilitiesNote')}
      value={value}
      onChange={onChange}
      error={error}
      options={Capability.options.map((id) => ({ id, label: t(`common.capability.${id}`), note: t(`common.capabilityNote.${id}`) }))}
    />
  );
}
