import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameEvidence } from '../../core/document/frame-reading.ts';
import { bestOf, type Cell, normalised } from '../decoding/cell.ts';
import { ALPHABET } from '../recognise.ts';
import { addFrame, missFrame, MOST_EVIDENCE, summedCells, type ZoneCells } from './accumulate.ts';

const PASSPORT = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
/** Of the same family: number, its check digit and the given name differ. */
const SISTER = ['P<UTOERIKSSON<<ELSA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898952C30UTO7408122F1204159ZE184226B<<<<<10'];
/** The next of one run: the number's last character and its check digit differ, and no more. */
const NEXT = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C47UTO7408122F1204159ZE184226B<<<<<10'];

/** The character with this probability, the rest spread over the others. */
function cellOf(character: string, probability: number): Cell {
  const scores = new Float32Array(ALPHABET.length).fill(Math.log((1 - probability) / (ALPHABET.length - 1)));
  scores[ALPHABET.indexOf(character)] = Math.log(probability);
  return normalised(scores);
}
const zoneOf = (lines: readonly string[], probability = 0.97): ZoneCells => lines.map((line) => [...line].map((character) => cellOf(character, probability)));
const textOf = (cells: readonly (readonly Cell[])[]): string[] => cells.map((line) => line.map((cell) => ALPHABET[bestOf(cell)]).join(''));
const summed = (...frames: ZoneCells[]): FrameEvidence => frames.reduce<FrameEvidence | undefined>((evidence, frame) => addFrame(evidence, frame), undefined)!;
const leadOf = (cell: Cell): number => {
  const [first = 0, second = 0] = [...cell].sort((a, b) => b - a);
  return first - second;
};

