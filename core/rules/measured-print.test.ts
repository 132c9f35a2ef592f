import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeMrz } from '../document/compose-mrz.ts';
import { F45 } from './F45-print-geometry.ts';
import { F46 } from './F46-uneven-print.ts';
import { F47 } from './F47-other-face.ts';
import { F50 } from './F50-portrait.ts';
import { F57 } from './F57-used-picture.ts';
import type { CharacterMeasure, Facts, HistoryFacts } from './facts.ts';
import { Evidence } from './rule.ts';
import { factsOfLines, nothingRead, sayOf, sound, withPage } from './testing/facts.ts';
import { pageFacts, quadOf, SCALE, without } from './testing/pictures.ts';

/** The zone without a picture's scale: a photograph. */
function photograph(): Facts {
  const facts = pageFacts();
  const { pixelsPerMillimetre: _, ...capture } = facts.capture;
  return { ...facts, capture };
}
/** Some characters of the second line changed. */
const on = (from: number, to: number, change: (character: CharacterMeasure) => Partial<CharacterMeasure>) => (character: CharacterMeasure) => (character.line === 1 && character.position >= from && character.position < to ? { ...character, ...change(character) } : character);
const at = (from: number, to: number, x: number, y: number) => on(from, to, ({ centre }) => ({ centre: { x: centre.x + x, y: centre.y + y } }));
const raisedPlaces = (facts: Facts, rule = F46) => {
  const answer = rule.evaluate(facts);
  return answer.state === 'raised' ? answer.evidence.map(({ line, start }) => [line, start]) : answer.state;
};

describe('what all of them ask for', () => {
  test.each([F45, F46, F47, F50])('$id says why it was not performed', (rule) => {
    expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(rule, without(pageFacts(), 'picture'))).toBe('notPerformed notMeasured');
    expect(sayOf(rule, photograph())).toBe('notPerformed noScale');
    expect(sayOf(rule, pageFacts())).toBe('passed');
  });
  test.each([F45, F46, F47])('$id needs measured characters', (rule) => expect(sayOf(rule, pageFacts({ picture: { lines: [] } }))).toBe('notPerformed notMeasured'));

  test.each([F45, F46, F47, F50, F57])('$id answers, and draws on the picture, whatever was measured', (rule) => {
    const number = fc.double({ noNaN: false });
    const point = fc.record({ x: number, y: number });
    const character = fc.record({ line: fc.nat(3), position: fc.nat(50), centre: point, width: number, height: number, rotation: number, contrast: number }, { requiredKeys: ['line', 'position', 'centre', 'width', 'height', 'rotation', 'contrast'] });
    const picture = fc.record({ width: fc.nat(), height: fc.nat(), page: fc.option(fc.tuple(point, point, point, point), { nil: undefined }), lines: fc.array(fc.record({ characters: fc.array(character, { maxLength: 50 }) }), { maxLength: 3 }), portrait: fc.option(fc.record({ corners: fc.tuple(point, point, point, point), edge: number }), { nil: undefined }), moire: number });
    fc.assert(fc.property(picture, (some) => { rule.evaluate({ ...pageFacts(), picture: some as never }); }), { numRuns: 200 });
  });
});

describe('F45, geometry', () => {
  test.each([
    ['a line that runs askew', pageFacts({ skew: -3.6 }), 'raised medium skew'],
    ['skew within what is allowed', pageFacts({ skew: 2.9 }), 'passed'],
    ['a narrower pitch', pageFacts({ pitch: 2.4 }), 'raised medium pitch'],
    ['a pitch within what scanners leave', pageFacts({ pitch: 2.58 }), 'passed'],
    ['a zone too far in', pageFacts({ left: 8 }), 'raised medium left'],
    ['a zone within the tolerance', pageFacts({ left: 6.9 }), 'passed'],
    ['a zone too high', pageFacts({ up: 9 }), 'raised medium high'],
    ['one line askew to the other', pageFacts({ change: (character) => (character.line === 0 ? character : { ...character, centre: { x: character.centre.x, y: character.centre.y + Math.tan((1.2 * Math.PI) / 180) * character.centre.x } }) }), 'raised medium apart'],
    ['lines that are all but parallel', pageFacts({ change: (character) => (character.line === 0 ? character : { ...character, centre: { x: character.centre.x, y: character.centre.y + Math.tan((0.4 * Math.PI) / 180) * character.centre.x } }) }), 'passed'],
    ['a page of the wrong size', pageFacts({ capture: { pixelsPerMillimetre: SCALE * 0.9 } }), 'undetermined scaleUnsure'],
  ])('%s', (_, facts, said) => expect(sayOf(F45, facts)).toBe(said));

  test('without the edge of the page only the pitch is judged', () => {
    const { page: _, ...picture } = pageFacts().picture!;
    expect(sayOf(F45, { ...pageFacts(), picture })).toBe('undetermined noPageEdge');
    const { page: _page, ...narrow } = pageFacts({ pitch: 2.4 }).picture!;
    expect(sayOf(F45, { ...pageFacts(), picture: narrow })).toBe('raised medium pitch');
  });
});

