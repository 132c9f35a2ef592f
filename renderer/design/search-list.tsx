import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Autocomplete, Button, Input, Label, ListBox, ListBoxItem, SearchField, Text } from 'react-aria-components';
import { ClearIcon } from './icons.tsx';

export interface SearchItem {
  id: string;
  /** Shown and searched. */
  label: string;
  note?: string;
  /** Searched only: the name in other languages, a code. */
  alsoFoundBy?: string;
}

/** One of very many, found by typing any part of any of its names; the list stands open, so a finger can scroll it. */
export function SearchList({ label, searchLabel, items, value, onChange, empty, note }: { label: ReactNode; searchLabel: string; items: readonly SearchItem[]; value: string | undefined; onChange: (id: string) => void; empty: ReactNode; note?: ReactNode }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => {
    const parts = simplify(wanted).split(' ').filter((part) => part !== '');
    return items.filter((item) => {
      const text = simplify(`${item.label} ${item.note ?? ''} ${item.alsoFoundBy ?? ''}`);
      return parts.every((part) => text.includes(part));
    });
  }, [items, wanted]);
  return (
    <div className="field search-list">
      <Autocomplete inputValue={wanted} onInputChange={setWanted}>
        <SearchField className="field" aria-label={searchLabel}>
          <Label className="field-label">{label}</Label>
          {note === undefined ? null : <Text slot="description" className="field-note">{note}</Text>}
          <div className="search">
            <Input className="input" dir="auto" autoComplete="off" spellCheck={false} />
            {wanted === '' ? null : <Button className="button" aria-label={t('common.clear')}><ClearIcon /></Button>}
          </div>
        </SearchField>
        {/* The arrow keys move in the list from the field; the region itself takes the focus so that it can be scrolled. */}
        <div className="list" role="region" tabIndex={0} aria-label={searchLabel}>
          <ListBox
            aria-label={searchLabel}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={value === undefined ? [] : [value]}
            onSelectionChange={(keys) => {
              const [id] = keys === 'all' ? [] : [...keys];
              if (id !== undefined) onChange(String(id));
            }}
            items={found}
            renderEmptyState={() => <p className="list-item quiet">{empty}</p>}
          >
            {(item) => (
              <ListBoxItem id={item.id} textValue={item.label} className="list-item">
                <bdi>{item.label}</bdi>
                {item.note === undefined ? null : <span className="quiet">{item.note}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </div>
      </Autocomplete>
    </div>
  );
}

/** Case, marks and the letter forms that keyboards disagree on make no difference to what is meant. */
function simplify(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[أإآ]/g, 'ا').replace(/[ىیي]/g, 'ي').replace(/[كک]/g, 'ك').replace(/[ةه]/g, 'ه');
}
