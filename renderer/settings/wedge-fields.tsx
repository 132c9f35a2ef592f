import { useTranslation } from 'react-i18next';
import { KeyboardReader } from '../../core/contract/keyboard-reader.ts';
import { Checkbox, RadioGroup } from '../design/choices.tsx';
import { Field } from '../design/field.tsx';
import { type WedgeForm, wedgeOf } from './policy-form.ts';

/** Readers that type: let in or not, and what they put before and after a document. */
export function WedgeFields({ form, onChange }: { form: WedgeForm; onChange: (change: Partial<WedgeForm>) => void }) {
  const { t } = useTranslation();
  const problems = KeyboardReader.safeParse(wedgeOf(form) ?? { prefix: '', suffix: 'Enter' }).error?.issues.map(({ path }) => path[0]) ?? [];
  return (
    <>
      <Checkbox label={t('settings.wedge')} note={t('settings.wedgeNote')} isSelected={form.wedgeAllowed} onChange={(wedgeAllowed) => onChange({ wedgeAllowed })} />
      {form.wedgeAllowed ? (
        <>
          <RadioGroup
            label={t('settings.wedgeEnd')}
            note={t('settings.wedgeEndNote')}
            options={(['Enter', 'Tab', 'characters'] as const).map((id) => ({ id, label: t(`settings.wedgeEnds.${id}`) }))}
            value={form.wedgeEnd}
            onChange={(wedgeEnd) => onChange({ wedgeEnd })}
            sideBySide
          />
          {form.wedgeEnd === 'characters' ? <Field label={t('settings.wedgeCharacters')} value={form.wedgeCharacters} onChange={(wedgeCharacters) => onChange({ wedgeCharacters })} direction="ltr" maxLength={4} error={problems.includes('suffix') ? t('settings.wedgeSigns') : undefined} /> : null}
          <Field label={t('settings.wedgePrefix')} note={t('settings.wedgePrefixNote')} value={form.wedgePrefix} onChange={(wedgePrefix) => onChange({ wedgePrefix })} direction="ltr" maxLength={4} error={problems.includes('prefix') ? t('settings.wedgeSigns') : undefined} />
        </>
      ) : null}
    </>
  );
}
