/** What the page image of a capture measures, as the journal keeps it: about 3 kB a passport. Computed beside the zone, see `Supplement`. */
import { z } from 'zod';
import { Sha256Hex } from '../contract/common.ts';
import { Quad } from '../document/reading.ts';
import type { CharacterMeasure, PictureFacts } from '../rules/facts.ts';

/** One character: centre x and y, width, height (pixels), rotation (degrees), contrast (0 to 1), face (`null` where the picture is too coarse). */
const Character = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number().nullable()]);
const share = z.number().min(0).max(1);

/** What a file says of how it was made: by a camera, by a program that edits pictures, or nothing. */
export const FileOrigin = z.enum(['plain', 'camera', 'edited']);
export type FileOrigin = z.infer<typeof FileOrigin>;

export const PictureMeasures = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  page: Quad.optional(),
  /** `null` where a character could not be measured: it stays in its place. */
  lines: z.array(z.strictObject({ skew: z.number().optional(), characters: z.array(Character.nullable()).max(44) })).max(3),
  portrait: z.strictObject({ corners: Quad, edge: share.optional(), screen: share.optional(), head: share.optional() }).optional(),
  moire: share.optional(),
  origin: FileOrigin.optional(),
});
export type PictureMeasures = z.infer<typeof PictureMeasures>;

/** 64 bits as 16 hexadecimal digits: pictures that look the same differ in few bits. */
export const LookHash = z.string().regex(/^[0-9a-f]{16}$/);
export type LookHash = z.infer<typeof LookHash>;

/** Tells an image again without keeping it. It is personal data: of a face, and of a file that shows one. */
export const ImageHashes = z.strictObject({
  /** Of the file's bytes. */
  sha256: Sha256Hex,
  /** Of the whole picture as it was taken. */
  page: LookHash,
  portrait: LookHash.optional(),
});
export type ImageHashes = z.infer<typeof ImageHashes>;

export function toPictureFacts({ width, height, page, lines, portrait, moire, origin }: PictureMeasures): PictureFacts {
  return {
    width,
    height,
    ...(page && { page }),
    lines: lines.map(({ skew, characters }, line) => ({ ...(skew !== undefined && { skew }), characters: characters.flatMap((character, position) => (character === null ? [] : toCharacter(character, line, position))) })),
    ...(portrait && { portrait: withoutAbsent(portrait) }),
    ...(moire !== undefined && { moire }),
    ...(origin !== undefined && { origin }),
  };
}

function toCharacter([x, y, width, height, rotation, contrast, face]: z.infer<typeof Character>, line: number, position: number): CharacterMeasure {
  return { line, position, centre: { x, y }, width, height, rotation, contrast, ...(face !== null && { face }) };
}

function withoutAbsent({ corners, edge, screen, head }: NonNullable<PictureMeasures['portrait']>): NonNullable<PictureFacts['portrait']> {
  return { corners, ...(edge !== undefined && { edge }), ...(screen !== undefined && { screen }), ...(head !== undefined && { head }) };
}
