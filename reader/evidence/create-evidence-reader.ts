import type { CodeReading } from '../../core/document/barcode/read-code.ts';
import type { VisualReading } from '../../core/document/visual/visual-reading.ts';
import type { ImageHashes, PictureMeasures } from '../../core/picture/measures.ts';
import type { ProcessHost } from '../../core/process-host.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ReadFailure } from '../messages.ts';
import { oneAtATime, type TurnLimits } from '../one-at-a-time.ts';
import { EvidenceAnswer, type EvidenceRequest, type ZonePlace } from './messages.ts';

export interface EvidenceReader {
  /** Page image → its barcodes and, where the zone's place is given, what is printed above it and what the picture measures. What broke off is absent. */
  look(image: Uint8Array, place?: ZonePlace): Promise<Result<Looked, ReadFailure>>;
  close(): void;
}

export interface Looked {
  codes?: CodeReading[];
  visual?: VisualReading;
  picture?: PictureMeasures;
  image?: ImageHashes;
}

const LIMITS: TurnLimits = { imageMs: 30_000, waitingBytes: 64 * 1024 * 1024, idleMs: 180_000 };

/** Its process starts with the first page and ends when nobody has asked for a while. */
export function createEvidenceReader(host: ProcessHost, limits: TurnLimits = LIMITS): EvidenceReader {
  const turns = oneAtATime<Omit<EvidenceRequest, 'id'>, EvidenceAnswer>(host, new URL('./process.ts', import.meta.url), EvidenceAnswer, limits);
  return {
    async look(bytes, place) {
      // A page without a zone was scanned for its code alone: somebody waits for it.
      const answer = await turns.ask({ bytes, place }, (waiting) => place === undefined && waiting.place !== undefined);
      if (!answer.ok) return answer;
      const { codes, visual, picture, image } = answer.value;
      return ok({ ...(codes && { codes }), ...(visual && { visual }), ...(picture && { picture }), ...(image && { image }) });
    },
    close: turns.close,
  };
}
