import { FEWEST_FIELDS, findFields, type FoundField } from '../../core/document/visual/find-fields.ts';
import type { VisualReading } from '../../core/document/visual/visual-reading.ts';
import type { MrzFormat, Quad } from '../../core/document/reading.ts';
import type { OpenedImage } from '../open-image.ts';
import { pyramidOf } from '../rectify.ts';
import { findPortrait } from './portrait.ts';
import type { TextLanguage, TextReader } from './text-reader.ts';
import { type VisualPlane, visualPlane } from './visual-plane.ts';
import { withoutBackground } from './without-background.ts';

/** A reader for a language, loaded when it is first wanted and kept. */
export type TextReaders = (language: TextLanguage) => Promise<TextReader>;

/** What is printed above the zone. Latin letters first; Arabic ones where the Latin labels are too few. */
export async function readVisual({ plane, image }: OpenedImage, place: { format: MrzFormat; zone: Quad }, readers: TextReaders): Promise<VisualReading> {
  const visual = visualPlane(pyramidOf(plane), image, place.format, place.zone);
  if (!visual.ok) return { performed: false, reason: visual.error };
  const clean = withoutBackground(visual.value.plane);
  const latin = await (await readers('eng')).words(clean);
  const box = findPortrait(visual.value.plane, latin);
  const portrait = box && { portrait: quadOf(visual.value, box) };
  let fields = findFields(latin);
  if (fields.length < FEWEST_FIELDS) fields = joined(fields, findFields(await (await readers('ara')).words(clean)));
  if (fields.length < FEWEST_FIELDS) return { performed: false, reason: 'unknownLayout', ...portrait };
  return { performed: true, fields: fields.map(({ name, text, confidence, box: at }) => ({ name, text: text.slice(0, 200).toWellFormed(), confidence, place: quadOf(visual.value, at) })), ...portrait };
}

/** Both languages' fields; where both found one, the Latin reading, which is what the zone is compared with. */
const joined = (latin: FoundField[], arabic: FoundField[]): FoundField[] => [...latin, ...arabic.filter(({ name }) => !latin.some((field) => field.name === name))];

const quadOf = ({ toImage }: VisualPlane, { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Quad => [toImage(x0, y0), toImage(x1, y0), toImage(x1, y1), toImage(x0, y1)];
