/** Every rule that is in force, by its number. */
import type { Rule } from './rule.ts';
import { F01, F02, F03 } from './check-digits/single.ts';

export const rules: readonly Rule[] = [F01, F02, F03];
