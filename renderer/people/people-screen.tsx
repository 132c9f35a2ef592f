import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../core/contract/people.ts';
import { formatDateTime } from '../../texts/format.ts';
import { client } from '../client.ts';
import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { Empty } from '../design/empty.tsx';
import { PersonName } from '../design/names.tsx';
import { QueryView } from '../design/query-view.tsx';
import { Page } from '../frame/page.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useLanguage } from '../stores/language.ts';
import { useMay, usePerson } from '../stores/session.ts';
import { useQuery } from '../stores/use-query.ts';
import { AddPerson } from './add-person.tsx';
import { PersonDialog } from './person-dialog.tsx';

export function PeopleScreen() {
  const { t } = useTranslation();
  const query = useQuery(['people'], 'people', () => client.people.list({}));
  const mayAdd = useMay('people.add');
  const [open, setOpen] = useState<Person>();
  const [isAdding, setAdding] = useState(false);
  useKeys(mayAdd ? [{ key: 'F2', label: t('people.add'), run: () => setAdding(true) }] : []);
  return (
    <Page title={t('people.title')} lead={t('people.lead')} actions={mayAdd ? <Button kind="primary" onPress={() => setAdding(true)} keyHint="F2">{t('people.add')}</Button> : undefined}>
      <QueryView query={query}>{(list) => <PeopleTable people={list} onOpen={setOpen} />}</QueryView>
      {isAdding ? <AddPerson onClose={() => setAdding(false)} /> : null}
      {open === undefined ? null : <PersonDialog person={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function PeopleTable({ people, onOpen }: { people: readonly Person[]; onOpen: (person: Person) => void }) {
  const { t } = useTranslation();
  const language = useLanguage((store) => store.language);
  const own = usePerson()?.personId;
  return (
    <DataTable
      label={t('people.list')}
      rows={people.toSorted((one, other) => Number(other.active) - Number(one.active))}
      rowId={(person) => person.personId}
      onOpen={onOpen}
      empty={<Empty title={t('people.empty')} />}
      columns={[
        { id: 'name', title: t('people.name'), isRowHeader: true, cell: (person) => <><strong><PersonName>{person.name}</PersonName></strong>{person.personId === own ? ` (${t('people.you')})` : ''}</> },
        { id: 'capabilities', title: t('people.capabilities'), cell: (person) => <>{person.capabilities.map((capability) => t(`common.capability.${capability}`)).join(t('common.listSeparator'))}{lacksProtectionKey(person) ? <p className="quiet">{t('people.noProtectionKey')}</p> : null}</> },
        { id: 'lastSignIn', title: t('people.lastSignIn'), cell: (person) => (person.lastSignIn === undefined ? t('people.never') : formatDateTime(language, person.lastSignIn)) },
        { id: 'status', title: t('people.status'), cell: (person) => t(person.active ? 'people.active' : 'people.inactive') },
        { id: 'open', title: <span className="visually-hidden">{t('people.open')}</span>, cell: (person) => <Button onPress={() => onOpen(person)} label={`${t('people.open')}: ${person.name}`}>{t('people.open')}</Button> },
      ]}
    />
  );
}

/** Only who holds the protection key can hand it on; a person made protection officer by somebody without it has none. */
const lacksProtectionKey = (person: Person): boolean => person.active && person.capabilities.includes('protection') && !person.keys.includes('protection');