describe('F46, evenness', () => {
  test.each([
    ['characters above their line', pageFacts({ change: at(4, 7, 0, -0.35 * SCALE) }), 'raised medium row'],
    ['characters off their spacing', pageFacts({ change: at(4, 7, 0.4 * SCALE, 0) }), 'raised medium spacing'],
    ['larger characters', pageFacts({ change: on(4, 8, ({ width, height }) => ({ width: width * 1.2, height: height * 1.2 })) }), 'raised medium size'],
    ['turned characters', pageFacts({ change: on(4, 7, () => ({ rotation: 9 })) }), 'raised medium turned'],
    ['one character that stands far off', pageFacts({ change: at(4, 5, 0, 0.8 * SCALE) }), 'raised medium row'],
    ['two characters whose ink is half worn off', pageFacts({ change: on(4, 6, ({ width }) => ({ width: width * 0.6, rotation: 8 })) }), 'passed'],
    ['one character a little off', pageFacts({ change: at(4, 5, 0, 0.3 * SCALE) }), 'passed'],
    ['a stretch rubbed out of a line that is whole', pageFacts({ change: on(4, 8, () => ({ contrast: 0.5 })) }), 'raised medium faded'],
    ['two faded characters', pageFacts({ change: on(4, 6, () => ({ contrast: 0.3 })) }), 'passed'],
    ['a line that is worn at its end', pageFacts({ change: on(0, 8, () => ({ contrast: 0.4 })) }), 'passed'],
    ['a stain or glare across both lines', pageFacts({ change: (character) => ({ ...character, contrast: character.position > 3 && character.position < 10 ? 0.4 : character.contrast }) }), 'passed'],
    ['ink that fades by degrees', pageFacts({ change: on(2, 20, ({ position, contrast }) => ({ contrast: contrast * (0.5 + Math.abs(position - 11) / 18) })) }), 'passed'],
    ['a line that is worn all over', pageFacts({ change: on(0, 44, ({ position }) => ({ contrast: [0.9, 0.75, 0.6, 0.85, 0.7][position % 5]! - (position > 5 && position < 10 ? 0.4 : 0) })) }), 'passed'],
    ['faded fillers, behind which nothing stood', pageFacts({ change: (character, letter) => ({ ...character, contrast: letter === '<' && character.line === 0 && character.position > 30 && character.position < 38 ? 0.3 : character.contrast }) }), 'passed'],
    ['the right half of a line a fifth of a millimetre lower', pageFacts({ change: at(22, 44, 0, 0.2 * SCALE) }), 'raised medium step'],
    ['the right half of a line pushed along it', pageFacts({ change: at(18, 44, -0.25 * SCALE, 0) }), 'raised medium step'],
    ['halves that fit to a tenth of a millimetre', pageFacts({ change: at(22, 44, 0, 0.08 * SCALE) }), 'passed'],
    ['a carriage that jumped under both lines', pageFacts({ change: (character) => (character.position < 22 ? character : { ...character, centre: { x: character.centre.x + 0.4 * SCALE, y: character.centre.y } }) }), 'undetermined scaleUnsure'],
    ['a page seen at an angle', pageFacts({ change: at(4, 7, 0, -0.35 * SCALE), picture: { page: [{ x: 60, y: 40 }, { x: 1500, y: 40 }, { x: 1560, y: 1100 }, { x: 20, y: 1100 }] } }), 'undetermined scaleUnsure'],
    ['a line that bends as a whole', pageFacts({ change: (character) => ({ ...character, centre: { x: character.centre.x, y: character.centre.y + 0.004 * SCALE * (character.position - 20) ** 2 } }) }), 'passed'],
  ])('%s', (_, facts, said) => expect(sayOf(F46, facts)).toBe(said));

  test('says where a line goes on beside its course, and by how much', () => {
    const answer = F46.evaluate(pageFacts({ change: at(22, 44, 0, 0.3 * SCALE) }));
    expect(answer).toMatchObject({ state: 'raised', params: { line: 2, position: 23 }, evidence: [{ line: 1, start: 21 }, { line: 1, start: 22 }] });
    expect(answer.state === 'raised' && answer.params!.measured).toBeCloseTo(0.3, 1);
  });

  test('points at those characters and no others, in the zone and on the picture', () => {
    const facts = pageFacts({ change: at(4, 7, 0, -0.35 * SCALE) });
    expect(raisedPlaces(facts)).toEqual([[1, 4], [1, 5], [1, 6]]);
    const answer = F46.evaluate(facts);
    const [first] = answer.state === 'raised' ? answer.evidence : [];
    expect(Evidence.safeParse(first).success).toBe(true);
    const { x, y } = facts.picture!.lines[1]!.characters[4]!.centre;
    expect(first!.quad![0].x).toBeLessThan(x);
    expect(first!.quad![2].y).toBeGreaterThan(y);
  });

  test('print that scatters everywhere hides nothing and accuses nobody', () => {
    const worn = pageFacts({ change: (character) => ({ ...character, centre: { x: character.centre.x + (((character.position * 5) % 7) - 3) * 1.2, y: character.centre.y + (((character.position * 3) % 5) - 2) * 1.5 } }) });
    expect(sayOf(F46, worn)).toBe('passed');
  });

  test('a device that measures each character’s place instead of its ink is understood', () => {
    const plain = (character: CharacterMeasure) => ({ ...character, width: 1.6 * SCALE, height: 3 * SCALE });
    expect(sayOf(F46, pageFacts({ change: plain }))).toBe('passed');
    expect(sayOf(F46, pageFacts({ change: (character) => on(3, 6, ({ height }) => ({ height: height * 1.25 }))(plain(character)) }))).toBe('raised medium size');
  });
});

