import { expect, test } from 'vitest';
import type { CaptureId } from '../core/contract/common.ts';
import { openFactsMemo } from './facts-memo.ts';

const id = (number: number): CaptureId => `00000003-0000-4000-8000-${String(number).padStart(12, '0')}` as CaptureId;

test('gathers once while nothing changes, and anew when something has', () => {
  const memo = openFactsMemo();
  let gathered = 0;
  const ask = (state: string) => memo.of(id(1), state, () => ({ companions: [], lists: { gathered: (gathered += 1) } as never }));
  expect(ask('a')).toBe(ask('a'));
  expect(gathered).toBe(1);
  ask('b');
  expect(gathered).toBe(2);
  memo.clear();
  ask('b');
  expect(gathered).toBe(3);
});

test('keeps what was looked at last, and no more than some', () => {
  const memo = openFactsMemo();
  let gathered = 0;
  const ask = (number: number) => memo.of(id(number), '', () => ((gathered += 1), {}));
  for (let number = 1; number <= 200; number += 1) ask(number);
  ask(200);
  expect(gathered).toBe(200);
  ask(1);
  expect(gathered).toBe(201);
});
