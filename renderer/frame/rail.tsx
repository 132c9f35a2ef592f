import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import { isAllowed } from '../../core/access.ts';
import { type Place, places } from '../places.ts';
import { usePlace } from '../stores/place.ts';
import { capabilitiesOf, usePerson } from '../stores/session.ts';
import type { SignedIn } from '../../core/contract/session.ts';

/** The places this person may go. */
export function Rail() {
  const { t } = useTranslation();
  const person = usePerson();
  const go = usePlace((store) => store.go);
  const current = useCurrentPlace()?.id;
  return (
    <nav className="rail no-print" aria-label={t('frame.places')}>
      {placesFor(person).map(({ id, Icon, label }) => (
        <ToggleButton key={id} className="rail-item" isSelected={id === current} onChange={() => go(id)} {...(id === current ? { 'aria-current': 'page' as const } : {})}>
          <Icon />
          <span>{t(label)}</span>
        </ToggleButton>
      ))}
    </nav>
  );
}

export function placesFor(person: SignedIn | undefined): Place[] {
  const capabilities = capabilitiesOf(person);
  return places.filter(({ opens }) => isAllowed(opens, capabilities));
}

/** Where the person is; the first place open to them when they have not yet chosen, or may no longer go there. */
export function useCurrentPlace(): Place | undefined {
  const person = usePerson();
  const wanted = usePlace((store) => store.place);
  const open = placesFor(person);
  return open.find(({ id }) => id === wanted) ?? open[0];
}
