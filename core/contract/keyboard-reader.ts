/** A reader that types like a keyboard, as somebody set it up with its own configuration sheet. */
import { z } from 'zod';

export const KeyboardReader = z.strictObject({
  /** Typed before each document: printable ASCII, `''` for nothing. */
  prefix: z.string().regex(/^[!-~]{0,4}$/),
  /** Typed after it: the key `Enter` or `Tab`, or one to four printable ASCII characters. */
  suffix: z.string().regex(/^(?:Enter|Tab|[!-~]{1,4})$/),
});
export type KeyboardReader = z.infer<typeof KeyboardReader>;
