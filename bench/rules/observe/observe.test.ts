import { describe, expect, it } from 'vitest';
import { seeded } from '../random.ts';
import { RATES } from '../rates.ts';
import { toSix } from '../world/day.ts';
import { drawWorld } from '../world/draw-world.ts';
import { observe } from './observe.ts';

const WORLDS = Array.from({ length: 300 }, (_, i) => drawWorld(seeded(`observe/${i}`), RATES)).filter(({ group }) => (group?.near.length ?? 0) > 0);
const observed = (zoneMisread: number) => WORLDS.flatMap((world, i) => observe(world, seeded(`observe/eye/${i}`), { ...RATES, zoneMisread }).history!.conveyance!.alike);
const PRINTED = WORLDS.flatMap(({ group }) => group!.near.map(({ number, expires }) => ({ number, expiry: toSix(expires) })));

describe('the other documents of a bus', () => {
  it('are known by number and by the last day of their zones', () => {
    expect(observed(0).map(({ documentNumber, expiryDate }) => ({ number: documentNumber, expiry: expiryDate }))).toEqual(PRINTED);
    expect(PRINTED.length).toBeGreaterThan(100);
  });

  it('have one figure of it misread as often as zones are', () => {
    const differing = (zoneMisread: number): number[] => observed(zoneMisread).map(({ expiryDate }, i) => [...expiryDate].filter((figure, at) => figure !== PRINTED[i]!.expiry[at]).length);
    expect(new Set(differing(1))).toEqual(new Set([1]));
    const misread = differing(0.2).filter((figures) => figures > 0).length / PRINTED.length;
    expect(misread).toBeGreaterThan(0.1);
    expect(misread).toBeLessThan(0.3);
  });
});
