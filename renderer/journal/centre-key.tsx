import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CentreKey } from '../../core/contract/cases.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { CommandDialog } from '../design/command-dialog.tsx';
import { Field } from '../design/field.tsx';
import { QueryView } from '../design/query-view.tsx';
import { useQuery } from '../stores/use-query.ts';

/** To whom evidence is sealed. Whoever's key stands here can read it, so it is compared sign by sign. */
export function CentreKeyPanel() {
  const { t } = useTranslation();
  const query = useQuery(['cases'], 'centre-key', () => client.centreKey.get({}));
  const [open, setOpen] = useState<'set' | 'remove'>();
  return (
    <section className="panel stack" aria-labelledby="centre-key">
      <h2 id="centre-key">{t('centre.title')}</h2>
      <p>{t('centre.explain')}</p>
      <QueryView query={query}>
        {({ key }) => (
          <>
            {key === undefined ? <p><strong>{t('centre.none')}</strong></p> : <KeyFacts centre={key} />}
            <div className="row">
              <Button onPress={() => setOpen('set')}>{t(key === undefined ? 'centre.set' : 'centre.change')}</Button>
              {key === undefined ? null : <Button kind="quiet" onPress={() => setOpen('remove')}>{t('centre.remove')}</Button>}
            </div>
          </>
        )}
      </QueryView>
      {open === undefined ? null : <KeyDialog isRemoval={open === 'remove'} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function KeyFacts({ centre }: { centre: CentreKey }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      <dt>{t('centre.name')}</dt>
      <dd><bdi dir="auto">{centre.name}</bdi></dd>
      <dt>{t('centre.key')}</dt>
      <dd><bdi dir="ltr" className="figures">{centre.publicKey.match(/.{8}/g)?.join(' ')}</bdi></dd>
    </dl>
  );
}

function KeyDialog({ isRemoval, onClose }: { isRemoval: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const publicKey = typed.replace(/\s/g, '').toLowerCase();
  const fits = /^[0-9a-f]{64}$/.test(publicKey);
  const isMissing = (text: string): { error?: string } => (isAsked && text.trim() === '' ? { error: t('centre.missing') } : {});
  const submit = () => {
    setAsked(true);
    if (reason.trim() === '' || (!isRemoval && (name.trim() === '' || !fits))) return undefined;
    return client.centreKey.set({ reason: reason.trim(), ...(isRemoval ? {} : { key: { publicKey, name: name.trim() } }) });
  };
  return (
    <CommandDialog isWide title={t(isRemoval ? 'centre.remove' : 'centre.set')} label={t(isRemoval ? 'centre.remove' : 'centre.set')} onSubmit={submit} done={{ text: isRemoval ? 'centre.taken' : 'centre.done' }} kept={t('specimens.nothingChanged')} onClose={onClose}>
      {isRemoval ? <p>{t('centre.none')}</p> : (
        <>
          <p>{t('centre.explain')}</p>
          <Field label={t('centre.name')} value={name} onChange={setName} maxLength={120} isRequired autoFocus {...isMissing(name)} />
          <Field label={t('centre.key')} note={t('centre.keyHint')} value={typed} onChange={setTyped} maxLength={120} direction="ltr" isRequired {...(isAsked && !fits ? { error: t('centre.keyWrong') } : {})} />
        </>
      )}
      <Field label={t('centre.why')} value={reason} onChange={setReason} maxLength={300} isRequired {...isMissing(reason)} />
    </CommandDialog>
  );
}
