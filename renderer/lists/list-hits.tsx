import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageId } from '../../core/contract/common.ts';
import type { PassageHits, PersonHitView } from '../../core/contract/lists.ts';
import { formatDate, formatPartialDate } from '../../texts/format.ts';
import { stateName } from '../../texts/states.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { DocumentText, PersonName } from '../design/names.tsx';
import { FailureNotice } from '../design/notice.tsx';
import { useLanguage } from '../stores/language.ts';
import { useMay } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import { ageText } from './age.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useFocusBack } from './use-focus-back.ts';
import './lists.css';

/** What the lists say of the passage's documents, each answer with its list and how old that is. */
export function ListHits({ passageId, onChanged }: { passageId: PassageId; onChanged: () => void }) {
  const { t } = useTranslation();
  const mayAsk = useMay('lists.hits');
  const query = useQuery(['lists', 'passages'], mayAsk ? passageId : undefined, () => client.lists.hits({ passageId }));
  const [clearing, setClearing] = useState<PersonHitView>();
  const heading = useFocusBack<HTMLHeadingElement>(query.state === 'ready' ? query.value.persons.filter(({ cleared }) => !cleared).length : 0, clearing !== undefined);
  if (query.state === 'failed') return <FailureNotice failure={query.failure} onAgain={query.again} />;
  if (query.state === 'loading' || query.value.lists.length === 0) return null;
  const { lists, documents, blanks, persons } = query.value;
  return (
    <section className="list-hits" aria-labelledby="list-hits-heading">
      <h3 id="list-hits-heading" ref={heading} tabIndex={-1}>{t('lists.hits.title')}</h3>
      {documents.length + blanks.length + persons.length === 0 ? <p className="quiet">{t('lists.hits.none')}</p> : null}
      <ul>
        {documents.map((hit) => <Hit key={`${hit.listId} ${hit.entryId}`} hit={hit} title={t(`lists.hits.${hit.reason}`)} since={hit.since}><DocumentText>{hit.documentNumber}</DocumentText></Hit>)}
        {blanks.map((hit) => <Hit key={`${hit.listId} ${hit.entryId}`} hit={hit} title={t('lists.hits.blanks', { from: `\u2066${hit.from}\u2069`, to: `\u2066${hit.to}\u2069` })} since={hit.since} />)}
        {persons.map((hit) => <Hit key={`${hit.listId} ${hit.entryId}`} hit={hit} title={t(hit.document ? 'lists.hits.document' : 'lists.hits.person')}><Person hit={hit} onClear={() => setClearing(hit)} /></Hit>)}
      </ul>
      <Asked lists={lists} />
      {clearing === undefined ? null : (
        <ReasonDialog
          title={t('lists.hits.clearTitle')}
          what={<strong><PersonName>{clearing.name}</PersonName></strong>}
          means={t('lists.hits.clearMeans')}
          ask={t('lists.hits.clearWhy')}
          label={t('lists.hits.clearDo')}
          done="lists.hits.clearDone"
          onClose={() => {
            setClearing(undefined);
            onChanged();
          }}
          onSubmit={(reason) => client.lists.clear({ passageId, listId: clearing.listId, entryId: clearing.entryId, reason })}
        />
      )}
    </section>
  );
}

function Hit({ hit, title, since, children }: { hit: { listName: string; ageDays: number; expired: boolean }; title: ReactNode; since?: string | undefined; children?: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  return (
    <li className="list-hit">
      <p><strong>{title}</strong> {since === undefined ? null : t('lists.hits.since', { day: formatDate(language, since) })}</p>
      {children}
      <p className="quiet"><bdi>{hit.listName}</bdi> · {ageText(t, hit.ageDays)}{hit.expired ? <strong> · {t('lists.state.expired')}</strong> : null}</p>
    </li>
  );
}

/** All that can be compared: the traveller is asked, and the list is read. */
function Person({ hit: { name, birth, nationality, cleared, person }, onClear }: { hit: PersonHitView; onClear: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const mayClear = useMay('lists.clear');
  const others = person.names.filter((each) => each !== name);
  const rows: [string, ReactNode][] = [
    ['birth', <>{(person.birthDates ?? []).length === 0 ? t('lists.hits.notListed') : <bdi>{person.birthDates?.map((date) => formatPartialDate(language, date)).join(' · ')}</bdi>} · {t(`lists.hits.compare.${birth}`)}</>],
    ['nationality', <>{(person.nationalities ?? []).length === 0 ? t('lists.hits.notListed') : <bdi>{person.nationalities?.map((code) => stateName(language, code)).join(' · ')}</bdi>} · {t(`lists.hits.compare.${nationality}`)}</>],
    ...(['father', 'grandfather', 'mother', 'birthPlace'] as const).map((part): [string, ReactNode] => [part, person[part] === undefined ? t('lists.hits.notListed') : <PersonName>{person[part]}</PersonName>]),
    ...(others.length === 0 ? [] : [['aliases', <>{others.slice(0, 8).map((other) => <span key={other} className="list-alias"><PersonName>{other}</PersonName></span>)}</>] as [string, ReactNode]]),
    ...(person.remarks === undefined ? [] : [['remarks', <PersonName>{person.remarks}</PersonName>] as [string, ReactNode]]),
  ];
  return (
    <>
      <p><PersonName>{name}</PersonName></p>
      <dl className="list-person">
        {rows.map(([part, value]) => <div key={part}><dt>{t(`lists.hits.${part}`)}</dt><dd>{value}</dd></div>)}
      </dl>
      {cleared ? <p><strong>{t('lists.hits.isCleared')}</strong></p> : mayClear ? <div className="row"><Button onPress={onClear} label={`${t('lists.hits.clear')}: ${name}`}>{t('lists.hits.clear')}</Button></div> : null}
    </>
  );
}

function Asked({ lists }: { lists: PassageHits['lists'] }) {
  const { t } = useTranslation();
  return <>{lists.map(({ listId, name, ageDays, expired }) => <p key={listId} className="quiet">{t(expired ? 'lists.hits.askedExpired' : 'lists.hits.asked', { name: `\u2068${name}\u2069`, age: ageText(t, ageDays) })}</p>)}</>;
}
