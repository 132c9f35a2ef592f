/** What the second line says of a raised finding once it has looked, and the kind of document it is counted under. */
import { z } from 'zod';

export const Verdict = z.enum(['confirmed', 'notConfirmed', 'cannotSay']);
export type Verdict = z.infer<typeof Verdict>;
