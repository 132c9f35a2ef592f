import { describe, expect, it } from 'vitest';
import type { Quad } from '../reading.ts';
import { toPrintedFacts } from './printed-facts.ts';
import type { VisualFieldName, VisualReading } from './visual-reading.ts';

const place = [0, 1, 2, 3].map((n) => ({ x: n, y: n })) as unknown as Quad;
const read = (name: VisualFieldName, text: string, confidence = 0.95): VisualReading => ({ performed: true, fields: [{ name, text, confidence, place }] });

describe('toPrintedFacts', () => {
  it.each([
    ['F', 'F'],
    ['M / ذكر', 'M'],
    ['أنثى', 'F'],
    ['نێر', 'M'],
    ['X', undefined],
    ['F M', undefined],
    ['constructor', undefined],
  ])('sex %s', (text, sex) => expect(toPrintedFacts(read('sex', text)).sex).toBe(sex));

  it('gives every day that a date of issue may mean', () => {
    expect(toPrintedFacts(read('issueDate', '05/04/2019')).issued?.map(({ date }) => date)).toEqual(['2019-04-05', '2019-05-04']);
    expect(toPrintedFacts(read('issueDate', 'illegible'))).toEqual({});
  });

  it('folds the personal number and leaves the office as it is read', () => {
    expect(toPrintedFacts(read('personalNumber', '1990 1234 5678'))).toEqual({ personalNumber: '199012345678' });
    expect(toPrintedFacts(read('authority', ' Erbil '))).toEqual({ authority: 'Erbil' });
  });

  it('says nothing of what was read unsurely, or not at all', () => {
    for (const name of ['sex', 'issueDate', 'authority', 'personalNumber'] as const) expect(toPrintedFacts(read(name, name === 'issueDate' ? '01.02.2020' : 'M 1', 0.4))).toEqual({});
    expect(toPrintedFacts({ performed: false, reason: 'tooSmall' })).toEqual({});
  });
});
