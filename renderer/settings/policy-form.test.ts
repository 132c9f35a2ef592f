import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Policy } from '../../core/contract/people.ts';
import { changesIn, formOf, limitsOf, NUMBERS, policyOf } from './policy-form.ts';

const policy: Policy = { typedAllowed: false, pastedAllowed: false, droppedAllowed: false, cameraAllowed: false, storeImages: false, idleMinutes: 5, holdMinutes: 30, hijri: false, identityDays: 30 };
const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  typedAllowed: fc.boolean(), pastedAllowed: fc.boolean(), droppedAllowed: fc.boolean(), cameraAllowed: fc.boolean(), storeImages: fc.boolean(), hijri: fc.boolean(),
  // The characters `Tab` mean the key.
  wedge: fc.option(fc.record({ prefix: fc.stringMatching(/^[!-~]{0,4}$/), suffix: fc.oneof(fc.constantFrom('Enter', 'Tab'), fc.stringMatching(/^[!-~]{1,4}$/)) }), { nil: undefined }),
  idleMinutes: fc.integer({ min: 1, max: 60 }), holdMinutes: fc.integer({ min: 5, max: 240 }), identityDays: fc.integer({ min: 1, max: 365 }),
});

test('a form that nobody touched is the policy itself', () => {
  fc.assert(fc.property(anyPolicy, (any) => {
    expect(policyOf(formOf(any))).toEqual(any);
    expect(changesIn(any, any)).toEqual([]);
  }));
});

test('every difference is listed once, and nothing else', () => {
  fc.assert(fc.property(anyPolicy, anyPolicy, (before, after) => {
    const names = changesIn(before, after).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of Object.keys(before) as (keyof Policy)[]) expect(names.includes(name as never)).toBe(JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  }));
});

test('the bounds shown are the bounds kept', () => {
  for (const name of NUMBERS) {
    const { least, most } = limitsOf(name);
    expect(policyOf({ ...formOf(policy), [name]: String(least) })).toBeDefined();
    expect(policyOf({ ...formOf(policy), [name]: String(most) })).toBeDefined();
    expect(policyOf({ ...formOf(policy), [name]: String(least - 1) })).toBeUndefined();
    expect(policyOf({ ...formOf(policy), [name]: String(most + 1) })).toBeUndefined();
  }
});

test.each(['', ' ', '5.5', 'five', '-5'])('%j is no number of minutes', (typed) => {
  expect(policyOf({ ...formOf(policy), idleMinutes: typed })).toBeUndefined();
});

test.each([
  [{ prefix: '', suffix: '' }],
  [{ prefix: 'ABCDE', suffix: '#' }],
  [{ prefix: 'ض', suffix: '#' }],
])('%j is nothing that a reader can be set to', ({ prefix, suffix }) => {
  const form = { ...formOf(policy), wedgeAllowed: true, wedgePrefix: prefix, wedgeEnd: 'characters' as const, wedgeCharacters: suffix };
  expect(policyOf(form)).toBeUndefined();
  expect(policyOf({ ...form, wedgeAllowed: false })).toEqual(policy);
});