describe('F47, typeface', () => {
  test.each([
    ['a zone in another face', pageFacts({ change: (character) => ({ ...character, face: -5 }) }), 'raised high other'],
    ['a face that is like OCR-B but for some letters', pageFacts({ change: (character, letter) => ({ ...character, face: '59N'.includes(letter) ? -9 : 4 }) }), 'raised high other'],
    ['two characters in a face that may be another', pageFacts({ change: on(4, 6, () => ({ face: -6 })) }), 'raised medium mixed'],
    ['some characters in another face', pageFacts({ change: on(4, 7, () => ({ face: -9 })) }), 'raised high mixed'],
    ['one strange character', pageFacts({ change: on(4, 5, () => ({ face: -20 })) }), 'passed'],
    ['two strange characters, neither near the other', pageFacts({ change: (character) => ({ ...character, face: character.line === 1 && [2, 20].includes(character.position) ? -9 : 8 }) }), 'passed'],
    ['strange fillers', pageFacts({ change: (character, letter) => ({ ...character, face: letter === '<' ? -20 : 8 }) }), 'passed'],
    ['some strange characters in print that nobody could name', pageFacts({ change: (character) => ({ ...character, face: character.line === 1 && character.position < 3 ? -9 : 1 }) }), 'undetermined printUnsure'],
    ['a page seen at an angle', pageFacts({ change: (character) => ({ ...character, face: -5 }), picture: { page: [{ x: 60, y: 40 }, { x: 1500, y: 40 }, { x: 1560, y: 1100 }, { x: 20, y: 1100 }] } }), 'undetermined scaleUnsure'],
    ['too coarse a picture', pageFacts({ change: ({ face: _, ...character }) => character }), 'notPerformed tooCoarse'],
  ])('%s', (_, facts, said) => expect(sayOf(F47, facts)).toBe(said));

  test('a zone of fillers says nothing of its face', () => {
    const facts = pageFacts({ change: (character) => character });
    const lines = facts.reading.mrz!.lines.map((line) => line.slice(0, 5) + '<'.repeat(line.length - 5));
    expect(sayOf(F47, { ...facts, reading: { ...facts.reading, mrz: { ...facts.reading.mrz!, lines } } })).toBe('undetermined tooFewLetters');
  });
});

