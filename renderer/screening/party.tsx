import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { Button } from '../design/button.tsx';
import { PersonName } from '../design/names.tsx';
import { useMay } from '../stores/session.ts';
import { PartyDialog } from './party-dialog.tsx';
import type { Ages } from './use-ages.ts';

/** Who travels together, with relations and guardians. */
export function Party({ passage, ages, onChanged, isReadOnly }: { passage: PassageDetail; ages: Ages; onChanged: () => void; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const maySet = useMay('passages.setParty');
  const [isOpen, setOpen] = useState(false);
  const members = passage.party?.members;
  const others = (members ?? []).filter((member) => member.passageId !== passage.passageId);
  const own = members?.find((member) => member.passageId === passage.passageId);
  const nameOf = (id: PassageId | undefined): string | undefined => members?.find((member) => member.passageId === id)?.name;
  return (
    <section className="party" aria-labelledby="party-heading">
      <div className="column-heading">
        <h3 id="party-heading">{t('screening.party.title')}</h3>
        {maySet && !isReadOnly ? <Button kind="quiet" onPress={() => setOpen(true)}>{t(others.length === 0 ? 'screening.party.add' : 'screening.party.edit')}</Button> : null}
      </div>
      {others.length === 0 ? <p className="quiet">{t('screening.party.alone')}</p> : (
        <ul className="party-members">
          {own === undefined ? null : <li className="quiet">{t(`relations.${own.relation}`)}</li>}
          {others.map((member) => (
            <li key={member.passageId}>
              <PersonName>{member.name}</PersonName>{' '}
              <span className="quiet">
                {t(`relations.${member.relation}`)}
                {ages.has(member.passageId) ? ` · ${t('screening.holder.age', { count: ages.get(member.passageId) })}` : null}
                {nameOf(member.guardian) === undefined ? null : ` · ${t('screening.party.guardianOf', { name: nameOf(member.guardian) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isOpen ? <PartyDialog passage={passage} ages={ages} onClose={() => setOpen(false)} onSaved={() => { setOpen(false); onChanged(); }} /> : null}
    </section>
  );
}
