import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImageHeader } from './image-header.ts';
import { pageScale, type StatedScale } from './page-scale.ts';

/** A PNG's first bytes with a resolution, in pixels to a metre. */
function png(across: number, down = across, unit = 1): Uint8Array {
  const bytes = new Uint8Array(8 + 25 + 21 + 12);
  const view = new DataView(bytes.buffer);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  view.setUint32(8, 13);
  bytes.set([...'IHDR'].map((c) => c.charCodeAt(0)), 12);
  view.setUint32(33, 9);
  bytes.set([...'pHYs'].map((c) => c.charCodeAt(0)), 37);
  view.setUint32(41, across);
  view.setUint32(45, down);
  view.setUint8(49, unit);
  bytes.set([...'IDAT'].map((c) => c.charCodeAt(0)), 58);
  return bytes;
}
function jpeg(unit: number, density: number): Uint8Array {
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...[...'JFIF\0'].map((c) => c.charCodeAt(0)), 1, 2, unit, density >> 8, density & 255, density >> 8, density & 255, 0, 0, 0xff, 0xda]);
}
/** A TIFF's first directory: tag, type, count, value; ratios stand behind it. */
function tiff(tags: readonly (readonly [tag: number, type: number, count: number, value: number])[], tail: readonly number[] = []): Uint8Array {
  const bytes = new Uint8Array(8 + 2 + 12 * tags.length + 4 + 4 * tail.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, 8, true);
  view.setUint16(8, tags.length, true);
  for (const [i, [tag, type, count, value]] of tags.entries()) {
    view.setUint16(10 + 12 * i, tag, true);
    view.setUint16(12 + 12 * i, type, true);
    view.setUint32(14 + 12 * i, count, true);
    view.setUint32(18 + 12 * i, value, true);
  }
  for (const [i, value] of tail.entries()) view.setUint32(14 + 12 * tags.length + 4 * i, value, true);
  return bytes;
}
const EXPOSURE = 0x829a;

describe('the header of an image', () => {
  test('states a scale in each form', () => {
    expect(readImageHeader(png(11811)).pixelsPerMillimetre).toBeCloseTo(11.811);
    expect(readImageHeader(jpeg(1, 300)).pixelsPerMillimetre).toBeCloseTo(11.811, 3);
    expect(readImageHeader(jpeg(2, 118)).pixelsPerMillimetre).toBeCloseTo(11.8);
    const [at] = [8 + 2 + 3 * 12 + 4];
    expect(readImageHeader(tiff([[0x011a, 5, 1, at], [0x011b, 5, 1, at], [0x0128, 3, 1, 2]], [600, 1])).pixelsPerMillimetre).toBeCloseTo(23.622, 3);
  });
  test.each([['no unit', png(11811, 11811, 0)], ['other sides', png(11811, 9000)], ['JFIF as a ratio', jpeg(0, 1)], ['no file', new Uint8Array()], ['text', new TextEncoder().encode('no picture at all')]])('says nothing of %s', (_, bytes) => {
    expect(readImageHeader(bytes)).toEqual({ origin: 'plain' });
  });
  test('tells a camera’s file and an editing program’s from others', () => {
    const directory = 8 + 2 + 12 + 4;
    expect(readImageHeader(tiff([[0x8769, 4, 1, directory]], [0, 0, 0, 0])).origin).toBe('plain');
    expect(readImageHeader(tiff([[0x8769, 4, 1, directory]], [((EXPOSURE << 16) | 1) >>> 0, 0, 0, 0])).origin).toBe('camera');
    // Eight letters, the last four of them nought.
    const [sane, gimp] = [0x454e4153, 0x504d4947];
    expect(readImageHeader(tiff([[0x0131, 2, 8, directory]], [sane, 0])).origin).toBe('plain');
    expect(readImageHeader(tiff([[0x0131, 2, 8, directory]], [gimp, 0])).origin).toBe('edited');
  });
  test('breaks off at nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(png(11811), jpeg(1, 300), tiff([[0x8769, 4, 1, 26], [0x0131, 2, 400, 26]], [1, 2, 3])), fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }), fc.nat(90), (sound, changes, length) => {
        const bytes = sound.slice(0, length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const { pixelsPerMillimetre, origin } = readImageHeader(bytes);
        expect(pixelsPerMillimetre === undefined || (Number.isFinite(pixelsPerMillimetre) && pixelsPerMillimetre > 0)).toBe(true);
        expect(['plain', 'camera', 'edited']).toContain(origin);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the scale of a page', () => {
  const wide = 44 * 2.54;
  const stated = (scale: number, change: Partial<StatedScale> = {}): StatedScale => ({ channel: 'scanner', header: { origin: 'plain', pixelsPerMillimetre: scale }, lineLength: 44, zone: [{ x: 0, y: 0 }, { x: wide * 11.8, y: 0 }, { x: wide * 11.8, y: 90 }, { x: 0, y: 90 }], ...change });
  test.each<[string, StatedScale, number | undefined]>([
    ['a scanner’s file', stated(11.8), 11.8],
    ['a scanner that says so itself', stated(11.8, { header: { origin: 'plain' }, device: 11.811 }), 11.811],
    ['a scanner that took another resolution than it was asked for', stated(11.8, { device: 23.6 }), 11.8],
    ['a scan left in a folder', stated(11.8, { channel: 'folder' }), 11.8],
    ['a phone’s 72 dots to the inch', stated(2.83, { channel: 'folder' }), undefined],
    ['a photograph in a folder, whatever it says', stated(11.8, { channel: 'folder', header: { origin: 'camera', pixelsPerMillimetre: 11.8 } }), undefined],
    ['an edited file', stated(11.8, { header: { origin: 'edited', pixelsPerMillimetre: 11.8 } }), undefined],
    ['a camera', stated(11.8, { channel: 'camera' }), undefined],
    ['a dropped file', stated(11.8, { channel: 'dropped' }), undefined],
    ['nothing stated', stated(11.8, { header: { origin: 'plain' } }), undefined],
    ['no zone to hold it against', stated(11.8, { zone: undefined }), undefined],
  ])('%s', (_, said, scale) => expect(pageScale(said)).toBe(scale));
  test('leaves a forger’s pitch to be found', () => expect(pageScale(stated(11.8 * (2.54 / 2.36)))).toBeCloseTo(11.8 * (2.54 / 2.36)));
});
