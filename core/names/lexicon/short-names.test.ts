import { describe, expect, test } from 'vitest';
import { compareNames, prepareName, SAME_NAME } from '../compare.ts';
import { nameKeys } from '../name-keys.ts';
import { SHORT_NAMES } from './short-names.ts';

const score = (one: string, other: string): number => compareNames(prepareName(one), prepareName(other)).score;
const keys = (name: string): string[] => nameKeys(prepareName(name));

describe('the short form stands for the name', () => {
  test.each([
    ['English', 'Peggy Quillfeather', 'Margaret Quillfeather'],
    ['English, of a woman', 'Molly Hartwell', 'Mary Hartwell'],
    ['a short form of two names', 'Sasha Dubrow', 'Alexander Dubrow'],
    ['and of the other', 'Sasha Dubrow', 'Alexandra Dubrow'],
    ['in Cyrillic', 'Коля Ростовский', 'Николай Ростовский'],
    ['a man’s that ends in a', 'Валера Зорин', 'Valery Zorin'],
    ['Spanish', 'Nacho Barrientos', 'Ignacio Barrientos'],
    ['Italian, a name left out', 'Beppe Tavolini', 'Giuseppe Marco Tavolini'],
    ['Portuguese', 'Zé Figueira', 'José Figueira'],
    ['German', 'Sepp Huberlein', 'Josef Huberlein'],
    ['Polish', 'Kasia Wronowska', 'Katarzyna Wronowska'],
    ['Hungarian', 'Laci Kerekes', 'Kerekes László'],
    ['Greek', 'Κώστας Βαλαωρίδης', 'Konstantinos Valaoridis'],
    ['Igbo', 'Emeka Nwafor', 'Chukwuemeka Nwafor'],
    ['Yoruba', 'Tunde Falola', 'Babatunde Falola'],
    ['Turkish', 'Memo Karataş', 'Mehmet Karataş'],
    ['Georgian', 'დათო ქავთარაძე', 'Davit Kavtaradze'],
    ['Swahili', 'Hamisi Mwambungu', 'Khamis Mwambungu'],
    ['Irish, with a space', 'Seán Ó Domhnaill', "Sean O'Donnell"],
    ['Irish, a woman’s form', 'Máire Ní Dhochartaigh', 'Maire Doherty'],
    ['Irish Mac', 'Pádraig Mac Cárthaigh', 'Patrick McCarthy'],
  ])('%s: %s and %s', (_, one, other) => {
    expect(score(one, other)).toBeGreaterThanOrEqual(SAME_NAME);
    expect(keys(one).some((key) => keys(other).includes(key))).toBe(true);
  });
});

describe('two people', () => {
  test.each([
    ['a man and a woman of one short form', 'Alexander Dubrow', 'Alexandra Dubrow'],
    ['another name’s short form', 'Peggy Quillfeather', 'Barbara Quillfeather'],
    ['brothers', 'Misha Belov', 'Kolya Belov'],
    ['in the other family', 'Bill Harwood', 'William Hargrave'],
    ['two of Igbo', 'Emeka Nwafor', 'Chukwudi Nwafor'],
    ['two of Yoruba', 'Babatunde Falola', 'Babajide Falola'],
    ['two Irish families', 'Seán Ó Domhnaill', "Sean O'Connell"],
    ['Jörg and Jürgen', 'Jörg Kettler', 'Jürgen Kettler'],
  ])('%s: %s and %s', (_, one, other) => {
    expect(score(one, other)).toBeLessThan(SAME_NAME);
  });
});

test('it counts a little less than the name itself, and is told by its own spelling only', () => {
  expect(score('Bill Harwood', 'William Harwood')).toBeLessThan(score('William Harwood', 'William Harwood'));
  expect(score('Dimitrije Savin', 'Dimitri Savin')).toBeGreaterThanOrEqual(SAME_NAME);
});

test('each name stands there once, in plain letters, in order', () => {
  const entries = SHORT_NAMES.trim().split(/,\s+/);
  expect(entries.filter((entry) => !/^[a-z]+(?: [a-z]+)+$/.test(entry))).toEqual([]);
  const names = entries.map((entry) => entry.split(' ')[0]!);
  expect(names).toEqual([...new Set(names)].toSorted());
});
