import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capability } from '../../core/contract/capabilities.ts';
import type { Person } from '../../core/contract/people.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { PersonName } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useCommand } from '../design/use-command.ts';
import { useNotices } from '../stores/notices.ts';
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
  const tell = useNotices((notices) => notices.tell);
  const [capabilities, setCapabilities] = useState<Capability[]>(person.capabilities);
  const { run, isPending, failure } = useCommand();
  const record = async (): Promise<void> => {
    if (capabilities.length === 0) return;
    const done = await run(() => client.people.setCapabilities({ personId: person.personId, capabilities }));
    if (done === undefined) return;
    tell({ tone: 'done', text: 'people.changed' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isWide
      isAlert
      title={t('people.changeTitle')}
      actions={
        <>
          <Button kind="primary" onPress={() => void record()} isPending={isPending}>{t('common.save')}</Button>
          <Button onPress={onClose}>{t('common.back')}</Button>
        </>
      }
    >
      <p><strong><PersonName>{person.name}</PersonName></strong> · {t('people.changeNote')}</p>
      <CapabilitiesField value={capabilities} onChange={setCapabilities} error={capabilities.length === 0 ? t('people.noCapability') : undefined} />
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('people.nothingChanged')} />}
    </Dialog>
  );
}

function Deactivate({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const tell = useNotices((notices) => notices.tell);
  const { run, isPending, failure } = useCommand();
  const record = async (): Promise<void> => {
    const done = await run(() => client.people.deactivate({ personId: person.personId }));
    if (done === undefined) return;
    tell({ tone: 'done', text: 'people.deactivated' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isAlert
      title={t('people.deactivateTitle')}
      actions={
        <>
          <Button kind="primary" onPress={() => void record()} isPending={isPending}>{t('people.deactivate')}</Button>
          <Button onPress={onClose}>{t('common.back')}</Button>
        </>
      }
    >
      <p><strong><PersonName>{person.name}</PersonName></strong></p>
      <p>{t('people.deactivateMeans')}</p>
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('people.nothingChanged')} />}
    </Dialog>
  );
}
