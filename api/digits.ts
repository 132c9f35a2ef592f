/** Badges and PINs may be typed in any of the three digit sets; they are folded before their schema looks at them. */
import { foldDigits } from '../core/text/digits.ts';

const CREDENTIAL_FIELDS = new Set(['pin', 'oldPin', 'newPin', 'badge']);

/** Folds the digits of badges and PINs in a message (`pin`, `second.pin`, `founder.pin`). Anything else stays as it is. */
export function foldCredentials(value: unknown, depth = 3): unknown {
  if (depth === 0 || value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, CREDENTIAL_FIELDS.has(key) && typeof field === 'string' ? foldDigits(field) : foldCredentials(field, depth - 1)]),
  );
}
