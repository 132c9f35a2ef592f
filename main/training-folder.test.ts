import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTrainingFolder, removeTrainingFolder, sweepTrainingFolders } from './training-folder.ts';

it('keeps training data private and forgets what a crash left behind', () => {
  const root = mkdtempSync(join(tmpdir(), 'hbm-sweep-'));
  const mine = makeTrainingFolder(root);
  const left = join(root, 'hbm-training-999999999-abc');
  const other = join(root, 'something-else');
  for (const folder of [left, other]) mkdirSync(folder);
  sweepTrainingFolders(root);
  expect([existsSync(mine), existsSync(left), existsSync(other)]).toEqual([true, false, true]);
  expect(statSync(mine).mode & 0o077).toBe(0);
  removeTrainingFolder(mine);
  expect(existsSync(mine)).toBe(false);
  rmSync(root, { recursive: true });
});
