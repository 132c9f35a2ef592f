/**
 * What is done to every pixel of every page: `pixels.c`, compiled to WebAssembly for its vector instructions, which the
 * engine does not find in loops of TypeScript. Everything is copied in and out; nothing is kept between two calls.
 */
import { readFileSync } from 'node:fs';
import type { Plane } from '../plane.ts';

interface Compiled {
  memory: WebAssembly.Memory;
  grey(samples: number, channels: number, count: number, out: number): void;
  halved(data: number, width: number, height: number, out: number): void;
  resized(data: number, fromWidth: number, fromHeight: number, out: number, width: number, height: number, tables: number, line: number): void;
  strokes(data: number, width: number, height: number, near: number, far: number, cap: number, out: number): void;
  spread(strokes: number, width: number, height: number, radius: number, across: number, out: number): void;
  blocks(strokes: number, width: number, height: number, block: number, out: number): void;
  stretches(values: number, width: number, height: number, threshold: number, out: number, room: number): number;
  highest(values: number, count: number): number;
  contrast(blocks: number, columns: number, height: number, fall: number, profile: number): number;
}

const compiled = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(new URL('./pixels.wasm', import.meta.url)))).exports as unknown as Compiled;

/** The module's own stack lies below. */
const START = 65_536;
const PAGE = 65_536;

/** Room for so many bytes each, one after the other. */
function roomFor<Sizes extends readonly number[]>(...sizes: Sizes): { [I in keyof Sizes]: number } {
  let end = START;
  const places = sizes.map((size) => {
    const place = end;
    end += (size + 15) & ~15;
    return place;
  });
  const missing = end - compiled.memory.buffer.byteLength;
  if (missing > 0) compiled.memory.grow(Math.ceil(missing / PAGE));
  return places as { [I in keyof Sizes]: number };
}

const bytesAt = (place: number, length: number) => new Uint8Array(compiled.memory.buffer, place, length);
const wordsAt = (place: number, length: number) => new Uint16Array(compiled.memory.buffer, place, length);

/** Pixels turned grey at once: a large picture must not stay in the module's memory. */
const CHUNK = 65_536;

/** Red, green and blue, `channels` bytes a pixel → grey (ITU-R BT.601: 0.299, 0.587 and 0.114, in parts of 256). */
export function greyOf(samples: Uint8Array, channels: number): Uint8Array {
  const grey = new Uint8Array(samples.length / channels);
  const [from, to] = roomFor(CHUNK * channels, CHUNK);
  for (let done = 0; done < grey.length; done += CHUNK) {
    const count = Math.min(CHUNK, grey.length - done);
    bytesAt(from, count * channels).set(samples.subarray(done * channels, (done + count) * channels));
    compiled.grey(from, channels, count, to);
    grey.set(bytesAt(to, count), done);
  }
  return grey;
}

/** The plane at half its size, each pixel the mean of four. */
export function halved({ data, width, height }: Plane): Plane {
  const size = { width: Math.max(1, width >> 1), height: Math.max(1, height >> 1) };
  const [from, to] = roomFor(data.length, size.width * size.height);
  bytesAt(from, data.length).set(data);
  compiled.halved(from, width, height, to);
  return { data: bytesAt(to, size.width * size.height).slice(), ...size };
}

/** The plane at another size, linear between pixels; meant for factors between a half and four. */
export function resized(plane: Plane, width: number, height: number): Plane {
  const [from, to, tables, line] = roomFor(plane.data.length, width * height, 12 * (width + height), 2 * plane.width);
  bytesAt(from, plane.data.length).set(plane.data);
  compiled.resized(from, plane.width, plane.height, to, width, height, tables, line);
  return { data: bytesAt(to, width * height).slice(), width, height };
}

/** How much darker each pixel is than the paper at both distances to its left and right, `cap` at most; 0 within `far` of a row's ends. */
export function darkerThanBeside({ data, width, height }: Plane, { near, far, cap }: { near: number; far: number; cap: number }): Uint8Array {
  const [from, to] = roomFor(data.length, data.length);
  bytesAt(from, data.length).set(data);
  bytesAt(to, data.length).fill(0);
  compiled.strokes(from, width, height, near, far, cap, to);
  return bytesAt(to, data.length).slice();
}

/** Sums over so many pixels to both sides, of each row and the rows above and below. */
export function summedAround(data: Uint8Array, width: number, height: number, radius: number): Uint16Array {
  const [from, across, to] = roomFor(data.length, 2 * data.length, 2 * data.length);
  bytesAt(from, data.length).set(data);
  compiled.spread(from, width, height, radius, across, to);
  return wordsAt(to, data.length).slice();
}

/** Sums of `block` pixels side by side, column of blocks by column; what is left over at the right is left out. */
export function blockSums(data: Uint8Array, width: number, height: number, block: number): Uint16Array {
  const count = Math.floor(width / block) * height;
  const [from, to] = roomFor(data.length, 2 * count);
  bytesAt(from, data.length).set(data);
  compiled.blocks(from, width, height, block, to);
  return wordsAt(to, count).slice();
}

/** Sum of the squared steps of the rows' profile, of block sums whose columns fall by `fall` rows each. */
export function profileContrast(blocks: Uint16Array, columns: number, height: number, fall: number): number {
  const [from, profile] = roomFor(2 * blocks.length, 4 * height);
  wordsAt(from, blocks.length).set(blocks);
  return compiled.contrast(from, columns, height, fall, profile);
}

/** Stretches of values above the threshold, row by row: y, first x, x after the last, three numbers each. */
export function stretchesAbove(values: Uint16Array, width: number, height: number, threshold: number): Int32Array {
  let room = values.length >> 4;
  for (;;) {
    const [from, to] = roomFor(2 * values.length, 12 * room);
    wordsAt(from, values.length).set(values);
    const count = compiled.stretches(from, width, height, Math.floor(threshold), to, room);
    if (count <= room) return new Int32Array(compiled.memory.buffer, to, 3 * count).slice();
    room = count;
  }
}

/** 0 where there are none. */
export function highestOf(values: Uint16Array): number {
  const [from] = roomFor(2 * values.length);
  wordsAt(from, values.length).set(values);
  return compiled.highest(from, values.length);
}
