/** What is wrong with a badge or a new PIN before the station is asked; the station judges weakness itself. */
import { BadgeCode, Pin } from '../../core/contract/session.ts';

/** Full text keys by field; empty when all fits. */
export function credentialProblems({ badge, pin, pinAgain }: { badge: string; pin: string; pinAgain?: string }): { badge?: string; pin?: string; pinAgain?: string } {
  return {
    ...(BadgeCode.safeParse(badge).success ? {} : { badge: 'common.badgeForm' }),
    ...(Pin.safeParse(pin).success ? {} : { pin: 'common.pinTooShort' }),
    ...(pinAgain === undefined || pinAgain === pin ? {} : { pinAgain: 'common.pinsDiffer' }),
  };
}
