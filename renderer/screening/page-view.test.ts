import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quad } from '../../core/document/reading.ts';
import { cropOf, frameOf, moved, onZone, type PageView, quarterTurn, rangeOnPage, STRIP_HEIGHT, stripOf, turnPoint, wholePage, zoomed, ZOOM_MOST } from './page-view.ts';

const image = { width: 1600, height: 1000 };
const box = (left: number, top: number, right: number, bottom: number): Quad => [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }];
const zone = box(100, 800, 1500, 900);

describe('looking at a page', () => {
  it('shows all of it first, upright', () => {
    expect(frameOf(image, wholePage(image, zone), 1.6)).toEqual({ viewBox: '0 0 1600 1000', transform: '' });
  });
  it('turns a page that lies upside down or on its side so that the zone reads', () => {
    const upsideDown: Quad = [zone[2], zone[3], zone[0], zone[1]];
    expect(wholePage(image, upsideDown).turn).toBe(2);
    // Read from bottom to top: a quarter clockwise brings it upright.
    const upwards: Quad = [{ x: 100, y: 900 }, { x: 100, y: 100 }, { x: 200, y: 100 }, { x: 200, y: 900 }];
    expect(wholePage(image, upwards).turn).toBe(1);
  });
  it('four quarter turns come back to the same view', () => {
    const start = zoomed(image, { ...wholePage(image, undefined), centre: { x: 900, y: 300 } }, 3);
    let view = start;
    for (let turns = 0; turns < 4; turns += 1) view = quarterTurn(image, view, 1);
    expect(view).toEqual(start);
  });
  it('brings the whole zone into view', () => {
    const view = onZone(image, zone, 0);
    const half = image.width / view.zoom / 2;
    expect(view.centre.x - half).toBeLessThanOrEqual(100);
    expect(view.centre.x + half).toBeGreaterThanOrEqual(1500);
  });
  it('no button leads off the page', () => {
    const step = fc.constantFrom<(view: PageView) => PageView>(
      (view) => zoomed(image, view, 1.5), (view) => zoomed(image, view, 1 / 1.5), (view) => moved(image, view, 0.4, 0), (view) => moved(image, view, 0, -0.4), (view) => quarterTurn(image, view, 1), (view) => quarterTurn(image, view, -1),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.double({ min: 0.5, max: 4, noNaN: true }), (steps, aspect) => {
        const view = steps.reduce((at, next) => next(at), wholePage(image, zone));
        const [x, y, width, height] = frameOf(image, view, aspect).viewBox.split(' ').map(Number) as [number, number, number, number];
        const shape = view.turn % 2 === 0 ? image : { width: image.height, height: image.width };
        expect(view.zoom).toBeGreaterThanOrEqual(1);
        expect(view.zoom).toBeLessThanOrEqual(ZOOM_MOST);
        expect(x).toBeGreaterThanOrEqual(-1e-6);
        expect(x + width).toBeLessThanOrEqual(shape.width + 1e-6);
        // Either the page fills the frame from top to bottom, or the frame is higher than the page and has it in its middle.
        if (height < shape.height) expect([y >= -1e-6, y + height <= shape.height + 1e-6]).toEqual([true, true]);
        else expect(y + height / 2).toBeCloseTo(shape.height / 2);
      }),
    );
  });
  it('turns points as the picture is laid', () => {
    expect(turnPoint({ x: 0, y: 0 }, image, 1)).toEqual({ x: 1000, y: 0 });
    expect(turnPoint({ x: 0, y: 0 }, image, 2)).toEqual({ x: 1600, y: 1000 });
    expect(turnPoint({ x: 0, y: 0 }, image, 3)).toEqual({ x: 0, y: 1600 });
  });
});

describe('characters on the page', () => {
  it('a line of 44 is cut into equal widths', () => {
    expect(rangeOnPage(zone, 2, 44, { line: 1, start: 0, end: 44 })).toEqual(box(100, 850, 1500, 900));
    expect(rangeOnPage(box(0, 0, 440, 20), 2, 44, { line: 0, start: 13, end: 19 })).toEqual(box(130, 0, 190, 10));
  });
  it('a crop is upright and as wide as its characters, however the zone lies', () => {
    const upwards: Quad = [{ x: 100, y: 540 }, { x: 100, y: 100 }, { x: 120, y: 100 }, { x: 120, y: 540 }];
    const { viewBox, transform } = cropOf(upwards, 2, 44, { line: 0, position: 20 }, 5);
    const [, , width, height] = viewBox.split(' ').map(Number);
    expect([width, height]).toEqual([110, 10]);
    expect(transform).toMatch(/^rotate\(90 /);
  });
  it('the print of each line stands in the middle of its strip, whichever way the page lies', () => {
    // Capitals 20 high on lines 60 apart, as the reader outlines them: a tenth of a capital beyond the print.
    const twoLines = box(100, 800, 1024, 800 + 60 + 1.2 * 20);
    const middles = [0, 1].map((line) => stripOf(twoLines, 2, 44, line).viewBox.split(' ').map(Number)).map(([, top, , height]) => top! + height! / 2);
    expect(middles[0]).toBeCloseTo(812, 0);
    expect(middles[1]).toBeCloseTo(872, 0);
    const [, , width, height] = stripOf(twoLines, 2, 44, 0).viewBox.split(' ').map(Number);
    expect(width! / height!).toBeCloseTo(44 / STRIP_HEIGHT, 5);
    const upwards: Quad = [{ x: 100, y: 540 }, { x: 100, y: 100 }, { x: 130, y: 100 }, { x: 130, y: 540 }];
    expect(stripOf(upwards, 2, 44, 1).transform).toMatch(/^rotate\(90 /);
  });
});
