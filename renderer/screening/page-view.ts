/**
 * How the page picture is looked at: turned in quarters, zoomed about a centre. Pure, so that buttons alone reach
 * every view and each can be tested. Coordinates are pixels of the page image.
 */
import type { Point, Quad } from '../../core/document/reading.ts';

export interface Size {
  width: number;
  height: number;
}
export interface PageView {
  /** Quarters clockwise. */
  turn: 0 | 1 | 2 | 3;
  /** 1 shows the whole page. */
  zoom: number;
  /** Looked at, in the turned picture. */
  centre: Point;
}

export const ZOOM_MOST = 8;

/** The whole page, turned so that the zone reads upright. */
export function wholePage(image: Size, zone: Quad | undefined): PageView {
  const turn = zone === undefined ? 0 : uprightTurn(zone);
  const { width, height } = turned(image, turn);
  return { turn, zoom: 1, centre: { x: width / 2, y: height / 2 } };
}

/** The zone, as large as the page allows. */
export function onZone(image: Size, zone: Quad, turn: PageView['turn']): PageView {
  const points = zone.map((point) => turnPoint(point, image, turn));
  const left = Math.min(...points.map(({ x }) => x));
  const right = Math.max(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  const bottom = Math.max(...points.map(({ y }) => y));
  const { width } = turned(image, turn);
  return kept(image, { turn, zoom: (width / Math.max(right - left, 1)) * 0.94, centre: { x: (left + right) / 2, y: (top + bottom) / 2 } });
}

export function zoomed(image: Size, view: PageView, factor: number): PageView {
  return kept(image, { ...view, zoom: view.zoom * factor });
}

/** Moves by shares of what is seen. */
export function moved(image: Size, view: PageView, right: number, down: number): PageView {
  const { width, height } = turned(image, view.turn);
  return kept(image, { ...view, centre: { x: view.centre.x + (right * width) / view.zoom, y: view.centre.y + (down * height) / view.zoom } });
}

/** A quarter clockwise (1) or back (-1), keeping the same spot in the middle. */
export function quarterTurn(image: Size, view: PageView, quarters: 1 | -1): PageView {
  const upright = turnPoint(view.centre, turned(image, view.turn), ((4 - view.turn) % 4) as PageView['turn']);
  const turn = ((view.turn + quarters + 4) % 4) as PageView['turn'];
  return kept(image, { ...view, turn, centre: turnPoint(upright, image, turn) });
}

/**
 * For an SVG: what is seen, and how the upright picture is laid into it. `aspect`: width to height of the frame, which
 * a nearer view fills; it shows no more emptiness above or below the page than it must.
 */
export function frameOf(image: Size, view: PageView, aspect: number): { viewBox: string; transform: string } {
  const { width, height } = turned(image, view.turn);
  const seen = { width: width / view.zoom, height: view.zoom === 1 ? height : width / view.zoom / aspect };
  const middle = seen.height >= height ? height / 2 : Math.min(height - seen.height / 2, Math.max(seen.height / 2, view.centre.y));
  const lay = ['', `translate(${image.height} 0) rotate(90)`, `translate(${image.width} ${image.height}) rotate(180)`, `translate(0 ${image.width}) rotate(270)`][view.turn] ?? '';
  return { viewBox: `${view.centre.x - seen.width / 2} ${middle - seen.height / 2} ${seen.width} ${seen.height}`, transform: lay };
}

/** Four corners, clockwise, of a range of characters inside the read zone. */
export function rangeOnPage(zone: Quad, lines: number, length: number, range: { line: number; start: number; end: number }): Quad {
  return patchOf(zone, { start: range.start / length, end: range.end / length, above: range.line / lines, below: (range.line + 1) / lines });
}

/** Part of the zone, each side told as a share of it: 0 is its start or top, 1 its end or bottom; outside goes on straight. */
function patchOf([topStart, topEnd, bottomEnd, bottomStart]: Quad, { start, end, above, below }: { start: number; end: number; above: number; below: number }): Quad {
  const at = (along: number, down: number): Point => between(between(topStart, topEnd, along), between(bottomStart, bottomEnd, along), down);
  return [at(start, above), at(end, above), at(end, below), at(start, below)];
}

/** The same four corners moved outwards by a share of the shorter side, so that an outline covers no print. */
export function grown(corners: Quad, share: number): Quad {
  const [start, end, , below] = corners;
  const along = unit(start, end);
  const down = unit(start, below);
  const by = share * Math.min(Math.hypot(end.x - start.x, end.y - start.y), Math.hypot(below.x - start.x, below.y - start.y));
  const shift = ({ x, y }: Point, forward: 1 | -1, under: 1 | -1): Point => ({ x: x + by * (forward * along.x + under * down.x), y: y + by * (forward * along.y + under * down.y) });
  return [shift(corners[0], -1, -1), shift(corners[1], 1, -1), shift(corners[2], 1, 1), shift(corners[3], -1, 1)];
}

export interface Crop {
  viewBox: string;
  transform: string;
}

/** For an SVG: a character with its neighbours, upright whichever way the page lies. */
export function cropOf(zone: Quad, lines: number, length: number, place: { line: number; position: number }, neighbours: number): Crop {
  return upright(rangeOnPage(zone, lines, length, { line: place.line, start: place.position - neighbours, end: place.position + 1 + neighbours }));
}

/** Height of a line's print with a little paper, in characters' widths. */
export const STRIP_HEIGHT = 1.4;
/** From the zone's upper edge to the middle of its first line, in characters' widths: the zone ends a tenth of a capital above its print. */
const FIRST_MIDDLE = 0.57;

/** For an SVG: the print of one whole line, upright, `length` characters wide and `STRIP_HEIGHT` high. */
export function stripOf(zone: Quad, lines: number, length: number, line: number): Crop {
  const [start, end, , below] = zone;
  const high = (Math.hypot(below.x - start.x, below.y - start.y) * length) / Math.max(Math.hypot(end.x - start.x, end.y - start.y), 1);
  const middle = FIRST_MIDDLE + (line * (high - 2 * FIRST_MIDDLE)) / Math.max(lines - 1, 1);
  return upright(patchOf(zone, { start: 0, end: 1, above: (middle - STRIP_HEIGHT / 2) / high, below: (middle + STRIP_HEIGHT / 2) / high }));
}

function upright([start, end, , below]: Quad): Crop {
  const width = Math.hypot(end.x - start.x, end.y - start.y);
  const height = Math.hypot(below.x - start.x, below.y - start.y);
  const middle = between(between(start, end, 0.5), between(below, { x: below.x + end.x - start.x, y: below.y + end.y - start.y }, 0.5), 0.5);
  const angle = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI;
  return { viewBox: `${middle.x - width / 2} ${middle.y - height / 2} ${width} ${height}`, transform: `rotate(${-angle} ${middle.x} ${middle.y})` };
}

export function turned(image: Size, turn: PageView['turn']): Size {
  return turn % 2 === 0 ? image : { width: image.height, height: image.width };
}

/** A point of the upright picture in the turned one. */
export function turnPoint({ x, y }: Point, image: Size, turn: PageView['turn']): Point {
  switch (turn) {
    case 0:
      return { x, y };
    case 1:
      return { x: image.height - y, y: x };
    case 2:
      return { x: image.width - x, y: image.height - y };
    case 3:
      return { x: y, y: image.width - x };
  }
}

/** Zone lines run from the first corner to the second: the quarter that brings that direction nearest to the right. */
function uprightTurn([from, to]: Quad): PageView['turn'] {
  const quarters = Math.round(Math.atan2(to.y - from.y, to.x - from.x) / (Math.PI / 2));
  return ((((4 - quarters) % 4) + 4) % 4) as PageView['turn'];
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

const between = (from: Point, to: Point, share: number): Point => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });

/** Zoom within bounds; the middle stays on the page. */
function kept(image: Size, view: PageView): PageView {
  const { width, height } = turned(image, view.turn);
  const zoom = Math.min(ZOOM_MOST, Math.max(1, view.zoom));
  const inside = (value: number, size: number): number => Math.min(size - size / zoom / 2, Math.max(size / zoom / 2, value));
  const y = zoom === 1 ? height / 2 : Math.min(height, Math.max(0, view.centre.y));
  return { turn: view.turn, zoom, centre: { x: inside(view.centre.x, width), y } };
}
