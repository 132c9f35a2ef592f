import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import type { Language } from '../../core/contract/common.ts';
import { client, greetAgain } from '../client.ts';
import { useLanguage } from '../stores/language.ts';
import { useSession } from '../stores/session.ts';
import { useStation } from '../stores/station-store.ts';

/** Each language in its own name, so that whoever needs it can read it. */
export const LANGUAGE_NAMES: readonly { id: Language; name: string }[] = [
  { id: 'ar', name: 'العربية' },
  { id: 'ckb', name: 'کوردی' },
  { id: 'en', name: 'English' },
];

/** In training the trainee and the reader are called otherwise from then on. */
async function tellStation(language: Language): Promise<void> {
  const answer = await client.session.setLanguage({ language });
  if (!answer.ok || useSession.getState().hello?.training !== true) return;
  await greetAgain();
  useStation.getState().raise(['people', 'passages']);
}

/** Changes the words and the direction of the page and nothing else. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, setLanguage } = useLanguage();
  const choose = (id: Language): void => {
    setLanguage(id);
    if (useSession.getState().hello?.person !== undefined) void tellStation(id);
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
