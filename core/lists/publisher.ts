/** What a publisher of lists hands out so that it can be trusted: its name and its public key, as one line of JSON. */
import { z } from 'zod';
import { canonicalText } from '../journal/canonical.ts';

export const PublisherCard = z.strictObject({
  format: z.literal('hbm-list-publisher'),
  name: z.string().trim().min(1).max(80),
  /** Ed25519, 32 bytes in hexadecimal. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PublisherCard = z.infer<typeof PublisherCard>;

export const toPublisherText = (card: Omit<PublisherCard, 'format'>): string => `${canonicalText({ format: 'hbm-list-publisher', ...card })}\n`;

export function parsePublisher(text: string): PublisherCard | undefined {
  try {
    const parsed = PublisherCard.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
