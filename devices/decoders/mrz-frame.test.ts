import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMrzFrame, emptyMrzFrame, type MrzFrameState } from './mrz-frame.ts';

const PASSPORT = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const CARD = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const TD2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const VISA = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'];
const ZONES = [PASSPORT, CARD, TD2, VISA];

const FRAMINGS: ((lines: readonly string[]) => string)[] = [
  (lines) => `\x02${lines.join('\r')}\x03`,
  (lines) => `\x02${lines.join('\r')}\r\x03`,
  (lines) => `\x02${lines.join('\r\n')}\r\n\x03\r\n`,
  (lines) => `${lines.join('\r')}\r`,
  (lines) => `${lines.join('\n')}\n`,
  (lines) => `${lines.join('\r\n')}\r\n`,
];
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function decode(bytes: Uint8Array, chunks: readonly number[] = [bytes.length]) {
  let state: MrzFrameState = emptyMrzFrame;
  const readings: string[][] = [];
  let at = 0;
  for (const size of [...chunks, bytes.length]) {
    const [next, found] = decodeMrzFrame(state, bytes.subarray(at, at + size));
    state = next;
    readings.push(...found.map((reading) => [...reading.lines]));
    at += size;
  }
  return { readings, state };
}

const zone = fc.constantFrom(...ZONES);
const framing = fc.constantFrom(...FRAMINGS);
const stream = fc.array(fc.tuple(zone, framing), { minLength: 1, maxLength: 5 });
const textOf = (frames: readonly (readonly [string[], (lines: readonly string[]) => string])[]) => frames.map(([lines, frame]) => frame(lines)).join('');

describe('decodeMrzFrame', () => {
  it('reads every format in every framing, one after the other', () => {
    fc.assert(
      fc.property(stream, (frames) => {
        expect(decode(bytesOf(textOf(frames))).readings).toEqual(frames.map(([lines]) => lines));
      }),
    );
  });

  it('gives the same readings for any chunking', () => {
    fc.assert(
      fc.property(stream, fc.uint8Array({ maxLength: 60 }), fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 }), (frames, noise, chunks) => {
        const bytes = Uint8Array.from([...noise, ...bytesOf(textOf(frames))]);
        expect(decode(bytes, chunks)).toEqual(decode(bytes));
      }),
    );
  });

  it('reads the next whole frame after any noise that has ended its line', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), zone, framing, (noise, lines, frame) => {
        const bytes = Uint8Array.from([...noise, 0x0d, ...bytesOf(frame(lines))]);
        expect(decode(bytes).readings.at(-1)).toEqual(lines);
      }),
    );
  });

  it('reads the second of two frames after noise that runs straight into the first', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), zone, zone, framing, (noise, first, second, frame) => {
        expect(decode(Uint8Array.from([...noise, ...bytesOf(frame(first) + frame(second))])).readings.at(-1)).toEqual(second);
      }),
    );
  });

  it('never pairs one traveller with the next when a line is lost', () => {
    expect(decode(bytesOf(`${PASSPORT[1]}\r${PASSPORT[0]}\r${PASSPORT[1]}\r`)).readings).toEqual([PASSPORT]);
    expect(decode(bytesOf(`${PASSPORT[0]}\r${PASSPORT[0]}\r${PASSPORT[1]}\r`)).readings).toEqual([PASSPORT]);
    expect(decode(bytesOf(`${CARD[2]}\r${CARD.join('\r')}\r`)).readings).toEqual([CARD]);
  });

  it('hands on a framed zone with a character missing, for the officer to see', () => {
    const short = [PASSPORT[0]!, PASSPORT[1]!.slice(1)];
    expect(decode(bytesOf(`\x02${short.join('\r')}\x03`)).readings).toEqual([short]);
    expect(decode(bytesOf(`\x02hello\rworld\x03`)).readings).toEqual([]);
  });

  it('keeps a bounded state whatever arrives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (noise) => {
        expect(JSON.stringify(decode(noise).state).length).toBeLessThan(1200);
      }),
    );
  });
});
