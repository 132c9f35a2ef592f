/**
 * Who may talk to the loopback server: the window that was opened with the link it printed. The link's secret works
 * once and is exchanged for a cookie that scripts cannot read and other sites cannot send.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

export interface LaunchSecret {
  readonly secret: string;
  /** The `Set-Cookie` value for the right secret, the first time; undefined ever after. */
  exchange(offered: string): string | undefined;
  isAdmitted(cookieHeader: string | undefined): boolean;
}

/** @param random from a cryptographic source */
export function createLaunchSecret(random: (count: number) => Uint8Array): LaunchSecret {
  const make = (): string => Buffer.from(random(32)).toString('base64url');
  const secret = make();
  const token = make();
  // Cookies do not tell ports apart: each start has a name of its own.
  const name = `hbm-${Buffer.from(random(6)).toString('hex')}`;
  let used = false;
  return {
    secret,
    exchange(offered) {
      if (used || !isSame(offered, secret)) return undefined;
      used = true;
      return `${name}=${token}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isAdmitted(cookieHeader) {
      const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim());
      return cookies.some((cookie) => cookie.startsWith(`${name}=`) && isSame(cookie.slice(name.length + 1), token));
    },
  };
}

/** Takes the same time wherever the two differ, and whatever their lengths. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(hash(one), hash(other));
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
