import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLaunchSecret } from './launch-secret.ts';

describe('the launch secret', () => {
  it('works once, for the exact secret only', () => {
    const launch = createLaunchSecret(randomBytes);
    expect(launch.exchange('')).toBeUndefined();
    expect(launch.exchange(`${launch.secret}x`)).toBeUndefined();
    const cookie = launch.exchange(launch.secret) ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(launch.exchange(launch.secret)).toBeUndefined();
    const pair = cookie.split(';')[0] ?? '';
    expect([launch.isAdmitted(pair), launch.isAdmitted(`other=1; ${pair}`)]).toEqual([true, true]);
    expect([launch.isAdmitted(undefined), launch.isAdmitted(''), launch.isAdmitted(`${pair}x`), launch.isAdmitted(pair.slice(0, -1)), launch.isAdmitted(launch.secret)]).toEqual([false, false, false, false, false]);
  });
  it('of one start is nothing to another', () => {
    const [one, other] = [createLaunchSecret(randomBytes), createLaunchSecret(randomBytes)];
    expect(other.isAdmitted(one.exchange(one.secret)?.split(';')[0])).toBe(false);
    expect(other.exchange(one.secret)).toBeUndefined();
  });
});
