import { expect, it } from 'vitest';
import { parseMrz } from '../../core/document/parse-mrz.ts';
import { holderNames, keyRowsOf } from './person-keys.ts';

const holder = (name: string) => {
  const mrz = parseMrz([`P<UTO${name}`.padEnd(44, '<'), 'A1234567<0UTO8001020M3001010<<<<<<<<<<<<<<00'.slice(0, 44)], '2026-03-01');
  if (mrz === undefined) throw new Error('no zone');
  return holderNames(mrz);
};

it.each([['EXAMPLE<<KARIM<JASIM', 'Karim Jasim Example'], ['XALID<<XEZAL', 'Xezal Xalid'], ['AL<JUBOURI<<MUHAMMAD', 'محمد الجبوري']])('%s is found as %s, by a key and by its name', (zone, listed) => {
  const { keys, best } = holder(zone);
  const rows = keyRowsOf({ id: 'x', names: ['Somebody Else', listed], birthDates: ['1980-01-02', '1981'] });
  expect(rows.filter(({ key, ord }) => ord === 1 && keys.includes(key)).map(({ born }) => born)).toEqual(expect.arrayContaining([1980, 1981]));
  expect(best(['Somebody Else', listed])).toMatchObject({ name: listed, isSame: true });
});

it('keeps a person of unknown birth under any year', () => {
  expect(new Set(keyRowsOf({ id: 'x', names: ['Karim Example'] }).map(({ born }) => born))).toEqual(new Set([0]));
});
