/**
 * An inspection at the second line: of a person, of luggage, of a substance. Who did it, by which technique, whether a
 * female officer was asked for and given, what came of it, and who holds each thing that was taken.
 */
import { z } from 'zod';

export const InspectionKind = z.enum(['person', 'luggage', 'substances']);
export type InspectionKind = z.infer<typeof InspectionKind>;

export const Technique = z.enum(['visual', 'manual', 'xray', 'traceTest', 'dog']);
export type Technique = z.infer<typeof Technique>;

/** Which techniques suit what is inspected. No X-ray of a person: that is a doctor's act, not a border post's. */
export const TECHNIQUES: Readonly<Record<InspectionKind, readonly Technique[]>> = {
  person: ['visual', 'manual', 'traceTest', 'dog'],
  luggage: ['visual', 'manual', 'xray', 'traceTest', 'dog'],
  substances: ['visual', 'xray', 'traceTest', 'dog'],
};

export const InspectionResult = z.enum(['nothingFound', 'itemsFound', 'unclear', 'notCompleted']);
export type InspectionResult = z.infer<typeof InspectionResult>;

const text = (max: number) => z.string().trim().min(1).max(max);

/** A thing that was taken, and its custody. */
export const InspectedItem = z.strictObject({
  what: text(200),
  quantity: text(60).optional(),
  sealNumber: text(60).optional(),
  /** Who holds it now. */
  heldBy: text(120),
  /** Who it was handed to since, with their office. */
  handedTo: text(120).optional(),
});
export type InspectedItem = z.infer<typeof InspectedItem>;

/** `given` and `who` stand where it was asked for. */
export const FemaleOfficer = z.strictObject({ asked: z.boolean(), given: z.boolean().optional(), who: text(80).optional() });
export type FemaleOfficer = z.infer<typeof FemaleOfficer>;

export const Inspection = z.strictObject({
  kind: InspectionKind,
  techniques: z.array(Technique).min(1).max(Technique.options.length),
  result: InspectionResult,
  /** The named officers who inspected. */
  inspectors: z.array(text(80)).min(1).max(6),
  femaleOfficer: FemaleOfficer.optional(),
  remarks: text(2_000).optional(),
  items: z.array(InspectedItem).max(40),
});
export type Inspection = z.infer<typeof Inspection>;

export type InspectionProblem = 'techniques' | 'femaleOfficer' | 'items';

/** What does not fit together, though each part is well-formed; undefined when all of it does. */
export function inspectionProblem({ kind, techniques, result, femaleOfficer, items }: Inspection): InspectionProblem | undefined {
  if (techniques.some((technique) => !TECHNIQUES[kind].includes(technique)) || new Set(techniques).size < techniques.length) return 'techniques';
  if (!isAnswered(kind, femaleOfficer)) return 'femaleOfficer';
  // Found means something stands on the list, and what stands on the list was found.
  if ((result === 'itemsFound') !== items.length > 0) return 'items';
  return undefined;
}

/** Of a person it is always answered; where one was given, she is named. Elsewhere it may stay unasked. */
function isAnswered(kind: InspectionKind, answer: FemaleOfficer | undefined): boolean {
  if (answer === undefined) return kind !== 'person';
  const { asked, given, who } = answer;
  if (!asked) return given === undefined && who === undefined;
  return given !== undefined && given === (who !== undefined);
}
