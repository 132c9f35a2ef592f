import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import type { Language } from '../../core/contract/common.ts';
import { client } from '../client.ts';
import { useLanguage } from '../stores/language.ts';
import { useSession } from '../stores/session.ts';

/** Each language in its own name, so that whoever needs it can read it. */
export const LANGUAGE_NAMES: readonly { id: Language; name: string }[] = [
  { id: 'ar', name: 'العربية' },
  { id: 'ckb', name: 'کوردی' },
  { id: 'en', name: 'English' },
];

/** Changes the words and the direction of the page and nothing else. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, setLanguage } = useLanguage();
  const choose = (id: Language): void => {
    setLanguage(id);
    if (useSession.getState().hello?.person !== undefined) void client.session.setLanguage({ language: id });
  };
  return (
    <div className="language-switch no-print" role="group" aria-label={t('frame.language')}>
      {LANGUAGE_NAMES.map(({ id, name }) => (
        <ToggleButton key={id} className="language" isSelected={id === language} onChange={() => choose(id)}>
          <bdi lang={id}>{name}</bdi>
        </ToggleButton>
      ))}
    </div>
  );
}
