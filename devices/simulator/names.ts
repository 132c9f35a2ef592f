/** Building stones of invented people. Any likeness to a person is chance: given names and families are shuffled. */
import type { Sex } from '../../core/document/reading.ts';
import type { Dice } from './dice.ts';

export interface PersonName {
  primaryIdentifier: string;
  secondaryIdentifier: string;
}

const utopian = {
  families: ['ERIKSEN', 'TAMORA', 'LINDQUIST', 'OKONDA', 'VALERIS', 'HADDON', 'PETROVAN', 'SANTELLI', 'MOREAU LANG', 'KESWICK', 'ABELARD', 'NAKAMORI', 'DE LA ROSE', 'QUILLAN', 'FARQUHAR'],
  F: ['ANNA', 'MARIA', 'LEONIE', 'SOFIYA', 'JUDITH', 'WILMA', 'ESTHER', 'CLARA', 'NOEMI', 'IRENE'],
  M: ['JONAS', 'PETER', 'ADRIAN', 'MARCUS', 'VICTOR', 'EMIL', 'TOBIAS', 'HUGO', 'SAMUEL', 'FELIX'],
};
const iraqi = {
  families: ['AL JUBOORI', 'AL TAMIMI', 'AL OBAIDI', 'AL DULAIMI', 'AL SAADI', 'AL MOSAWI', 'BARZANJI', 'JAFF', 'ZEBARI', 'HORMIZ', 'YOUSIF', 'AL BAYATI', 'AL KHAFAJI'],
  F: ['ZAINAB', 'NOOR', 'FATIMAH', 'SHIRIN', 'MARYAM', 'AVIN', 'RUQAYA', 'HANAN', 'SOZAN', 'IMAN'],
  M: ['ALI', 'HUSSEIN', 'KAREEM', 'AZAD', 'MUSTAFA', 'YASIR', 'HIWA', 'OMAR', 'SALAM', 'DIYAR', 'JAWAD'],
};

export function utopianName(dice: Dice, sex: Sex): PersonName {
  const given = sex === 'M' ? utopian.M : utopian.F;
  const first = dice.pick(given);
  const second = dice.pick(given);
  return { primaryIdentifier: dice.pick(utopian.families), secondaryIdentifier: second === first || dice.chance(0.5) ? first : `${first} ${second}` };
}

/** Own name, then the father's and, on passports, the grandfather's, as Iraqi documents print them. */
export function iraqiName(dice: Dice, sex: Sex, forebears: 1 | 2): PersonName {
  const own = dice.pick(sex === 'M' ? iraqi.M : iraqi.F);
  const line = Array.from({ length: forebears }, () => dice.pick(iraqi.M));
  return { primaryIdentifier: dice.pick(iraqi.families), secondaryIdentifier: [own, ...line].join(' ') };
}
