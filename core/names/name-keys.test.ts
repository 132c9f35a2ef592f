import { expect, test } from 'vitest';
import { prepareName } from './compare.ts';
import { nameKeys } from './name-keys.ts';

const keys = (name: string) => nameKeys(prepareName(name));

test.each([
  ['Mohammed Hosein al-Zubaidi', 'محمد حسين الزبيدي'],
  ['Djamel Ben Cheikh', 'Jamal bin Sheikh'],
  ['AL-KHAZRAJI HAMZA', 'Hamza Yasin Alkhazragi'],
  ['Sergei Orlov', 'Сергей Орлов'],
  ['Wang Xiaoming', '王小明'],
  ['Ahmed', 'Ahmet'],
])('%s and %s share a key', (one, other) => {
  expect(keys(one).some((key) => keys(other).includes(key))).toBe(true);
});

test('they are few, short and each there once; pairs come first, a name without letters has none', () => {
  const found = keys('Abd al-Rahman Mohammed Ali Hassan Hussein Karim al-Jubouri');
  expect(found.length).toBeLessThanOrEqual(8);
  expect(new Set(found).size).toBe(found.length);
  expect(Math.max(...found.map((key) => key.length))).toBeLessThan(40);
  expect(found[0]).toContain('.');
  expect(keys(' - ')).toEqual([]);
});

test('brothers share keys, strangers none', () => {
  expect(keys('Ahmed Ali al-Jubouri').some((key) => keys('Omar Ali al-Jubouri').includes(key))).toBe(true);
  expect(keys('Ahmed Ali al-Jubouri').some((key) => keys('Dilshad Rahim Zebari').includes(key))).toBe(false);
});
