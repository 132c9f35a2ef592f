import { stat } from 'node:fs/promises';

/**
 * Tells a device node from another that took its place at the same path; `undefined` while nothing is there.
 * Pseudo-terminals get the same number again and know no time of birth, but their status changes only when they are
 * made; elsewhere that time moves with each new permission, so it is used only there.
 */
export async function identifyNode(path: string): Promise<string | undefined> {
  try {
    const { dev, ino, rdev, birthtimeMs, ctimeMs } = await stat(path);
    return `${dev}:${ino}:${rdev}:${birthtimeMs > 0 ? birthtimeMs : ctimeMs}`;
  } catch {
    return undefined;
  }
}
