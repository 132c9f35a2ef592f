import { describe, expect, it } from 'vitest';
import { findZone } from './find-zone.ts';
import type { Plane } from './plane.ts';
import { noProbe, type Stage } from './probe.ts';
import { CLASSES, type Columns, type Recogniser } from './recognise.ts';

/** Two rows of forty-four strokes at the foot of a page. */
function page(): Plane {
  const plane: Plane = { data: new Uint8Array(640 * 450).fill(230), width: 640, height: 450 };
  for (const y of [380, 412]) {
    for (let i = 0; i < 44; i++) for (let across = -6; across <= 6; across++) for (const wide of [0, 1]) plane.data[(y + across) * 640 + 40 + 13 * i + wide] = 30;
  }
  return plane;
}
/** A network that sees nothing, and counts how often it is asked. */
function blind(): { recognise: Recogniser; asked: () => number } {
  let asked = 0;
  const recognise: Recogniser = ({ width }) => {
    asked++;
    const count = width >> 2;
    const probabilities = new Float32Array(count * CLASSES);
    for (let column = 0; column < count; column++) probabilities[column * CLASSES] = 1;
    return Promise.resolve({ count, probabilities } satisfies Columns);
  };
  return { recognise, asked: () => asked };
}

describe('findZone', () => {
  it('reads each row both ways up before it gives up', async () => {
    const { recognise, asked } = blind();
    expect(await findZone(page(), recognise, noProbe)).toBeUndefined();
    expect(asked()).toBeGreaterThanOrEqual(4);
    expect(asked()).toBeLessThan(12);
  });
  it('asks the network nothing about an empty page', async () => {
    const { recognise, asked } = blind();
    for (const [width, height] of [[640, 450], [2200, 1600], [1, 1], [3, 900]] as const) {
      expect(await findZone({ data: new Uint8Array(width * height).fill(200), width, height }, recognise, noProbe)).toBeUndefined();
    }
    expect(asked()).toBe(0);
  });
  it('says which step begins', async () => {
    const stages = new Set<Stage>();
    await findZone(page(), blind().recognise, (stage) => void stages.add(stage));
    expect([...stages]).toEqual(['detect', 'rectify', 'recognise']);
  });
});
