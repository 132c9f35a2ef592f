import { describe, expect, it } from 'vitest';
import { draftOf, emptyItem, type InspectionDraft, newInspection, toInspection, withKind } from './inspection-draft.ts';

const draft: InspectionDraft = { ...newInspection('Omar Example'), kind: 'luggage', techniques: ['xray', 'visual'], result: 'nothingFound' };

describe('an inspection that is being written down', () => {
  it('is a record once nothing is missing', () => {
    expect(toInspection({ ...draft, inspectors: ' Omar Example \n\nSara Example', remarks: ' opened with the owner ' })).toEqual({
      inspection: { kind: 'luggage', techniques: ['xray', 'visual'], result: 'nothingFound', inspectors: ['Omar Example', 'Sara Example'], remarks: 'opened with the owner', items: [] },
    });
  });

  it.each<[string, Partial<InspectionDraft>, string]>([
    ['what was inspected', { kind: undefined }, 'kind'],
    ['who inspected', { inspectors: ' \n ' }, 'inspectors'],
    ['a technique', { techniques: [] }, 'techniques'],
    ['a result', { result: undefined }, 'result'],
    ['the answer about a female officer', { kind: 'person', techniques: ['manual'] }, 'femaleOfficer'],
    ['her name', { kind: 'person', techniques: ['manual'], female: 'given' }, 'femaleWho'],
    ['what was found', { result: 'itemsFound' }, 'items'],
    ['who holds it', { result: 'itemsFound', items: [{ ...emptyItem, what: 'powder' }] }, 'items'],
  ])('asks for %s', (_, change, problem) => {
    expect(toInspection({ ...draft, ...change })).toEqual({ problem });
  });

  it('keeps custody, and no list of things where nothing was found', () => {
    const items = [{ ...emptyItem, what: 'powder', heldBy: 'Sara Example', sealNumber: 'S-1' }];
    expect(toInspection({ ...draft, result: 'itemsFound', items })).toMatchObject({ inspection: { items: [{ what: 'powder', heldBy: 'Sara Example', sealNumber: 'S-1' }] } });
    expect(toInspection({ ...draft, items })).toMatchObject({ inspection: { items: [] } });
  });

  it('forgets the X-ray when it becomes a person', () => {
    expect(withKind(draft, 'person').techniques).toEqual(['visual']);
  });

  it('begins a correction with all that was recorded', () => {
    const made = toInspection({ ...draft, kind: 'person', techniques: ['manual'], female: 'given', femaleWho: 'Hana Example', result: 'itemsFound', items: [{ ...emptyItem, what: 'knife', heldBy: 'Omar Example', handedTo: 'Invented office' }] });
    if (!('inspection' in made)) throw new Error(made.problem);
    expect(toInspection(draftOf({ ...made.inspection, inspectionId: 'x', at: 'x', by: 'x' }))).toEqual(made);
  });
});
