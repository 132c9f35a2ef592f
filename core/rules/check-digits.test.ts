import { describe, expect, test } from 'vitest';
import { composeMrz } from '../document/compose-mrz.ts';
import { F01 } from './F01-document-number-digit.ts';
import { F02 } from './F02-birth-date-digit.ts';
import { F03 } from './F03-expiry-date-digit.ts';
import { F04 } from './F04-personal-number-digit.ts';
import { F05 } from './F05-composite-digit.ts';
import { F06 } from './F06-repaired-characters.ts';
import { factsOf, factsOfLines, nothingRead, pointedAt, sayOf, sound } from './testing/facts.ts';

const [first, second] = composeMrz(sound) as [string, string];
/** The second line with the digit at a position one higher. */
const wrongAt = (...positions: number[]): string[] => {
  const characters = [...second];
  for (const position of positions) characters[position] = String((Number(characters[position]) + 1) % 10);
  return [first, characters.join('')];
};

describe.each([
  [F01, 9, 'A12345678', 'medium', 'raised'],
  [F02, 19, '900304', 'medium', 'raised'],
  [F03, 27, '310506', 'medium', 'raised'],
  [F04, 42, '199012345678<<', 'medium', 'compositeToo'],
] as const)('$id', (rule, position, field, severity, text) => {
  test('passes a right digit', () => expect(sayOf(rule, factsOf())).toBe('passed'));

  test('raises a wrong one, with what was captured and what was expected', () => {
    const facts = factsOfLines(wrongAt(position));
    expect(sayOf(rule, facts)).toBe(`raised ${severity} ${text}`);
    expect(pointedAt(rule, facts)).toEqual([field, wrongAt(position)[1]![position]]);
    expect(rule.evaluate(facts)).toMatchObject({ params: { captured: wrongAt(position)[1]![position], expected: second[position] } });
  });

  test('cannot judge a line that is too short or too long', () => {
    const cut = wrongAt(position).map((line, i) => (i === 1 ? `${line}<` : line));
    expect(sayOf(rule, factsOfLines(cut))).toBe('undetermined lineLength');
  });

  test('is not performed where its line was not captured, nor without a zone', () => {
    expect(sayOf(rule, factsOfLines([first]))).toBe('notPerformed fieldMissing');
    expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone');
  });
});

test('a personal number is raised more where the composite asks for another one as well', () => {
  const changed = second.replace('199012345678', '199012345670');
  expect(sayOf(F04, factsOfLines([first, changed]))).toBe('raised medium compositeToo');
  // Erased, its digit left.
  const erased = second.replace('199012345678', '<'.repeat(12));
  expect(sayOf(F04, factsOfLines([first, erased]))).toBe('raised medium compositeToo');
  // A field whose own digit is the State's business, and the composite counts it: the practice of a State.
  const digit = String((Number(second[42]) + 1) % 10);
  const practice = [...'0123456789'].map((last) => `${second.slice(0, 42)}${digit}${last}`).find((line) => factsOfLines([first, line]).reading.mrz!.checks.every(({ name, state }) => name !== 'composite' || state === 'passed'));
  expect(sayOf(F04, factsOfLines([first, practice!]))).toBe('raised low raised');
  // Another field is wrong too, so the composite says nothing of this one.
  expect(sayOf(F04, factsOfLines([first, `${changed.slice(0, 9)}${(Number(changed[9]) + 1) % 10}${changed.slice(10)}`]))).toBe('raised low raised');
});

test('a digit that is right counts even on a line that is too long', () => {
  expect(sayOf(F01, factsOfLines([first, `${second}<`]))).toBe('passed');
});

test('an empty personal number has no digit, on cards and visas there is no such field', () => {
  expect(sayOf(F04, factsOf({ optionalData: '' }))).toBe('notApplicable fieldEmpty');
  expect(sayOf(F04, factsOf({ format: 'TD2', documentCode: 'I', optionalData: '' }))).toBe('notApplicable notInFormat');
  expect(sayOf(F04, factsOf({ format: 'MRV-A', documentCode: 'V' }))).toBe('notApplicable notInFormat');
});

test('a long number is judged by its own digit', () => {
  const [line, ...others] = composeMrz({ ...sound, format: 'TD1', documentCode: 'I', documentNumber: 'AB1234567890', optionalData: '' });
  expect(sayOf(F01, factsOfLines([line!, ...others]))).toBe('passed');
  const wrong = line!.slice(0, 18) + String((Number(line![18]) + 1) % 10) + line!.slice(19);
  expect(sayOf(F01, factsOfLines([wrong, ...others]))).toBe('raised medium raised');
});

/** A digit that no worn print makes of this one. */
const unlike = (digit: string): string => (digit === '4' ? '2' : '4');

