/** The live camera: the page sends frames, the station says where it sees a zone and takes the document when it is sure. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Quad } from '../document/reading.ts';
import { command } from './common.ts';
import { errors } from './errors.ts';
import { Direction } from './outcomes.ts';
import { Captured } from './passages.ts';

const op = oc.errors(errors);

/** Largest frame, base64 characters: a grey JPEG about 1,280 pixels wide, with room in a message for what is around it. */
export const FRAME_LIMIT = 262_144;

/** One showing of documents to the camera, named by the page. What it has seen is forgotten seconds after its last frame. */
export const LiveId = z.uuid().brand<'LiveId'>();
export type LiveId = z.infer<typeof LiveId>;

/**
 * `dropped`: the reader was busy and did not look at the frame; what was seen before still holds.
 * `nothing`: no zone in the frame. `seen`: a zone, not yet surely read. `again`: the document that was taken last, still
 * there, so it is not taken by itself a second time. `taken`: it is a passage now.
 */
export const FrameState = z.enum(['dropped', 'nothing', 'seen', 'again', 'taken']);
export type FrameState = z.infer<typeof FrameState>;

export const FrameAnswer = z.strictObject({
  state: FrameState,
  /** In pixels of the frame. */
  zone: Quad.optional(),
  /** How sure the frames together make the reading; 1 is enough to take it. */
  sureness: z.number().min(0).max(1),
  /** With `taken` only. */
  captured: Captured.optional(),
});
export type FrameAnswer = z.infer<typeof FrameAnswer>;

export const camera = {
  /** Looks at one frame. Nothing is journalled for it, unless the document is taken with it. */
  frame: op.input(z.strictObject({ liveId: LiveId, jpegBase64: z.string().min(4).max(FRAME_LIMIT), direction: Direction })).output(FrameAnswer),
  /** The officer takes the document as the frames so far read it, sure or not. */
  take: op.input(command({ liveId: LiveId, direction: Direction })).output(Captured),
};
