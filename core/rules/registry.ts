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
import { F10 } from './F10-cut-name.ts';
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
import { F26 } from './F26-unusual-validity.ts';
import { F27 } from './F27-issue-date.ts';
import { F28 } from './F28-number-pattern.ts';
import { F29 } from './F29-retired-series.ts';
import { F30 } from './F30-number-on-page.ts';
import { F31 } from './F31-data-on-page.ts';
import { F32 } from './F32-name-on-page.ts';
import { F33 } from './F33-arabic-name.ts';
import { F34 } from './F34-kurdish-letters.ts';
import { F35 } from './F35-national-number.ts';
import { F36 } from './F36-long-number.ts';
import { F37 } from './F37-seal-and-zone.ts';
import { F38 } from './F38-seal-signature.ts';
import { F39 } from './F39-boarding-pass.ts';
import { F40 } from './F40-silent-chip.ts';
import { F41 } from './F41-chip-data.ts';
import { F42 } from './F42-chip-signature.ts';
import { F43 } from './F43-chip-issuer.ts';
import { F44 } from './F44-chip-copied.ts';
import { F45 } from './F45-print-geometry.ts';
import { F46 } from './F46-uneven-print.ts';
import { F47 } from './F47-other-face.ts';
import { F48 } from './F48-infrared.ts';
import { F49 } from './F49-ultraviolet.ts';
import { F50 } from './F50-portrait.ts';
import { F51 } from './F51-other-holder.ts';
import { F52 } from './F52-several-documents.ts';
import { F53 } from './F53-too-soon.ts';
import { F54 } from './F54-listed-document.ts';
import { F55 } from './F55-stolen-blank.ts';
import { F56 } from './F56-near-listed-number.ts';
import { F57 } from './F57-used-picture.ts';
import { F58 } from './F58-visa-and-passport.ts';
import { F59 } from './F59-other-side.ts';
import { F60 } from './F60-batch.ts';
import { F61 } from './F61-listed-person.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  F01, F02, F03, F04, F05, F06, F07, F08, F09, F10, F11, F12,
  F13, F14, F15, F16, F17, F18, F19, F20, F21, F22, F23, F24,
  F25, F26, F27, F28, F29, F30, F31, F32, F33, F34, F35, F36,
  F37, F38, F39, F40, F41, F42, F43, F44, F45, F46, F47, F48,
  F49, F50, F51, F52, F53, F54, F55, F56, F57, F58, F59, F60,
  F61,
];
