import { useTranslation } from 'react-i18next';
import type { StationStatus } from '../../core/contract/session.ts';
import { ageText } from '../lists/age.ts';

/** How old the oldest list is; amber when one has expired or has to be loaded again. */
export function ListsCell({ lists }: { lists: StationStatus['lists'] }) {
  const { t } = useTranslation();
  const isCaution = lists !== undefined && lists.expired + lists.missing > 0;
  return (
    <div className="cell" {...(isCaution ? { 'data-caution': '' } : {})}>
      <span className="cell-main">{t('frame.lists')}</span>
      <span className="cell-note">
        {lists === undefined ? t('frame.noLists') : lists.missing > 0 ? t('frame.listsMissing', { number: lists.missing }) : lists.expired > 0 ? t('frame.listsExpired', { number: lists.expired }) : t('frame.listsAge', { age: ageText(t, lists.ageDays) })}
      </span>
    </div>
  );
}
