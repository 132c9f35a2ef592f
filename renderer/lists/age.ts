/** How old a list is, in words. */
import type { TFunction } from 'i18next';

export const ageText = (t: TFunction, days: number): string => (days === 0 ? t('lists.ageToday') : t('dates.days', { count: days }));
