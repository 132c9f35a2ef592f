/** PINs that are guessed first are not taken. */
import type { z } from 'zod';
import type { errors } from '../core/contract/errors.ts';

export type PinWeakness = z.infer<typeof errors.WEAK_PIN.data>['reason'];

/** Why a PIN is too easily guessed; undefined when it may be used. Digits are already folded to 0–9. */
export function weaknessOfPin(pin: string, badge: string): PinWeakness | undefined {
  if (pin.length < 6) return 'tooShort';
  if (isRepeated(pin)) return 'repeated';
  if (isSequence(pin, 1) || isSequence(pin, -1)) return 'sequence';
  const badgeDigits = badge.replace(/\D/g, '');
  if (badge.includes(pin) || (badgeDigits.length >= 4 && pin.includes(badgeDigits))) return 'badge';
  return undefined;
}

/** One digit, or a group of two or three, said over and over: 111111, 121212, 123123. */
const isRepeated = (pin: string): boolean => [1, 2, 3].some((size) => pin.length >= 2 * size && pin === pin.slice(0, size).repeat(Math.ceil(pin.length / size)).slice(0, pin.length));

/** Each digit one more (or one less) than the digit before; 9 is followed by 0. */
const isSequence = (pin: string, step: 1 | -1): boolean => [...pin].every((digit, index) => index === 0 || (Number(pin[index - 1]) + step + 10) % 10 === Number(digit));
