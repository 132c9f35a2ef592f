import { describe, expect, test } from 'vitest';
import { compareBirths, compareHolders, compareNames } from './same-holder.ts';

const names = (a: string, b: string) => {
  const [primary, secondary] = a.split('/') as [string, string];
  const [other, others] = b.split('/') as [string, string];
  return compareNames({ primary, secondary }, { primary: other, secondary: others });
};

describe('compareNames', () => {
  test.each([
    ['AL SALIHI/MOHAMMED ALI', 'AL SALIHI/MOHAMMED ALI', 'same'],
    ['AL SALIHI/MOHAMMED ALI', 'ALSALIHI/MUHAMAD ALY', 'alike'],
    ['AL SALIHI/MOHAMMED ALI', 'AL SALIHI/MOHAMMED', 'alike'],
    ['FATIMA/', 'AL SALIHI/FATIMA', 'alike'],
    ['AL SALIHI/MOHAMMED ALI', 'AL SALIHI/OMAR ALI', 'other'],
    ['AL SALIHI/MOHAMMED ALI', 'AL JUBOURI/MOHAMMED HASSAN', 'other'],
    ['NAMEDI/MARYAM', 'NAMFDI/MARYAM', 'alike'],
    ['AL-QASSEM/ZAHRAA', 'AL QASSEN/ZAHRAA', 'alike'],
    ['NAMEDI/MARYAM', 'NAMFDI/MARVAM', 'other'],
    ['SAAD/', 'SAID/', 'other'],
    ['AL SALIHI/MOHAMMED ALI', '/', 'unknown'],
    ['/', '/', 'unknown'],
  ])('%s and %s: %s', (a, b, answer) => {
    expect(names(a, b)).toBe(answer);
    expect(names(b, a)).toBe(answer);
  });
});

describe('compareBirths', () => {
  test.each([
    ['900304', '900304', 'same'],
    ['900304', '900384', 'near'],
    ['900304', '900403', 'near'],
    ['900304', '90<<<<', 'near'],
    ['900304', '90030', 'near'],
    ['900304', '881104', 'other'],
    ['900304', '<<<<<<', 'unknown'],
    ['', '900304', 'unknown'],
  ])('%s and %s: %s', (a, b, answer) => {
    expect(compareBirths(a, b)).toBe(answer);
    expect(compareBirths(b, a)).toBe(answer);
  });
});

test('a cut name says nothing of what is missing at its end', () => {
  const whole = { primaryIdentifier: 'NILAVADHANANANDA', secondaryIdentifier: 'CHAYAPA DEJTHAMRONG KRASUANG', birthDate: '900304' };
  const cut = { primaryIdentifier: 'NILAVADHANANANDA', secondaryIdentifier: 'CHAYAPA DEJTHAMRO', birthDate: '900304', nameTruncated: true };
  expect(compareHolders(whole, cut)).toEqual({ name: 'alike', birth: 'same' });
});
