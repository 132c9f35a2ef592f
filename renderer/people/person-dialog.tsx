import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capability } from '../../core/contract/capabilities.ts';
import type { Person } from '../../core/contract/people.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { Dialog } from '../design/dialog.tsx';
import { PersonName } from '../design/names.tsx';
import { useMay } from '../stores/session.ts';
import { CapabilitiesField } from './capabilities-field.tsx';
import { ResetPin } from './reset-pin.tsx';

/** One person: what may be done about them, each behind its own step. */
export function PersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<'choose' | 'capabilities' | 'reset' | 'deactivate'>('choose');
  const mayChange = useMay('people.setCapabilities');
  const mayReset = useMay('people.resetPin');
  const mayDeactivate = useMay('people.deactivate');
  if (step === 'reset') return <ResetPin person={person} onClose={onClose} />;
  if (step === 'capabilities') return <ChangeCapabilities person={person} onClose={onClose} />;
  if (step === 'deactivate') return <Deactivate person={person} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title={<PersonName>{person.name}</PersonName>} actions={<Button onPress={onClose}>{t('common.back')}</Button>}>
      <p>{person.capabilities.map((capability) => t(`common.capability.${capability}`)).join(t('common.listSeparator'))}</p>
      {person.active ? (
        <div className="row">
          {mayChange ? <Button onPress={() => setStep('capabilities')}>{t('people.change')}</Button> : null}
          {mayReset ? <Button onPress={() => setStep('reset')}>{t('people.resetPin')}</Button> : null}
          {mayDeactivate ? <Button onPress={() => setStep('deactivate')}>{t('people.deactivate')}</Button> : null}
        </div>
      ) : (
        <p className="quiet">{t('people.inactive')}</p>
      )}
    </Dialog>
  );
}

function ChangeCapabilities({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const [capabilities, setCapabilities] = useState<Capability[]>(person.capabilities);
  const record = () => (capabilities.length === 0 ? undefined : client.people.setCapabilities({ personId: person.personId, capabilities }));
  return (
    <CommandDialog title={t('people.changeTitle')} isWide label={t('common.save')} onSubmit={record} done={{ text: 'people.changed' }} kept={t('people.nothingChanged')} onClose={onClose}>
      <p><strong><PersonName>{person.name}</PersonName></strong> · {t('people.changeNote')}</p>
      <CapabilitiesField value={capabilities} onChange={setCapabilities} error={capabilities.length === 0 ? t('people.noCapability') : undefined} />
    </CommandDialog>
  );
}

function Deactivate({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <CommandDialog title={t('people.deactivateTitle')} label={t('people.deactivate')} onSubmit={() => client.people.deactivate({ personId: person.personId })} done={{ text: 'people.deactivated' }} kept={t('people.nothingChanged')} onClose={onClose}>
      <p><strong><PersonName>{person.name}</PersonName></strong></p>
      <p>{t('people.deactivateMeans')}</p>
    </CommandDialog>
  );
}
