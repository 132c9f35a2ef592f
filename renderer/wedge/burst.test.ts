import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyboardReader } from '../../core/contract/keyboard-reader.ts';
import { BURST_KEYS, BURST_MS, type Ended, LONGEST_GAP_MS, mayBecomeBurst, press, quiet, settle, textOf, type WedgeKey } from './burst.ts';
import { physicalOf } from './physical.ts';

const ENTER: KeyboardReader = { prefix: '', suffix: 'Enter' };
const ZONE = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const keyOf = (character: string): string => (character === '\n' ? 'Enter' : character === '\t' ? 'Tab' : character);

/** Types a text with these pauses and then rests; what was told as a reader's, as a person's, and read. */
function play(keys: readonly WedgeKey[], reader = ENTER): { results: ('typed' | 'burst')[]; ended: Ended[] } {
  let state = quiet;
  const ended: Ended[] = [];
  const results = keys.map((key) => {
    const heard = press(state, key, reader);
    state = heard.state;
    if (heard.ended) ended.push(heard.ended);
    return heard.result;
  });
  const last = settle(state, Math.max(0, ...keys.map(({ at }) => at)) + LONGEST_GAP_MS + 1, reader);
  return { results, ended: last.ended ? [...ended, last.ended] : ended };
}

const typed = (text: string, gapOf: (index: number) => number, startAt = 0): WedgeKey[] => {
  let at = startAt;
  return [...text].map((character, index) => ({ key: keyOf(character), physical: keyOf(character), at: (at += index === 0 ? 0 : gapOf(index)) }));
};

const anyText = fc.string({ unit: fc.constantFrom(...'abcdefgh ABC0123456789<\n\t'), minLength: 1, maxLength: 80 });
/** Rolls of a few milliseconds between neighbouring keys, and yet no eight keys that only a machine could do. */
const humanGaps = fc.array(fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 30, max: 400 }) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 29 }) }), { minLength: 80, maxLength: 80 }).map((gaps) => {
  const limit = BURST_MS + 1;
  return gaps.reduce<number[]>((done, gap) => {
    const lately = done.slice(-(BURST_KEYS - 2)).reduce((sum, each) => sum + each, 0);
    return [...done, done.length >= BURST_KEYS - 2 ? Math.max(gap, limit - lately) : gap];
  }, []);
});

describe('a person', () => {
  it('is never taken for a reader, whatever the rhythm', () => {
    fc.assert(fc.property(anyText, humanGaps, (text, gaps) => {
      const { results, ended } = play(typed(text, (index) => gaps[index] ?? 50));
      expect(results.every((result) => result === 'typed')).toBe(true);
      expect(ended).toEqual([]);
    }));
  });

  it('waits for no command longer than a blink, at the fastest typing there is', () => {
    // 25 keys a second, a record of seconds: nothing looks like a reader even for a moment.
    fc.assert(fc.property(anyText, fc.integer({ min: 40, max: 59 }), (text, gap) => {
      let state = quiet;
      for (const key of typed(text, () => gap)) {
        state = press(state, key, ENTER).state;
        expect(mayBecomeBurst(state)).toBe(false);
      }
    }));
  });
});

