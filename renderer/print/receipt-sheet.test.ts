import { expect, it } from 'vitest';
import type { Slip } from '../../core/contract/passages.ts';
import { createI18n, languages } from '../../texts/languages.ts';
import { dotsToBits } from './dots.ts';
import { wrap } from './draw-receipt.ts';
import { receiptSheet } from './receipt-sheet.ts';

const slip: Slip = { reference: 'K7-0417', at: '2026-03-01T08:00:00+03:00', postName: { en: 'Post', ar: 'منفذ', ckb: 'دەروازە' }, name: 'ERIKSSON, ANNA', outcome: 'secondLine', reversed: false, training: false } as Slip;

it.each(languages)('says in %s where to go, with reference, name and time, and nothing else about the person', (language) => {
  const { t } = createI18n(language);
  const sheet = receiptSheet(slip, language, t);
  const texts = [...sheet.above, ...sheet.below].map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining([slip.postName[language], t('outcomes.goTo.secondLine'), 'K7-0417', 'ERIKSSON, ANNA', t('print.slip.keep')]));
  expect(texts).toHaveLength(9);
  expect(sheet.code).toBe('K7-0417');
  const other = receiptSheet({ ...slip, reversed: true, training: true }, language, t);
  expect(other.above[0]).toMatchObject({ text: t('print.slip.training'), framed: 'dashed' });
  expect(other.below.map(({ text }) => text)).toContain(t('print.slip.reversed'));
});

it('breaks lines between words, and a word that is too long within itself, losing no letter', () => {
  const count = (text: string) => text.length;
  expect(wrap('one two three', 7, count)).toEqual(['one two', 'three']);
  expect(wrap('a MOHAMMADABDULRAHMAN b', 6, count)).toEqual(['a', 'MOHAMM', 'ADABDU', 'LRAHMA', 'N b']);
  expect(wrap('  ', 6, count)).toEqual([]);
  expect(wrap('abc', 0, count)).toEqual(['a', 'b', 'c']);
});

it('turns pixels into dots, the leftmost highest', () => {
  const pixels = [0, 255, 100, 200, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0];
  const data = Uint8ClampedArray.from(pixels.flatMap((grey) => [grey, grey, grey, 255]));
  expect([...dotsToBits({ width: 8, height: 2, data })]).toEqual([0b10101100, 0b00000001]);
});