describe('frames of one document', () => {
  it('read together what each reads only in part', () => {
    // Glare moves over the zone: every frame loses another third of the cells.
    const frames = [0, 1, 2].map((lost) => PASSPORT.map((line) => [...line].map((character, i) => (i % 3 === lost ? cellOf(ALPHABET[(ALPHABET.indexOf(character) + 7) % 37]!, 0.1) : cellOf(character, 0.9)))));
    for (const frame of frames) expect(textOf(frame)).not.toEqual(PASSPORT);
    const together = summedCells(summed(...frames));
    expect(textOf(together)).toEqual(PASSPORT);
    expect(Math.min(...together.flat().map(leadOf))).toBeGreaterThan(Math.log(10));
  });

  it('outvote one frame that is surely wrong in one place', () => {
    const wrong = zoneOf([PASSPORT[0]!, PASSPORT[1]!.replace('L898', 'L888')], 0.9999);
    expect(textOf(summedCells(summed(zoneOf(PASSPORT, 0.9999), wrong, zoneOf(PASSPORT, 0.9999))))).toEqual(PASSPORT);
  });

  it('say no more of 0 or O than one of them, where the face prints both alike', () => {
    const scores = new Float32Array(ALPHABET.length).fill(-9);
    scores[ALPHABET.indexOf('0')] = Math.log(0.62);
    scores[ALPHABET.indexOf('O')] = Math.log(0.37);
    const alike = normalised(scores);
    const evidence = summed(...Array.from({ length: 12 }, () => [[alike], [alike]]));
    const together = summedCells(evidence)[0]![0]!;
    expect(ALPHABET[bestOf(together)]).toBe('0');
    expect(leadOf(together)).toBeCloseTo(leadOf(alike), 4);
    // That it is one of the two, they say more surely.
    expect(together[ALPHABET.indexOf('O')]! - together[ALPHABET.indexOf('D')]!).toBeGreaterThan(alike[ALPHABET.indexOf('O')]! - alike[ALPHABET.indexOf('D')]!);
  });

  it('are a checked shape, whatever they hold', () => {
    const evidence = summed(zoneOf(PASSPORT), zoneOf(PASSPORT));
    expect(FrameEvidence.safeParse(evidence).success).toBe(true);
    expect(FrameEvidence.safeParse({ ...evidence, sums: evidence.sums.slice(1) }).success).toBe(false);
    expect(FrameEvidence.safeParse({ ...evidence, lengths: [44, 44, 44] }).success).toBe(false);
  });

  /** Short zones with any evidence: the arithmetic does not know how long a line is. */
  const cell = fc.array(fc.float({ min: -9, max: 0, noNaN: true }), { minLength: 37, maxLength: 37 }).map((scores) => normalised(Float32Array.from(scores)));
  const unsure = fc.array(fc.array(cell.map((scores) => normalised(scores.map((score) => score / 9))), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });

  it('may come in any order', () => {
    fc.assert(
      fc.property(fc.array(unsure, { minLength: 2, maxLength: 6 }), fc.infiniteStream(fc.nat()), (frames, order) => {
        const shuffled = frames.map((frame) => ({ frame, rank: order.next().value as number })).sort((a, b) => a.rank - b.rank).map(({ frame }) => frame);
        const [one, other] = [summed(...frames), summed(...shuffled)];
        expect(other.frames).toBe(one.frames);
        for (const [i, sum] of one.sums.entries()) expect(other.sums[i]).toBeCloseTo(sum, 2);
        for (const [i, weight] of one.weights.entries()) expect(other.weights[i]).toBeCloseTo(weight, 4);
      }),
      { numRuns: 60 },
    );
  });

  it('never make a cell wrong, or less sure, on which they agree', () => {
    const agreeing = fc.nat(36).filter((of) => !'0O'.includes(ALPHABET[of]!)).chain((of) => fc.tuple(fc.constant(of), fc.array(cell.map((scores) => withBest(scores, of)), { minLength: 1, maxLength: 8 })));
    fc.assert(
      fc.property(agreeing, ([of, cells]) => {
        let evidence: FrameEvidence | undefined;
        let before = 0;
        for (const each of cells) {
          evidence = addFrame(evidence, [[each], [each]]);
          const together = summedCells(evidence)[0]![0]!;
          expect(bestOf(together)).toBe(of);
          // The least lead of every frame, none counted for more than a frame may say.
          before += Math.min(MOST_EVIDENCE, leadOf(each));
          expect(leadOf(together)).toBeGreaterThanOrEqual(Math.min(before, MOST_EVIDENCE) - 1e-3);
        }
        expect(evidence!.frames).toBe(cells.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('another document', () => {
  it.each([
    ['of the same family', SISTER],
    ['whose number is next', NEXT],
    ['of another format', ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<']],
  ])('%s starts anew', (_which, lines) => {
    const evidence = summed(zoneOf(PASSPORT), zoneOf(PASSPORT), zoneOf(lines));
    expect(evidence.frames).toBe(1);
    expect(textOf(summedCells(evidence))).toEqual(lines);
  });

  it('starts anew for any two sure cells that differ, and not for one', () => {
    const places = fc.uniqueArray(fc.nat(87), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 36 }), (at, shift) => {
        const flat = [...PASSPORT.join('')];
        for (const place of at) flat[place] = ALPHABET[(ALPHABET.indexOf(flat[place]!) + shift) % 37]!;
        const lines = [flat.slice(0, 44).join(''), flat.slice(44).join('')];
        expect(summed(zoneOf(PASSPORT), zoneOf(lines)).frames).toBe(at.length > 1 ? 1 : 2);
      }),
      { numRuns: 60 },
    );
  });

  it('is forgotten after some frames without it, and not after a moment', () => {
    let evidence: FrameEvidence | undefined = summed(zoneOf(PASSPORT), zoneOf(PASSPORT));
    evidence = missFrame(evidence);
    expect(evidence).toMatchObject({ frames: 2, missed: 1 });
    expect(addFrame(evidence, zoneOf(PASSPORT))).toMatchObject({ frames: 3, missed: 0 });
    for (let i = 0; i < 3; i++) evidence = missFrame(evidence);
    expect(evidence).toBeUndefined();
    expect(missFrame(undefined)).toBeUndefined();
  });
});

function withBest(scores: Cell, of: number): Cell {
  const out = scores.slice();
  out[of] = Math.max(...scores) + 0.5;
  return normalised(out);
}
