/** Every rule in force, by its number. */
import { F01 } from './F01-document-number-digit.ts';
import { F02 } from './F02-birth-date-digit.ts';
import { F03 } from './F03-expiry-date-digit.ts';
import { F04 } from './F04-personal-number-digit.ts';
import { F05 } from './F05-composite-digit.ts';
import { F06 } from './F06-repaired-characters.ts';
import { F07 } from './F07-characters-and-lines.ts';
import { F08 } from './F08-digit-in-name.ts';
import { F09 } from './F09-fillers-in-name.ts';
import { F11 } from './F11-single-name.ts';
import { F12 } from './F12-unknown-code.ts';
import { F13 } from './F13-specimen.ts';
import { F14 } from './F14-retired-code.ts';
import { F15 } from './F15-germany.ts';
import { F16 } from './F16-kosovo.ts';
import { F17 } from './F17-nationality-and-issuer.ts';
import { F18 } from './F18-protection-holder.ts';
import { F19 } from './F19-document-code.ts';
import { F20 } from './F20-second-letter.ts';
import { F21 } from './F21-impossible-date.ts';
import { F22 } from './F22-expired.ts';
import { F23 } from './F23-short-validity.ts';
import { F24 } from './F24-unknown-birth-day.ts';
import { F25 } from './F25-implausible-age.ts';
import { F36 } from './F36-long-number.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [F01, F02, F03, F04, F05, F06, F07, F08, F09, F11, F12, F13, F14, F15, F16, F17, F18, F19, F20, F21, F22, F23, F24, F25, F36];
