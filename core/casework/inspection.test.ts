import { describe, expect, it } from 'vitest';
import { type Inspection, InspectionKind, inspectionProblem, Technique, TECHNIQUES } from './inspection.ts';

const luggage: Inspection = { kind: 'luggage', techniques: ['xray'], result: 'nothingFound', inspectors: ['Omar Example'], items: [] };
const person: Inspection = { ...luggage, kind: 'person', techniques: ['manual'] };
const item = { what: 'Invented powder', heldBy: 'Sara Example' };

describe('inspectionProblem', () => {
  it('lets a sound record pass', () => {
    expect(inspectionProblem(luggage)).toBeUndefined();
    expect(inspectionProblem({ ...person, femaleOfficer: { asked: false } })).toBeUndefined();
    expect(inspectionProblem({ ...person, femaleOfficer: { asked: true, given: true, who: 'Hana Example' } })).toBeUndefined();
    expect(inspectionProblem({ ...person, femaleOfficer: { asked: true, given: false } })).toBeUndefined();
  });

  it('wants the answer about a female officer for every person', () => {
    expect(inspectionProblem(person)).toBe('femaleOfficer');
    expect(inspectionProblem({ ...person, femaleOfficer: { asked: true } })).toBe('femaleOfficer');
    expect(inspectionProblem({ ...person, femaleOfficer: { asked: true, given: true } })).toBe('femaleOfficer');
    expect(inspectionProblem({ ...person, femaleOfficer: { asked: true, given: false, who: 'Hana Example' } })).toBe('femaleOfficer');
    expect(inspectionProblem({ ...person, femaleOfficer: { asked: false, given: true, who: 'Hana Example' } })).toBe('femaleOfficer');
  });

  it('X-rays nobody', () => {
    expect(inspectionProblem({ ...person, techniques: ['xray'], femaleOfficer: { asked: false } })).toBe('techniques');
    for (const kind of InspectionKind.options) for (const technique of TECHNIQUES[kind]) expect(Technique.options).toContain(technique);
  });

  it('holds the result and the list of things together', () => {
    expect(inspectionProblem({ ...luggage, result: 'itemsFound' })).toBe('items');
    expect(inspectionProblem({ ...luggage, items: [item] })).toBe('items');
    expect(inspectionProblem({ ...luggage, result: 'itemsFound', items: [item] })).toBeUndefined();
  });
});
