import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames, prepareName, SAME_NAME } from './compare.ts';

const score = (one: string, other: string): number => compareNames(prepareName(one), prepareName(other)).score;

const SAME = [
  ['the article at the end of the word before', 'Matiur Rahman Quill', 'Mati-ur-Rehman Quill'],
  ['after a vowel', 'Ataur Rahman Quill', 'Ata ur Rahman Quill'],
  ['run in', 'Habibur Rahman Quill', 'Habib-ur-Rahman Quill'],
  ['before another sound', 'Abidus Samad Quill', 'Abid us-Samad Quill'],
  ['a French w', 'Omar Kaoua', 'Omar Kawa'],
  ['French ch and aoui', 'Salma Chaoui', 'Salma Shawi'],
  ['a Persian kunya', 'Abolfazl Quill', 'Abu al-Fadl Quill'],
  ['in Arabic letters', 'Abolghasem Quill', 'ابوالقاسم Quill'],
  ['a title before servant of God', 'Hafiz Abdul Qadir Quill', 'Abdul Qadir Quill'],
  ['Ait', 'Hocine Aït Ahmed', 'Hocine Ait-Ahmed'],
  ['Korean in two Latin words', '최경희', 'Choe Kyong Hui'],
  ['a long vowel with h', '伊藤修一', 'Shuichi Itoh'],
] as const;

test.each(SAME)('%s: %s is %s', (_, one, other) => {
  expect(score(one, other)).toBeGreaterThanOrEqual(SAME_NAME);
});

const APART = [
  ['two names of God', 'Abdul Ghaffar Quill', 'Abdul Ghafoor Quill'],
  ['two more', 'Abdul Sattar Quill', 'Abdus Sabur Quill'],
  ['another father after Ould', 'Sidi Ould Mohamed Quill', 'Sidi Ould Salem Quill'],
  ['after Mint', 'Aziza Mint Mohamed Quill', 'Aziza Mint Sidi Quill'],
  ['Hafiz, where it is the name', 'Hafiz Karim Quill', 'Nasser Karim Quill'],
  ['a word that only ends as the article', 'Mansur Rahman Quill', 'Mans Rahman Quill'],
  ['another kunya', 'Abolfazl Quill', 'Abolhassan Quill'],
  ['another family’s characters', '佐藤健一', 'Kenichi Saito'],
  ['another Georgian stem', 'გელა ლომიძე', 'Gela Lomadze'],
  ['father’s and mother’s family, the other way round', 'Rosa López Gómez', 'Rosa Gómez López'],
  ['patronymic and family name', 'Иван Колев Минчев', 'Ivan Minchev Kolev'],
] as const;

test.each(APART)('%s: %s is not %s', (_, one, other) => {
  expect(score(one, other)).toBeLessThan(SAME_NAME);
});

test('whichever comes first', () => {
  const name = fc.constantFrom(...[...SAME, ...APART].flatMap(([, one, other]) => [one, other]));
  fc.assert(fc.property(name, name, (one, other) => void expect(score(one, other)).toBe(score(other, one))), { numRuns: 300 });
});
