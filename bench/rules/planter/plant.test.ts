import { describe, expect, it } from 'vitest';
import { plantForgery, plantKind, SUB_KINDS } from './plant.ts';
import { THREATS } from './sub-kind.ts';
import { differs } from './trace.ts';

describe('the planter', () => {
  it('knows all nine threats, by several ways each, none named twice', () => {
    for (const threat of THREATS) expect(SUB_KINDS.filter((kind) => kind.threat === threat).length).toBeGreaterThanOrEqual(4);
    expect(new Set(SUB_KINDS.map(({ threat, id }) => `${threat} ${id}`)).size).toBe(SUB_KINDS.length);
  });

  it.each(SUB_KINDS.map((kind) => [`${kind.threat}: ${kind.id}`, kind] as const))('%s leaves its trace where it says', (_, kind) => {
    for (let i = 0; i < 4; i += 1) {
      const { facts, untouched } = plantKind(kind, `test/${kind.id}/${i}`);
      // Where print and zone part, the zone may be the one that changed: the comparison is what says so.
      expect(kind.trace.filter((part) => !differs(facts, untouched, part))).toEqual([]);
      expect(facts.reading.mrz).toBeDefined();
    }
  });

  it('changes nothing else than the paper, and what is known of it', () => {
    const { sound, forged } = plantKind(SUB_KINDS.find(({ id }) => id === 'birth in print only')!, 'test');
    expect({ ...forged, paper: { ...forged.paper, visual: { ...forged.paper.visual, birthDate: '' } } }).toEqual({ ...sound, paper: { ...sound.paper, visual: { ...sound.paper.visual, birthDate: '' } } });
    expect(forged.paper.visual.birthDate).not.toBe(sound.paper.visual.birthDate);
  });

  it('plants every threat as often as the others, and the same again for the same seed', () => {
    const planted = Array.from({ length: 45 }, (_, i) => plantForgery(7, i));
    for (const threat of THREATS) expect(planted.filter(({ subKind }) => subKind.threat === threat)).toHaveLength(5);
    expect(JSON.stringify(plantForgery(7, 3))).toBe(JSON.stringify(planted[3]));
    expect(JSON.stringify(plantForgery(8, 3))).not.toBe(JSON.stringify(planted[3]));
  });
});
