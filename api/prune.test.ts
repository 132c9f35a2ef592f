import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { prune } from './prune.ts';

const Inner = z.strictObject({ id: z.string(), note: z.string().optional() });

describe('an answer', () => {
  it('loses what its schema does not declare, at every depth', () => {
    const Answer = z.strictObject({ one: Inner, many: z.array(Inner), pair: z.tuple([Inner, z.string()]), maybe: Inner.optional(), counts: z.record(z.string(), z.int()) });
    const extra = { id: 'a', secret: 'x' };
    const answer = { one: extra, many: [extra], pair: [extra, 'b'], maybe: extra, counts: { cleared: 1 }, passphrase: 'x' };
    const pruned = prune(Answer, answer);
    expect(pruned).toEqual({ one: { id: 'a' }, many: [{ id: 'a' }], pair: [{ id: 'a' }, 'b'], maybe: { id: 'a' }, counts: { cleared: 1 } });
    expect(Answer.safeParse(pruned).success).toBe(true);
  });
  it('keeps the option that a union names', () => {
    const Event = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a'), a: z.string() }), z.strictObject({ kind: z.literal('b'), b: z.string() })]);
    expect(prune(Event, { kind: 'b', b: '1', a: '2' })).toEqual({ kind: 'b', b: '1' });
  });
  it('treats a field that is undefined as absent', () => {
    expect(Object.keys(prune(Inner, { id: 'a', note: undefined }) as object)).toEqual(['id']);
  });
  it('leaves what is of another kind for the schema to refuse', () => {
    expect([prune(Inner, 'text'), prune(z.array(Inner), { length: 1 })]).toEqual(['text', { length: 1 }]);
  });
});
