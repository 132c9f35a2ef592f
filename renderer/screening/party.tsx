import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { PassageDetail } from '../../core/contract/passages.ts';
import { ok } from '../../core/result.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { PersonName } from '../design/names.tsx';
import { Notice } from '../design/notice.tsx';
import { useMay } from '../stores/session.ts';
import { useStation } from '../stores/station.ts';
import { useQuery } from '../stores/use-query.ts';
import { latinName } from './holder-words.ts';
import { ageOf, type PartyConcern, partyConcerns } from './party-check.ts';
import { PartyDialog } from './party-dialog.tsx';

/** Who travels together, and who of them needs somebody to ask. */
export function Party({ passage, onChanged, isReadOnly }: { passage: PassageDetail; onChanged: () => void; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const maySet = useMay('passages.setParty');
  const [isOpen, setOpen] = useState(false);
  const ages = useAges(passage);
  const members = passage.party?.members;
  const others = (members ?? []).filter((member) => member.passageId !== passage.passageId);
  const own = members?.find((member) => member.passageId === passage.passageId);
  const nameOf = (id: PassageId | undefined): string | undefined => members?.find((member) => member.passageId === id)?.name;
  const concerns = partyConcerns({ self: { passageId: passage.passageId, name: nameFor(passage) }, members, ages });
  return (
    <section className="party" aria-labelledby="party-heading">
      <div className="column-heading">
        <h3 id="party-heading">{t('screening.party.title')}</h3>
        {maySet && !isReadOnly ? <Button kind="quiet" onPress={() => setOpen(true)}>{t(others.length === 0 ? 'screening.party.add' : 'screening.party.edit')}</Button> : null}
      </div>
      {concerns.map((concern) => (
        <Notice key={concern.passageId} tone="caution" title={t('screening.party.attend')}><p>{concernText(t, concern)}</p></Notice>
      ))}
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

export const nameFor = (passage: PassageDetail): string => (passage.holder === undefined ? (passage.declared?.name ?? passage.declared?.temporaryNumber ?? passage.reference) : latinName(passage.holder));

type Translate = ReturnType<typeof useTranslation>['t'];

function concernText(t: Translate, concern: PartyConcern): string {
  switch (concern.kind) {
    case 'childAlone':
      return t('screening.party.childAlone', { age: t('screening.holder.age', { count: concern.age }) });
    case 'noGuardian':
      return t('screening.party.child', { name: concern.name, age: t('screening.holder.age', { count: concern.age }) });
    case 'guardianIsChild':
      return t('screening.party.guardianChild', { name: concern.name, guardian: concern.guardian });
  }
}

/** Ages of the holder and of the others of the party, asked once for each. */
function useAges(passage: PassageDetail): ReadonlyMap<PassageId, number> {
  const today = useStation((station) => (station.status?.clock === 'confirmed' ? station.status.at : undefined));
  const others = (passage.party?.members ?? []).map((member) => member.passageId).filter((id) => id !== passage.passageId);
  const query = useQuery(['passages'], others.length === 0 ? undefined : others.join(' '), async () => {
    const answers = await Promise.all(others.map((passageId) => client.passages.get({ passageId })));
    return ok(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
  });
  const known = [passage, ...(query.state === 'ready' ? query.value : [])];
  return new Map(known.flatMap((each) => {
    const age = ageOf(each, today);
    return age === undefined ? [] : [[each.passageId, age] as const];
  }));
}
