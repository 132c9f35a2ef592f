import { expect, test } from 'vitest';
import type { PageReading } from '../document/reading.ts';
import { CapturePayload } from '../journal/entries.ts';
import { examine } from './examine.ts';
import { toPagePayload } from './page-payload.ts';

// The specimen of ICAO 9303-4, with one letter of the name seen as a digit.
const LINES = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const page: PageReading = {
  found: true,
  raw: [LINES[0]!.replace('ERIK', 'ER1K'), LINES[1]!],
  lines: LINES,
  substitutions: [{ line: 0, position: 7, from: '1', to: 'I', margin: 0.8 }],
  confidences: LINES.map((line) => [...line].map(() => 0.99)),
  accepted: false,
  doubts: [{ code: 'character', line: 0, position: 7 }],
  image: { width: 1000, height: 700 },
};

test('a page as the journal keeps it is read again to the same lines, with what the reader chose and doubted', () => {
  const payload = CapturePayload.parse(toPagePayload(page));
  const { reading, findings } = examine({ payload, corrections: [], capture: { channel: 'folder', live: true, training: false }, today: '2026-01-01' });
  expect(reading).toMatchObject({ raw: page.raw, substitutions: page.substitutions, accepted: false, doubts: page.doubts });
  expect(reading.mrz!.lines).toEqual(page.lines);
  expect(findings.find(({ ruleId }) => ruleId === 'F06')).toMatchObject({ state: 'raised', params: { count: 1, changes: '1→I' }, evidence: [{ line: 0, start: 7, end: 8 }] });
});

test('an entry of an older program, without margins and judgement, is read as before', () => {
  const { accepted: _accepted, doubts: _doubts, ...old } = toPagePayload(page);
  const payload = CapturePayload.parse({ ...old, substitutions: [{ line: 0, position: 7, from: '1', to: 'I' }] });
  const { reading } = examine({ payload, corrections: [], capture: { channel: 'folder', live: true, training: false }, today: '2026-01-01' });
  expect(reading.mrz!.lines).toEqual(page.lines);
  expect(reading.accepted).toBeUndefined();
});
