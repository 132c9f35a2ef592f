/** Chooses what to show from what the station said of itself; screens themselves never ask which host they run in. */
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { unreachable } from '../core/result.ts';
import { Frame } from './frame/frame.tsx';
import { Work } from './frame/work.tsx';
import { KitOwed } from './setup/kit-owed.tsx';
import { KitScreen } from './setup/kit-screen.tsx';
import { useFounding } from './setup/founding.ts';
import { UnlockScreen } from './setup/unlock-screen.tsx';
import { UnreadableScreen } from './setup/unreadable-screen.tsx';
import { WelcomeScreen } from './setup/welcome-screen.tsx';
import { WizardScreen } from './setup/wizard-screen.tsx';
import { LockScreen } from './sign-in/lock-screen.tsx';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';
import { ConnectingScreen } from './frame/connecting-screen.tsx';
import { i18n, useLanguage } from './stores/language.ts';
import { useSession } from './stores/session.ts';

/** Locales whose direction the component library knows; digits and month names are the texts' own matter. */
const LOCALES = { ar: 'ar-IQ', ckb: 'ckb-IQ', en: 'en-GB' } as const;

export function App() {
  const language = useLanguage((store) => store.language);
  return (
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale={LOCALES[language]}>
        <Frame>
          <CurrentScreen />
        </Frame>
      </I18nProvider>
    </I18nextProvider>
  );
}

function CurrentScreen() {
  const hello = useSession((session) => session.hello);
  const isRefused = useSession((session) => session.connection.kind === 'refused');
  const keptFor = useSession((session) => session.keptFor);
  const founding = useFounding();
  if (hello === undefined || isRefused) return <ConnectingScreen />;
  // The kit is shown once: it stays until it is proved, whatever the station says meanwhile.
  if (founding.kit !== undefined) return <KitScreen kit={founding.kit} />;
  switch (hello.stage) {
    case 'unset':
      return founding.isOpen ? <WizardScreen /> : <WelcomeScreen />;
    case 'locked':
      return <UnlockScreen />;
    case 'unreadable':
      return <UnreadableScreen />;
    case 'ready':
      if (hello.person?.kitOwed === true && founding.putOffAt !== hello.person.since) return <KitOwed person={hello.person} />;
      if (hello.person !== undefined) return <Work />;
      return keptFor === undefined ? <SignInScreen /> : <LockScreen keptFor={keptFor} />;
    default:
      return unreachable(hello.stage);
  }
}
