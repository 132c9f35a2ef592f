import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Policy } from '../../core/contract/people.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/choices.tsx';
import { FieldGroup, NumberField } from '../design/field.tsx';
import { QueryView } from '../design/query-view.tsx';
import { Page } from '../frame/page.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useSession } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import { StartTraining } from '../training/start-training.tsx';
import { changesIn, formOf, limitsOf, type NumberName, policyOf, type SwitchName } from './policy-form.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { WedgeFields } from './wedge-fields.tsx';

export function SettingsScreen() {
  const { t } = useTranslation();
  const query = useQuery(['policy'], 'policy', () => client.policy.get({}));
  const isTraining = useSession((session) => session.hello?.training ?? false);
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      {/* A policy that somebody else recorded meanwhile replaces the form: what is shown must be what holds. */}
      <QueryView query={query}>{(policy) => <PolicyEditor key={JSON.stringify(policy)} policy={policy} />}</QueryView>
      {isTraining ? null : <StartTraining />}
    </Page>
  );
}

function PolicyEditor({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => formOf(policy));
  const [isAsking, setAsking] = useState(false);
  const wanted = policyOf(form);
  const changes = wanted === undefined ? [] : changesIn(policy, wanted);
  const isReady = changes.length > 0;
  useKeys([{ key: 'F2', label: t('settings.review'), run: () => setAsking(true), isDisabled: !isReady }]);
  const toggle = (name: SwitchName, note?: string) => <Checkbox label={t(`settings.${name}`)} note={note} isSelected={form[name]} onChange={(isOn) => setForm({ ...form, [name]: isOn })} />;
  const number = (name: NumberName) => {
    const limits = limitsOf(name);
    const isOut = policyOf({ ...formOf(policy), [name]: form[name] }) === undefined;
    return <NumberField label={t(`settings.${name}`)} note={t(`settings.${name}Note`)} value={form[name]} onChange={(typed) => setForm({ ...form, [name]: typed })} maxLength={3} error={isOut ? t('settings.outOfRange', limits) : undefined} />;
  };
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); if (isReady) setAsking(true); }}>
      <div className="settings">
        <div className="panel">
          <FieldGroup legend={t('settings.sources')}>
            <p className="quiet">{t('settings.sourcesNote')}</p>
            {toggle('typedAllowed')}
            {toggle('pastedAllowed')}
            {toggle('droppedAllowed')}
            {toggle('cameraAllowed', t('settings.cameraAllowedNote'))}
            <WedgeFields form={form} onChange={(change) => setForm({ ...form, ...change })} />
          </FieldGroup>
        </div>
        <div className="panel">
          <FieldGroup legend={t('settings.keeping')}>
            {toggle('storeImages', t('settings.storeImagesNote'))}
            {number('identityDays')}
          </FieldGroup>
        </div>
        <div className="panel stack">
          <FieldGroup legend={t('settings.times')}>
            {number('idleMinutes')}
            {number('holdMinutes')}
          </FieldGroup>
          <FieldGroup legend={t('settings.calendar')}>{toggle('hijri')}</FieldGroup>
        </div>
      </div>
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={!isReady} keyHint="F2">{t('settings.review')}</Button>
        <Button onPress={() => setForm(formOf(policy))} isDisabled={changes.length === 0 && wanted !== undefined}>{t('settings.discard')}</Button>
        {isReady || wanted === undefined ? null : <span className="quiet">{t('settings.unchanged')}</span>}
      </div>
      {isAsking && wanted !== undefined ? <ReasonDialog policy={wanted} changes={changes} onClose={() => setAsking(false)} /> : null}
    </form>
  );
}
