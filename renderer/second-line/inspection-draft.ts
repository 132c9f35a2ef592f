/** An inspection as it is being written down: empty fields stand for what is not said yet. */
import { type Inspection, type InspectionKind, type InspectionProblem, inspectionProblem, type InspectionResult, type Technique, TECHNIQUES } from '../../core/casework/inspection.ts';
import type { InspectionView } from '../../core/contract/cases.ts';

export interface ItemDraft {
  what: string;
  quantity: string;
  sealNumber: string;
  heldBy: string;
  handedTo: string;
}

export interface InspectionDraft {
  kind: InspectionKind | undefined;
  techniques: Technique[];
  result: InspectionResult | undefined;
  /** One name a line. */
  inspectors: string;
  female: 'notAsked' | 'given' | 'notGiven' | undefined;
  femaleWho: string;
  remarks: string;
  items: ItemDraft[];
}

export const emptyItem: ItemDraft = { what: '', quantity: '', sealNumber: '', heldBy: '', handedTo: '' };

/** @param officer who is signed in: most often one of those who inspect */
export const newInspection = (officer: string): InspectionDraft => ({ kind: undefined, techniques: [], result: undefined, inspectors: officer, female: undefined, femaleWho: '', remarks: '', items: [] });

/** What was recorded, to be corrected. */
export function draftOf({ kind, techniques, result, inspectors, femaleOfficer, remarks, items }: InspectionView): InspectionDraft {
  return {
    kind,
    techniques: [...techniques],
    result,
    inspectors: inspectors.join('\n'),
    female: femaleOfficer === undefined ? undefined : !femaleOfficer.asked ? 'notAsked' : femaleOfficer.given === true ? 'given' : 'notGiven',
    femaleWho: femaleOfficer?.who ?? '',
    remarks: remarks ?? '',
    items: items.map(({ quantity = '', sealNumber = '', handedTo = '', ...item }) => ({ ...item, quantity, sealNumber, handedTo })),
  };
}

/** Another kind keeps what its techniques allow. */
export const withKind = (draft: InspectionDraft, kind: InspectionKind): InspectionDraft => ({ ...draft, kind, techniques: draft.techniques.filter((technique) => TECHNIQUES[kind].includes(technique)) });

export type DraftProblem = InspectionProblem | 'kind' | 'inspectors' | 'result' | 'femaleWho';

/** The record, or the first thing that is still missing. */
export function toInspection(draft: InspectionDraft): { inspection: Inspection } | { problem: DraftProblem } {
  const { kind, techniques, result, female, femaleWho, remarks } = draft;
  if (kind === undefined) return { problem: 'kind' };
  const inspectors = draft.inspectors.split('\n').map((name) => name.trim()).filter((name) => name !== '');
  if (inspectors.length === 0 || inspectors.length > 6 || inspectors.some((name) => name.length > 80)) return { problem: 'inspectors' };
  if (techniques.length === 0) return { problem: 'techniques' };
  if (kind === 'person' && female === undefined) return { problem: 'femaleOfficer' };
  const who = femaleWho.trim();
  if (kind === 'person' && female === 'given' && who === '') return { problem: 'femaleWho' };
  if (result === undefined) return { problem: 'result' };
  const items = result === 'itemsFound' ? draft.items.map(toItem) : [];
  if (items.includes(undefined)) return { problem: 'items' };
  const inspection: Inspection = {
    kind,
    techniques,
    result,
    inspectors,
    ...(kind !== 'person' || female === undefined ? {} : { femaleOfficer: female === 'notAsked' ? { asked: false } : female === 'given' ? { asked: true, given: true, who } : { asked: true, given: false } }),
    ...(remarks.trim() === '' ? {} : { remarks: remarks.trim() }),
    items: items.filter((item) => item !== undefined),
  };
  const problem = inspectionProblem(inspection);
  return problem === undefined ? { inspection } : { problem };
}

/** What is taken and who holds it must be said; the rest where it is known. */
function toItem(draft: ItemDraft): Inspection['items'][number] | undefined {
  const { what, quantity, sealNumber, heldBy, handedTo } = Object.fromEntries(Object.entries(draft).map(([key, value]) => [key, (value as string).trim()])) as unknown as ItemDraft;
  if (what === '' || heldBy === '') return undefined;
  return { what, heldBy, ...(quantity === '' ? {} : { quantity }), ...(sealNumber === '' ? {} : { sealNumber }), ...(handedTo === '' ? {} : { handedTo }) };
}
