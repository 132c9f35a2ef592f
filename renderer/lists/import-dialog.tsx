import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListView, MOST_DAYS } from '../../core/contract/lists.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field, NumberField } from '../design/field.tsx';
import { Select } from '../design/select.tsx';
import type { ImportAs } from './use-load.ts';

const NEW = 'new';

/** A file that is no bundle: which list it is to be, and for how long it counts. */
export function ImportDialog({ fileName, lists, onBegin, onClose }: { fileName: string; lists: readonly ListView[]; onBegin: (importAs: ImportAs) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<string>(NEW);
  const [name, setName] = useState('');
  const [days, setDays] = useState('30');
  const [isTried, setTried] = useState(false);
  const former = lists.find(({ listId }) => listId === place);
  const count = Number(days);
  const isDaysWrong = days === '' || count < 1 || count > MOST_DAYS;
  const wanted = (former?.name ?? name).trim();
  const begin = (): void => {
    setTried(true);
    if (wanted === '' || isDaysWrong) return;
    onBegin({ name: wanted, days: count, ...(former && { listId: former.listId }) });
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('lists.import.title')}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); begin(); }}>
        <p><bdi dir="ltr">{fileName}</bdi></p>
        <p>{t('lists.import.what')}</p>
        {lists.length === 0 ? null : (
          <Select label={t('lists.import.as')} placeholder={t('lists.import.new')} value={place} onChange={setPlace} options={[{ id: NEW, label: t('lists.import.new') }, ...lists.map(({ listId, name: called }) => ({ id: listId, label: called }))]} />
        )}
        {former === undefined ? <Field label={t('lists.import.name')} value={name} onChange={setName} maxLength={80} isRequired autoFocus {...(isTried && wanted === '' ? { error: t('lists.import.nameNeeded') } : {})} /> : null}
        <NumberField label={t('lists.import.days')} value={days} onChange={setDays} maxLength={3} isRequired {...(isTried && isDaysWrong ? { error: t('lists.import.daysWrong') } : {})} />
        <div className="dialog-actions">
          <Button kind="primary" type="submit">{t('lists.import.begin')}</Button>
          <Button onPress={onClose}>{t('common.back')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
