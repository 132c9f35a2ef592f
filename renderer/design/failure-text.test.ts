import { expect, test } from 'vitest';
import { createI18n } from '../../texts/languages.ts';
import type { Failure } from '../connection/failure.ts';
import { failureText } from './failure-text.ts';

test('a list older than one that was removed is refused with the version and its last day, in every language', () => {
  const failure: Failure = { code: 'LIST_REFUSED', data: { fault: { code: 'olderThanHeld', version: 3, held: 7, until: '2026-02-20T10:00:00+03:00' } } };
  expect(failureText(createI18n('en').t, 'en', failure)).toBe('The bundle is version 3, older than version 7, which was in force here until 20 February 2026. Ask for version 7 or a newer one. Nothing was changed.');
  expect(failureText(createI18n('ar').t, 'ar', failure)).toContain('20 شباط 2026');
  expect(failureText(createI18n('ckb').t, 'ckb', failure)).toContain('20 شوبات 2026');
});
