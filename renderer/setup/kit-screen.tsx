import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { formatDate } from '../../texts/format.ts';
import { useStationTime } from '../frame/clock.ts';
import { Page } from '../frame/page.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useLanguage } from '../stores/language.ts';
import { useSession } from '../stores/session.ts';
import { randomBelow } from '../world.ts';
import { useFounding } from './founding.ts';
import { groupsToProve, isSameGroup } from './kit-proof.ts';

/** The recovery kit, shown this once; going on asks for two of its groups, so that it is known to stand on paper. */
export function KitScreen({ kit }: { kit: readonly string[] }) {
  const { t } = useTranslation();
  const [isProving, setProving] = useState(false);
  useKeys(isProving ? [{ key: 'Escape', label: t('setup.kit.showAgain'), run: () => setProving(false) }] : [{ key: 'F9', label: t('common.print'), run: () => window.print() }]);
  if (isProving) return <Proof kit={kit} onBack={() => setProving(false)} />;
  return (
    <Page title={t('setup.kit.title')} lead={t('setup.kit.lead')} isNarrow>
      <KitSheet kit={kit} />
      <div className="no-print">
        <Notice tone="caution" title={t('setup.kit.onceTitle')}>
          <p>{t('setup.kit.once')}</p>
        </Notice>
      </div>
      <div className="row no-print">
        <Button kind="primary" onPress={() => setProving(true)}>{t('setup.kit.written')}</Button>
        <Button onPress={() => window.print()} keyHint="F9">{t('common.print')}</Button>
      </div>
    </Page>
  );
}

function KitSheet({ kit }: { kit: readonly string[] }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const station = useSession((session) => session.hello?.station);
  const now = useStationTime();
  return (
    <section aria-label={t('setup.kit.sheet')}>
      <p className="print-only">
        {t('setup.kit.sheet')} · {station?.postName[language]} · {station?.lane} · {now === undefined ? null : formatDate(language, now)}
      </p>
      <ol className="kit" dir="ltr">
        {kit.map((group, index) => (
          <li key={index}><span className="kit-number">{index + 1}</span><span className="kit-group">{group}</span></li>
        ))}
      </ol>
    </section>
  );
}

function Proof({ kit, onBack }: { kit: readonly string[]; onBack: () => void }) {
  const { t } = useTranslation();
  const [[first, second]] = useState(() => groupsToProve(kit.length, randomBelow));
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [isChecked, setChecked] = useState(false);
  const firstFits = isSameGroup(typed.first, kit[first] ?? '');
  const secondFits = isSameGroup(typed.second, kit[second] ?? '');
  const goOn = (): void => {
    setChecked(true);
    if (firstFits && secondFits) useFounding.setState({ kit: undefined, isProved: true });
  };
  return (
    <Page title={t('setup.kit.proveTitle')} lead={t('setup.kit.proveLead')} isNarrow>
      <form className="form" onSubmit={(event) => { event.preventDefault(); goOn(); }}>
        <Field label={t('setup.kit.group', { number: first + 1 })} value={typed.first} onChange={(value) => setTyped({ ...typed, first: value })} direction="ltr" error={isChecked && !firstFits ? t('setup.kit.groupWrong') : undefined} autoFocus />
        <Field label={t('setup.kit.group', { number: second + 1 })} value={typed.second} onChange={(value) => setTyped({ ...typed, second: value })} direction="ltr" error={isChecked && !secondFits ? t('setup.kit.groupWrong') : undefined} />
        <div className="row">
          <Button kind="primary" type="submit">{t('setup.kit.goOn')}</Button>
          <Button onPress={onBack}>{t('setup.kit.showAgain')}</Button>
        </div>
      </form>
    </Page>
  );
}
