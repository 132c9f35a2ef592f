/** The library of specimens to compare a document with. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { SPECIMEN_BYTES, SpecimenCard } from '../casework/specimen.ts';
import { command, freeText, WallTime } from './common.ts';
import { errors } from './errors.ts';
import { UPLOAD_PIECE } from './passages.ts';

export const SpecimenView = SpecimenCard.extend({ specimenId: z.uuid(), addedAt: WallTime, addedBy: z.string() });
export type SpecimenView = z.infer<typeof SpecimenView>;

const op = oc.errors(errors);
const done = z.strictObject({});

export const specimens = {
  list: op.input(z.strictObject({})).output(z.array(SpecimenView)),
  /** As a JPEG of at most `CASE_PICTURE_EDGE` pixels. */
  picture: op.input(z.strictObject({ specimenId: z.uuid() })).output(z.strictObject({ jpegBase64: z.string() })),
  begin: op.input(z.strictObject({ card: SpecimenCard, bytes: z.int().positive().max(SPECIMEN_BYTES) })).output(z.strictObject({ uploadId: z.uuid() })),
  append: op.input(z.strictObject({ uploadId: z.uuid(), offset: z.int().nonnegative(), base64: z.string().max(UPLOAD_PIECE) })).output(z.strictObject({ received: z.int() })),
  /** Takes it in: from here on it stands in the library. */
  finish: op.input(command({ uploadId: z.uuid() })).output(z.strictObject({ specimenId: z.uuid() })),
  remove: op.input(command({ specimenId: z.uuid(), reason: freeText(300) })).output(done),
};