describe('F50, portrait', () => {
  const portrait = (change: object, size: readonly [number, number] = [34, 44]) => pageFacts({ picture: { portrait: { corners: quadOf(SCALE * 8, SCALE * 18, SCALE * size[0], SCALE * size[1]), edge: 0.05, screen: 0.05, ...change } } });
  test.each([
    ['what sound print measures', portrait({ edge: 0.1, screen: 0.25 }), 'passed'],
    ['a frame that may be cut', portrait({ edge: 0.2 }), 'raised low edge'],
    ['a frame that is cut', portrait({ edge: 0.4 }), 'raised medium edge'],
    ['a cut frame that nobody would overlook', portrait({ edge: 0.6 }), 'raised medium edge'],
    ['a screen that patterned paper has too', portrait({ screen: 0.4 }), 'raised low screen'],
    ['another screen alone', portrait({ screen: 0.6 }), 'raised medium screen'],
    ['two hints', portrait({ edge: 0.12, screen: 0.12 }), 'raised medium several'],
    ['a cut frame on patterned paper', portrait({ edge: 0.9, screen: 0.45 }), 'raised medium several'],
    ['both', portrait({ edge: 0.6, screen: 0.6 }), 'raised high several'],
    ['a cut frame of a size that the standard does not know', portrait({ edge: 0.6 }, [41, 52]), 'raised high several'],
    ['a large portrait whose frame is not seen', portrait({}, [41, 52]), 'passed'],
    ['too small a head', portrait({ head: 0.5 }), 'raised low head'],
    ['a picture too coarse for either cue', portrait({ edge: undefined, screen: undefined }), 'notPerformed tooCoarse'],
  ])('%s', (_, facts, said) => expect(sayOf(F50, facts)).toBe(said));

  test('a document that is made by hand may have a glued photograph', () => {
    const glued = (lines: readonly string[], texts = {}): Facts => ({ ...withPage(factsOfLines(lines), texts), capture: portrait({}).capture, picture: portrait({ edge: 0.9, screen: 0.9 }).picture! });
    expect(sayOf(F50, glued(composeMrz({ ...sound, documentCode: 'PE' })))).toBe('raised low several');
    const soon = composeMrz({ ...sound, expiryDate: { year: 2027, month: 3, day: 1 } });
    expect(sayOf(F50, glued(soon, { issueDate: '02 SEP 2026' }))).toBe('raised low several');
    expect(sayOf(F50, glued(soon, { issueDate: '02 MAR 2019' }))).toBe('raised high several');
    // Nobody knows for how long it runs.
    expect(sayOf(F50, glued(soon))).toBe('raised medium several');
    expect(sayOf(F50, { ...glued(composeMrz(sound)), today: undefined })).toBe('raised medium several');
    expect(sayOf(F50, glued(composeMrz(sound)))).toBe('raised high several');
  });

  test('a page without a portrait', () => {
    const { portrait: _, ...picture } = pageFacts().picture!;
    expect(sayOf(F50, { ...pageFacts(), picture })).toBe('notPerformed noPortrait');
  });
});

describe('F57, pictures used before', () => {
  const image = { captureId: 'c', passageId: 'p', at: '2026-01-01T08:00:00+03:00', distance: 0, identical: true, sameDocument: true };
  const history = (change: object, capture: Partial<Facts['capture']> = {}): Facts => ({ ...pageFacts({ capture }), history: { postId: 'x', direction: 'entry', at: image.at, sameDocument: [], samePerson: [], sameImage: [{ ...image, ...change }] } as unknown as HistoryFacts });
  test.each([
    ['a zone that came as text', { ...pageFacts(), reading: { ...pageFacts().reading, source: 'text' as const } }, 'notPerformed neverAnImage'],
    ['nothing known', without(pageFacts(), 'picture'), 'notPerformed notMeasured'],
    ['a fresh picture', pageFacts(), 'passed'],
    ['a history without like pictures', without({ ...history({}), history: { ...history({}).history!, sameImage: [] } }, 'picture'), 'passed'],
    ['the same bytes from a device', history({}), 'raised high identical'],
    ['a file that its folder offers again', history({}, { channel: 'folder' }), 'raised info fileAgain'],
    ['a file of another document in the folder', history({ sameDocument: false }, { channel: 'folder' }), 'raised high identical'],
    ['a file handed in twice', history({}, { live: false, channel: 'dropped' }), 'raised info fileAgain'],
    ['the same look for another document', history({ identical: false, distance: 3, sameDocument: false }), 'raised medium otherDocument'],
    ['the same bytes for another document', history({ distance: 0, sameDocument: false }, { live: false }), 'raised high otherDocument'],
    ['the document scanned again', history({ identical: false, distance: 3 }), 'passed'],
    ['another page of the same layout', history({ identical: false, distance: 7, sameDocument: false }), 'passed'],
    ['a photograph from the scanner', pageFacts({ picture: { origin: 'camera' } }), 'raised high storedFile'],
    ['an edited file from a watched folder', pageFacts({ picture: { origin: 'edited' }, capture: { channel: 'folder' } }), 'passed'],
    ['a screen photographed', pageFacts({ picture: { moire: 0.8 } }), 'raised medium screen'],
  ])('%s', (_, facts, said) => expect(sayOf(F57, facts)).toBe(said));
});
