import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOfOrder, orderOfDraft } from './order-draft.ts';

const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replaceAll(/[\r\n]/g, ''));
const words = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));

test('every field comes back as it was typed, in any script and over several lines', () => {
  fc.assert(
    fc.property(line, line, line, words, (authority, legalBasis, reference, text) => {
      const order = { authority, legalBasis, reference, text };
      fc.pre(Object.values(order).join('').trim() !== '');
      expect(orderOfDraft(draftOfOrder(order))).toEqual(order);
    }),
  );
});

test('nothing typed is an empty draft', () => {
  expect(draftOfOrder({ authority: '', legalBasis: '', reference: '', text: '' })).toBe('');
  expect(orderOfDraft('')).toEqual({ authority: '', legalBasis: '', reference: '', text: '' });
});

test('a draft cut at its limit loses the end of the words only', () => {
  const order = { authority: 'Court of Example', legalBasis: 'Law 1', reference: '17/2026', text: 'word '.repeat(200) };
  const kept = orderOfDraft(draftOfOrder(order).slice(0, 1_000));
  expect({ ...kept, text: '' }).toEqual({ ...order, text: '' });
  expect(order.text.startsWith(kept.text)).toBe(true);
});
