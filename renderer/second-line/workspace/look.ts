/**
 * How a picture is looked at in the workspace: how near, where, and turned by how many quarters. Told in shares of the
 * picture, so that two pictures of different sizes can be moved as one. Pure, so that each step can be tested.
 */
import type { Point } from '../../../core/document/reading.ts';
import { type PageView, type Size, turned, turnPoint } from '../../screening/page-view.ts';

export interface Look {
  /** Quarters clockwise, beyond the picture's own. */
  turn: PageView['turn'];
  /** 1 shows the whole picture. */
  zoom: number;
  /** Share of the turned picture's width and height that stands in the middle. */
  x: number;
  y: number;
}

export const WHOLE: Look = { turn: 0, zoom: 1, x: 0.5, y: 0.5 };
export const NEAREST = 24;

/** A picture in its frame: `picture` upright in its own pixels, `own` the quarters that bring its zone upright, `frame` in screen pixels. */
export interface Placed {
  picture: Size;
  own: PageView['turn'];
  frame: Size;
}

export interface Seen {
  /** Quarters in all. */
  turn: PageView['turn'];
  /** The part of the turned picture that fills the frame, in the picture's pixels. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Picture pixels to one of the screen. */
  unit: number;
}

export function seenBy({ picture, own, frame }: Placed, look: Look): Seen {
  const turn = quarters(own + look.turn);
  const page = turned(picture, turn);
  const unit = Math.max(page.width / Math.max(frame.width, 1), page.height / Math.max(frame.height, 1)) / look.zoom;
  const width = frame.width * unit;
  const height = frame.height * unit;
  return { turn, left: start(look.x * page.width, width, page.width), top: start(look.y * page.height, height, page.height), width, height, unit };
}

/** What is smaller than the frame stands in its middle; what is larger leaves no emptiness beside it. */
function start(middle: number, seen: number, whole: number): number {
  return seen >= whole ? (whole - seen) / 2 : Math.min(whole - seen, Math.max(0, middle - seen / 2));
}

/** Nearer or farther, keeping what stands under `at` (shares of the frame) where it is. */
export function zoomedAt(placed: Placed, look: Look, factor: number, at: Point = { x: 0.5, y: 0.5 }): Look {
  const zoom = Math.min(NEAREST, Math.max(1, look.zoom * factor));
  const before = seenBy(placed, look);
  const page = turned(placed.picture, before.turn);
  const under = { x: before.left + at.x * before.width, y: before.top + at.y * before.height };
  const shrink = look.zoom / zoom;
  return settled(placed, { ...look, zoom, x: (under.x + (0.5 - at.x) * before.width * shrink) / page.width, y: (under.y + (0.5 - at.y) * before.height * shrink) / page.height });
}

/** Moves by shares of the frame. */
export function movedBy(placed: Placed, look: Look, right: number, down: number): Look {
  const seen = seenBy(placed, look);
  const page = turned(placed.picture, seen.turn);
  return settled(placed, { ...look, x: look.x + (right * seen.width) / page.width, y: look.y + (down * seen.height) / page.height });
}

/** A quarter clockwise (1) or back (-1), keeping the same spot in the middle. */
export function turnedBy(look: Look, by: 1 | -1): Look {
  const { x, y } = look;
  return { ...look, turn: quarters(look.turn + by), ...(by === 1 ? { x: 1 - y, y: x } : { x: y, y: 1 - x }) };
}

/** Brings points of the upright picture into the frame, with as much again around them. */
export function lookAt(placed: Placed, look: Look, points: readonly Point[]): Look {
  const { turn } = seenBy(placed, look);
  const page = turned(placed.picture, turn);
  const laid = points.map((point) => turnPoint(point, placed.picture, turn));
  const [left, right] = [Math.min(...laid.map(({ x }) => x)), Math.max(...laid.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...laid.map(({ y }) => y)), Math.max(...laid.map(({ y }) => y))];
  const fit = seenBy(placed, { ...look, zoom: 1 });
  const zoom = Math.min(fit.width / Math.max(1.5 * (right - left), 1), fit.height / Math.max(2 * (bottom - top), 1), NEAREST / 2);
  return settled(placed, { ...look, zoom: Math.max(1, zoom), x: (left + right) / 2 / page.width, y: (top + bottom) / 2 / page.height });
}

/** What another picture does when this one goes from `before` to `after`: the same steps, from where it stands. */
export function follow(other: Look, before: Look, after: Look): Look {
  const turns = (after.turn - before.turn + 4) % 4;
  let led = other;
  for (let turn = 0; turn < turns; turn += 1) led = turnedBy(led, 1);
  const zoom = Math.min(NEAREST, Math.max(1, led.zoom * (after.zoom / before.zoom)));
  if (turns !== 0) return { ...led, zoom };
  return { ...led, zoom, x: share(led.x + after.x - before.x), y: share(led.y + after.y - before.y) };
}

/** The spot in the middle of the frame, in pixels of the upright picture. */
export function middleOf(placed: Placed, look: Look): Point {
  const { turn, left, top, width, height } = seenBy(placed, look);
  return turnPoint({ x: left + width / 2, y: top + height / 2 }, turned(placed.picture, turn), quarters(4 - turn));
}

/** The middle that is really seen, so that moving back begins at once. */
function settled(placed: Placed, look: Look): Look {
  const { turn, left, top, width, height } = seenBy(placed, look);
  const page = turned(placed.picture, turn);
  return { ...look, x: (left + width / 2) / page.width, y: (top + height / 2) / page.height };
}

const share = (value: number): number => Math.min(1, Math.max(0, value));
const quarters = (turn: number): PageView['turn'] => (((turn % 4) + 4) % 4) as PageView['turn'];
