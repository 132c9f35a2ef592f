import type { TFunction } from 'i18next';
import { formatDate } from '../../texts/format.ts';
import type { TextLanguage } from '../../texts/languages.ts';
import type { Failure } from '../connection/failure.ts';

/** The sentence for a failure, its days as people write them. Where a code has several causes, its text has one sentence for each. */
export function failureText(t: TFunction, language: TextLanguage, failure: Failure): string {
  if (failure.code === 'CONNECTION_LOST') return t('common.connectionLost');
  if (failure.code === 'FILE_GONE') return t('common.fileGone');
  const { data } = failure;
  if ('fault' in data) return t(`errors.${failure.code}.${data.fault.code}`, { ...data.fault, ...('until' in data.fault && { until: formatDate(language, data.fault.until) }) } as Record<string, unknown>);
  const cause = 'reason' in data ? data.reason : 'what' in data ? data.what : 'channel' in data ? data.channel : undefined;
  const params = 'waitSeconds' in data && data.waitSeconds !== undefined ? { ...data, waitSeconds: Math.ceil(data.waitSeconds) } : data;
  return t(cause === undefined ? `errors.${failure.code}` : `errors.${failure.code}.${cause}`, params as Record<string, unknown>);
}