describe('a reader', () => {
  /** Milliseconds a key, how coarsely the system tells the time, and a hiccup now and then. */
  const timing = fc.record({ each: fc.integer({ min: 0, max: 20 }), coarse: fc.constantFrom(1, 4, 8, 16, 33), hiccups: fc.array(fc.integer({ min: 20, max: 60 }), { maxLength: 3 }), startAt: fc.integer({ min: 0, max: 1_000_000 }) });
  const barcode = fc.stringMatching(/^[A-Z0-9<]{30,60}$/);
  const paced = (text: string, { each, coarse, hiccups, startAt }: { each: number; coarse: number; hiccups: number[]; startAt: number }): WedgeKey[] => {
    const exact = typed(text, (index) => Math.min(LONGEST_GAP_MS, hiccups[(index - 20) / 12] ?? each), startAt);
    return exact.map((key) => ({ ...key, at: Math.floor(key.at / coarse) * coarse }));
  };

  it('is recognised however its keys are paced and told, and the whole is read', () => {
    fc.assert(fc.property(fc.array(barcode, { minLength: 1, maxLength: 3 }), timing, (lines, pace) => {
      fc.pre(!paced(lines.join('\n') + '\n', pace).some(({ at }, index, all) => index > 0 && at - all[index - 1]!.at > LONGEST_GAP_MS));
      const { results, ended } = play(paced(`${lines.join('\n')}\n`, pace));
      expect(ended).toEqual([{ kind: 'read', text: lines.join('\n') }]);
      // Nothing after the first keys reaches the page, least of all an Enter.
      expect(results.slice(2 * BURST_KEYS).every((result) => result === 'burst')).toBe(true);
    }));
  });

  it('is read when times come out of order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -30, max: 0 }), { minLength: 90, maxLength: 90 }), (shifts) => {
      const text = `${ZONE.join('\n')}\n`;
      const { ended } = play(typed(text, () => 4, 1000).map((key, index) => ({ ...key, at: key.at + (shifts[index] ?? 0) })));
      expect(ended).toEqual([{ kind: 'read', text: ZONE.join('\n') }]);
    }));
  });

  it.each<[KeyboardReader, string, string]>([
    [{ prefix: '~', suffix: 'Enter' }, `~${ZONE.join('\n')}\n`, ZONE.join('\n')],
    [{ prefix: '', suffix: 'Tab' }, `${ZONE.join('\t')}\t`, ZONE.join('\n')],
    [{ prefix: '[[', suffix: ']]' }, `[[${ZONE.join('\n')}]]`, ZONE.join('\n')],
    [{ prefix: '', suffix: '#' }, 'M1ERIKSSON/ANNA       EABC123#\n', 'M1ERIKSSON/ANNA       EABC123'],
  ])('set to %j', (reader, text, wanted) => {
    expect(play(typed(text, () => 5), reader).ended).toEqual([{ kind: 'read', text: wanted }]);
  });

  it('that was cut off is told as that, never as a reading', () => {
    expect(play(typed(ZONE[0]!, () => 5)).ended).toEqual([{ kind: 'cutOff' }]);
    expect(play(typed('A'.repeat(4_000), () => 1)).ended.map(({ kind }) => kind)).toEqual(['cutOff', 'cutOff']);
  });

  it('without the prefix is another one, such as that of the badges, and is left alone', () => {
    expect(play(typed('B-1002-7731-AX\n', () => 3), { prefix: '~', suffix: 'Enter' })).toMatchObject({ ended: [], results: Array<string>(15).fill('typed') });
  });

  it('two scans are two readings', () => {
    const first = typed(`${ZONE.join('\n')}\n`, () => 3);
    const second = typed('M1ERIKSSON/ANNA\n', () => 3, first.at(-1)!.at + 400);
    expect(play([...first, ...second]).ended).toEqual([{ kind: 'read', text: ZONE.join('\n') }, { kind: 'read', text: 'M1ERIKSSON/ANNA' }]);
  });
});

it('any keys at any times: each is a person\'s, or part of one burst that ends once', () => {
  fc.assert(fc.property(anyText, fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 80, maxLength: 80 }), (text, gaps) => {
    const { results, ended } = play(typed(text, (index) => gaps[index] ?? 0));
    const bursts = results.filter((result, index) => result === 'burst' && results[index - 1] !== 'burst').length;
    expect(ended.length).toBeGreaterThanOrEqual(bursts);
    if (bursts === 0) expect(ended).toEqual([]);
  }));
});

describe('under an Arabic layout', () => {
  it('the keys count, not the letters they wrote', () => {
    const written: Record<string, string> = { P: '\u061b', U: '\u2018', T: '\u0625', O: '\u00d7', B: '\u0644\u0622', '<': ',', 1: '\u0661', Enter: 'Enter' };
    const text = 'P<UTOB1PUTOB1\n';
    const keys = typed(text, () => 4).map(({ key, at }) => ({ key: written[key] ?? key, physical: key, at }));
    expect(play(keys).ended).toEqual([{ kind: 'read', text: text.trim() }]);
  });

  it('a layout that writes Latin letters is believed', () => {
    // A reader set to French on a French layout: the key of A stands where the English Q does.
    expect(textOf([{ key: 'A', physical: 'Q', at: 0 }, { key: '1', physical: '!', at: 1 }])).toBe('A1');
  });

  it.each([['KeyA', true, 'A'], ['KeyA', false, 'a'], ['Digit7', false, '7'], ['Digit7', true, '&'], ['Comma', true, '<'], ['Numpad4', false, '4'], ['F2', false, undefined], ['ArrowUp', false, undefined]])('%s, with Shift %j, is %j', (code, isShifted, character) => {
    expect(physicalOf(code, isShifted)).toBe(character);
  });
});