describe('a letter where a digit belongs', () => {
  const put = (at: number, character: string): string => second.slice(0, at) + character + second.slice(at + 1);
  const alike: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' };

  test.each([
    [F02, 13, 19],
    [F03, 21, 27],
  ] as const)('$id says misread where the digit that it looks like fits, in the date and for the check digit', (rule, start, check) => {
    for (const at of [start, start + 1, start + 2, start + 3, start + 4, start + 5, check]) {
      const letter = alike[second[at]!];
      if (letter !== undefined) expect(sayOf(rule, factsOfLines([first, put(at, letter)]))).toMatch(/^(passed|undetermined misreadLikely)$/);
    }
    // It fits no digit that was meant: something is wrong all the same.
    const wrong = second.slice(0, check) + (second[check] === 'B' ? 'S' : second[check] === '8' ? 'S' : 'B') + second.slice(check + 1);
    expect(sayOf(rule, factsOfLines([first, wrong]))).toBe('raised medium raised');
  });

  test('a date of which a digit was read as a letter is no wrong date', () => {
    const born = composeMrz({ ...sound, birthDate: { year: 1980, month: 3, day: 4 } })[1]!;
    expect(sayOf(F02, factsOfLines([first, `${born.slice(0, 13)}B${born.slice(14)}`]))).toBe('undetermined misreadLikely');
    expect(sayOf(F02, factsOfLines([first, `${born.slice(0, 13)}E${born.slice(14)}`]))).toBe('raised medium raised');
  });

  test('the composite digit itself', () => {
    const digits = Array.from({ length: 40 }, (_, i) => composeMrz({ ...sound, documentNumber: `A123456${String(i).padStart(2, '0')}` })[1]!);
    const zero = digits.find((line) => line.endsWith('0'))!;
    expect(sayOf(F05, factsOfLines([first, `${zero.slice(0, -1)}O`]))).toBe('undetermined misreadLikely');
    expect(sayOf(F05, factsOfLines([first, `${zero.slice(0, -1)}B`]))).toBe('raised high raised');
  });
});

describe('F05', () => {
  test('passes where the composite is right, and does not apply to visas', () => {
    expect(sayOf(F05, factsOf())).toBe('passed');
    expect(sayOf(F05, factsOf({ format: 'MRV-B', documentCode: 'V', optionalData: '' }))).toBe('notApplicable notInFormat');
  });

  test('raises a wrong composite only while all single digits are right', () => {
    const composite = (digit: string) => factsOfLines([first, `${second.slice(0, 43)}${digit}`]);
    expect(sayOf(F05, composite(unlike(second[43]!)))).toBe('raised high raised');
    // Read 0 for 8: the eye of a reader, likelier than a forger's hand.
    const eight = Array.from({ length: 40 }, (_, i) => composeMrz({ ...sound, documentNumber: `A123456${String(i).padStart(2, '0')}` })[1]!).find((line) => line.endsWith('8'))!;
    expect(sayOf(F05, factsOfLines([first, `${eight.slice(0, 43)}0`]))).toBe('raised medium lookAlike');
    expect(pointedAt(F05, factsOfLines(wrongAt(43)))).toEqual([wrongAt(43)[1]![43]]);
    expect(sayOf(F05, factsOfLines(wrongAt(9, 43)))).toBe('undetermined singleDigitFailed');
  });

  test('an empty personal number does not stand in its way', () => {
    const lines = composeMrz({ ...sound, optionalData: '' });
    expect(sayOf(F05, factsOfLines([lines[0]!, `${lines[1]!.slice(0, 43)}${unlike(lines[1]![43]!)}`]))).toBe('raised high raised');
  });

  test('cannot judge lines of a wrong length, nor what was not captured', () => {
    expect(sayOf(F05, factsOfLines([first, `${wrongAt(43)[1]!}<`]))).toBe('undetermined lineLength');
    expect(sayOf(F05, factsOfLines([first, second.slice(0, -1)]))).toBe('notPerformed fieldMissing');
    expect(sayOf(F05, nothingRead())).toBe('notPerformed noZone');
  });
});

describe('F06', () => {
  const substitutions = [{ line: 1, position: 13, from: 'O', to: '9' }];

  test('does not judge text that never was a picture', () => {
    expect(sayOf(F06, factsOf())).toBe('notPerformed neverAnImage');
  });

  test('passes a picture read as it stands', () => {
    expect(sayOf(F06, factsOf({}, { reading: { source: 'image' } }))).toBe('passed');
  });

  test.each(['text', 'image'] as const)('says what the reader put right in %s, for information', (source) => {
    const facts = factsOf({}, { reading: { source, substitutions } });
    expect(sayOf(F06, facts)).toBe('raised info raised');
    expect(pointedAt(F06, facts)).toEqual(['9']);
  });

  test('says it beside a wrong digit as well: that is another finding', () => {
    expect(sayOf(F06, factsOfLines(wrongAt(9), { reading: { source: 'image', substitutions } }))).toBe('raised info raised');
  });

  test('says what was taken for what, and nothing of a place that a person has corrected since', () => {
    const answer = F06.evaluate(factsOf({}, { reading: { source: 'image', substitutions: [...substitutions, { line: 0, position: 9, from: '0', to: 'Q', margin: 0.4 }] } }));
    expect(answer).toMatchObject({ state: 'raised', params: { count: 1, changes: 'O→9' } });
  });

  test('cannot judge without a zone', () => {
    expect(sayOf(F06, nothingRead())).toBe('notPerformed noZone');
  });
});
