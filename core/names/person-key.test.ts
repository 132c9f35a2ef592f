import { expect, test } from 'vitest';
import { composeMrz, type ZoneContent } from '../document/compose-mrz.ts';
import { parseMrz } from '../document/parse-mrz.ts';
import { TODAY } from '../document/testing/specimens.ts';
import { personKey } from './person-key.ts';

const content: ZoneContent = { format: 'TD3', documentCode: 'P', issuingState: 'UTO', nationality: 'UTO', primaryIdentifier: 'Namuna', secondaryIdentifier: 'Tajribi', documentNumber: 'A1', birthDate: { year: 1990, month: 3, day: 4 }, sex: 'F', expiryDate: { year: 2030, month: 1, day: 1 } };
const keyOf = (change: Partial<ZoneContent>, today: string | undefined = TODAY) => personKey(parseMrz(composeMrz({ ...content, ...change }), today)!);

test('another document, another format, the parts of the name the other way round: the same person', () => {
  const key = keyOf({});
  expect(key).toBeDefined();
  expect(keyOf({ documentNumber: 'B2', expiryDate: {}, sex: 'unspecified' })).toBe(key);
  expect(keyOf({ format: 'TD1', documentCode: 'I' })).toBe(key);
  expect(keyOf({ primaryIdentifier: 'Tajribi', secondaryIdentifier: 'Namuna' })).toBe(key);
});

test('the key does not depend on the clock', () => {
  expect(personKey(parseMrz(composeMrz(content), undefined)!)).toBe(keyOf({}));
});

test('another name or day is another person', () => {
  expect(keyOf({ primaryIdentifier: 'Namunah' })).not.toBe(keyOf({}));
  expect(keyOf({ birthDate: { year: 1990, month: 3, day: 5 } })).not.toBe(keyOf({}));
});

test('without a whole birth date, or without a name, there is no key', () => {
  expect(keyOf({ birthDate: { year: 1990 } })).toBeUndefined();
  expect(keyOf({ birthDate: {} })).toBeUndefined();
  expect(keyOf({ birthDate: { year: 1990, month: 13, day: 1 } })).toBeUndefined();
  expect(keyOf({ primaryIdentifier: '', secondaryIdentifier: '' })).toBeUndefined();
});
