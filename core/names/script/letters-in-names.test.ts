import { expect, test } from 'vitest';
import { compareNames, prepareName, SAME_NAME } from '../compare.ts';

const score = (one: string, other: string): number => compareNames(prepareName(one), prepareName(other)).score;

const SAME = [
  ['Macedonian', 'Ѓорѓи Ќосевски', 'Gjorgji Kjosevski'],
  ['Macedonian, without the j', 'Ѓорѓи Стојковски', 'Gorgi Stojkovski'],
  ['Serbian lj and nj', 'Љубица Његошевић', 'Ljubica Njegosevic'],
  ['Serbian dj', 'Ђурђица Ђоковић', 'Djurdjica Djokovic'],
  ['Belarusian', 'Сяргей Лагуноў', 'Siarhei Lahunou'],
  ['Ukrainian h', 'Богуслав Підгірний', 'Bohuslav Pidhirnyi'],
  ['Kazakh', 'Әлия Мұқанғали', 'Aliya Mukangali'],
  ['Pashto', 'ګلالۍ ځدراڼ', 'Gulalai Zadran'],
  ['Pashto r', 'سور ګړنګ', 'Sur Garang'],
  ['Hebrew ts, written Tz', 'דן צור', 'Dan Tzur'],
  ['Hebrew ts, written Z', 'צבי לוין', 'Zvi Levin'],
  ['Hebrew, hard letters at the start', 'כרמל ברק', 'Carmel Barak'],
  ['Armenian of the old spelling', 'Յակոբ Պետրոսեան', 'Hakob Petrosyan'],
  ['Armenian, a first o', 'Ոսկան Մարտիրոսյան', 'Voskan Martirosyan'],
  ['Telugu Rao', 'వెంకట రావు', 'Venkata Rao'],
  ['Hindi Rao and gy', 'ज्ञानेश राव', 'Gyanesh Rao'],
  ['Malayalam Nair', 'ഗോപൻ നായർ', 'Gopan Nair'],
  ['Bengali j and w', 'যতীন বিশ্বাস', 'Jatin Biswas'],
  ['Gurmukhi r', 'ਗੁਰਵੀਰ ਕੜਾ', 'Gurvir Kara'],
  ['Tamil f', 'ஃபாத்திமா செல்வம்', 'Fathima Selvam'],
] as const;

test.each(SAME)('%s: %s is %s', (_, one, other) => {
  expect(score(one, other)).toBeGreaterThanOrEqual(SAME_NAME);
  expect(score(other, one)).toBe(score(one, other));
});

test('each of these is no other of them', () => {
  for (const [, one, own] of SAME) for (const [, , other] of SAME) if (other !== own && !own.startsWith('Gjor')) expect(score(one, other), `${one} ${other}`).toBeLessThan(SAME_NAME);
});
