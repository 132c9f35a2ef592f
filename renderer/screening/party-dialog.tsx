import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import { Relation } from '../../core/contract/outcomes.ts';
import type { PartyMember, PassageDetail, PassageRow } from '../../core/contract/passages.ts';
import { ok, type Result } from '../../core/result.ts';
import { formatTime } from '../../texts/format.ts';
import { client, type Failure } from '../client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { PersonName } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { QueryView } from '../design/query-view.tsx';
import { Select } from '../design/select.tsx';
import { useLanguage } from '../stores/language.ts';
import { useStation } from '../stores/station.ts';
import { useQuery } from '../stores/use-query.ts';
import { nameFor } from './holder-words.ts';
import { ADULT_FROM, ageOf, possibleGuardians } from './party-check.ts';

export interface PartyDialogProps {
  passage: PassageDetail;
  ages: ReadonlyMap<PassageId, number>;
  onClose: () => void;
  onSaved: () => void;
}

/** Adds from the passages of the day, gives each a relation and each child a guardian. Buttons only: nothing to drag. */
export function PartyDialog({ passage, ages: known, onClose, onSaved }: PartyDialogProps) {
  const { t } = useTranslation();
  const today = useStation((station) => (station.status?.clock === 'confirmed' ? station.status.at : undefined));
  const [added, setAdded] = useState<ReadonlyMap<PassageId, number>>(new Map());
  const ages = new Map([...known, ...added]);
  const [members, setMembers] = useState<PartyMember[]>(() => passage.party?.members ?? [{ passageId: passage.passageId, name: nameFor(passage), relation: (ages.get(passage.passageId) ?? ADULT_FROM) < ADULT_FROM ? 'child' : 'head' }]);
  const [failure, setFailure] = useState<Failure>();
  const [pending, setPending] = useState(false);

  const change = (passageId: PassageId, part: Partial<PartyMember>): void => setMembers(members.map((member) => (member.passageId === passageId ? { ...member, ...part } : member)));
  const remove = (passageId: PassageId): void =>
    setMembers(members.filter((member) => member.passageId !== passageId).map((member) => (member.guardian === passageId ? withoutGuardian(member) : member)));
  // A child is seen to be one before the party is saved, so that the guardian is asked for here.
  const add = async ({ passageId, name }: PassageRow): Promise<void> => {
    const answer = await client.passages.get({ passageId });
    const age = answer.ok ? ageOf(answer.value, today) : undefined;
    if (age !== undefined) setAdded((before) => new Map(before).set(passageId, age));
    setMembers((before) => (before.some((member) => member.passageId === passageId) ? before : [...before, { passageId, name, relation: age !== undefined && age < ADULT_FROM ? 'child' : 'otherRelative' }]));
  };
  const save = async (): Promise<void> => {
    setPending(true);
    const answer = await client.passages.setParty({ members: members.map(({ passageId, relation, guardian }) => ({ passageId, relation, ...(guardian === undefined ? {} : { guardian }) })) });
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    onSaved();
  };
  return (
    <Dialog
      isOpen
      isWide
      isAlert
      onClose={onClose}
      title={t('screening.party.dialog')}
      actions={<><Button kind="primary" onPress={() => void save()} isPending={pending}>{t('screening.party.save')}</Button><Button onPress={onClose}>{t('screening.journey.cancel')}</Button></>}
    >
      {failure === undefined ? null : <FailureNotice failure={failure} kept={t('screening.error.kept')} />}
      <h3>{t('screening.party.added')}</h3>
      <ul className="party-editor">
        {members.map((member) => (
          <li key={member.passageId}>
            <p>
              <strong><PersonName>{member.name}</PersonName></strong>
              {ages.has(member.passageId) ? <span className="quiet party-age">{t('screening.holder.age', { count: ages.get(member.passageId) })}</span> : null}
            </p>
            <Select label={<Short words={t('screening.party.relationShort')} whole={t('screening.party.relation', { name: member.name })} />} value={member.relation} onChange={(relation) => change(member.passageId, { relation })} placeholder={t('screening.holder.none')} options={Relation.options.map((id) => ({ id, label: t(`relations.${id}`) }))} />
            {needsGuardian(member, ages) ? (
              <Select
                label={<Short words={t('screening.party.guardianShort')} whole={t('screening.party.guardian', { name: member.name })} />}
                value={member.guardian}
                onChange={(guardian) => change(member.passageId, { guardian })}
                placeholder={t('screening.party.guardianNone')}
                options={possibleGuardians(members, member.passageId, ages).map((other) => ({ id: other.passageId, label: other.name }))}
              />
            ) : null}
            {member.passageId === passage.passageId ? null : <Button kind="quiet" onPress={() => remove(member.passageId)} label={t('screening.party.remove', { name: member.name })}>{t('screening.party.removeShort')}</Button>}
          </li>
        ))}
      </ul>
      <Candidates taken={members} onAdd={(row) => void add(row)} />
    </Dialog>
  );
}

/** Short words for the eye, beside the name; the whole sentence for who listens. */
function Short({ words, whole }: { words: string; whole: string }) {
  return <><span aria-hidden="true">{words}</span><span className="visually-hidden">{whole}</span></>;
}

function Candidates({ taken, onAdd }: { taken: readonly PartyMember[]; onAdd: (row: PassageRow) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const [wanted, setWanted] = useState('');
  const text = wanted.trim();
  const query = useQuery<PassageRow[]>(['passages'], text.length < 2 ? 'recent' : `find ${text}`, async (): Promise<Result<PassageRow[], Failure>> => {
    const answer = text.length < 2 ? await client.passages.ofDay({ limit: 30 }) : await client.passages.search({ text, limit: 30 });
    return answer.ok ? ok(answer.value.rows) : answer;
  });
  return (
    <>
      <h3>{t('screening.party.choose')}</h3>
      <Field label={t('screening.party.find')} value={wanted} onChange={setWanted} inputMode="search" maxLength={80} />
      <QueryView query={query}>
        {(rows) => {
          const free = rows.filter((row) => !taken.some((member) => member.passageId === row.passageId)).slice(0, 12);
          if (free.length === 0) return <p className="quiet">{t('screening.party.chooseNone')}</p>;
          return (
            <ul className="party-candidates">
              {free.map((row) => (
                <li key={row.passageId}>
                  <Button onPress={() => onAdd(row)} label={t('screening.party.addOne', { name: row.name })}>
                    <span className="quiet"><bdi dir="ltr">{formatTime(language, row.at)}</bdi></span> <PersonName>{row.name}</PersonName> <span className="quiet"><bdi dir="ltr">{row.reference}</bdi></span>
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </>
  );
}

/** Known to be a child, said to be one, or already given a guardian. */
function needsGuardian(member: PartyMember, ages: ReadonlyMap<PassageId, number>): boolean {
  const age = ages.get(member.passageId);
  return member.guardian !== undefined || (age === undefined ? member.relation === 'child' : age < ADULT_FROM);
}

function withoutGuardian({ passageId, name, relation }: PartyMember): PartyMember {
  return { passageId, name, relation };
}
