import { describe, expect, test } from 'vitest';
import { composeMrz, type ZoneContent } from '../document/compose-mrz.ts';
import { F12 } from './F12-unknown-code.ts';
import { F13 } from './F13-specimen.ts';
import { F14 } from './F14-retired-code.ts';
import { F15 } from './F15-germany.ts';
import { F16 } from './F16-kosovo.ts';
import { F17 } from './F17-nationality-and-issuer.ts';
import { F18 } from './F18-protection-holder.ts';
import { F19 } from './F19-document-code.ts';
import { F20 } from './F20-second-letter.ts';
import { factsOf, factsOfLines, nothingRead, pointedAt, sayOf, sound } from './testing/facts.ts';

const both = (code: string): Partial<ZoneContent> => ({ issuingState: code, nationality: code });
/** A TD1 whose first and second lines were not captured holds neither code; alone it is no zone, so it is cut from one. */
const withoutCodes = () => {
  const facts = factsOf();
  const mrz = facts.reading.mrz!;
  return { ...facts, reading: { ...facts.reading, mrz: { ...mrz, fields: mrz.fields.filter(({ name }) => name === 'name') } } };
};

describe.each([F12, F13, F14, F15, F16, F17, F18, F19, F20])('$id', (rule) => {
  test('is not performed without a zone, or without its fields', () => {
    expect(sayOf(rule, nothingRead())).toBe('notPerformed noZone');
    expect(sayOf(rule, withoutCodes())).toBe('notPerformed fieldMissing');
  });
});

describe('F12', () => {
  test('passes codes of the list', () => {
    expect(sayOf(F12, factsOf())).toBe('passed');
    expect(sayOf(F12, factsOf({ issuingState: 'UNO', nationality: 'XXB' }))).toBe('passed');
    expect(sayOf(F12, factsOf(both('D')))).toBe('passed');
  });

  test('raises codes outside it', () => {
    expect(sayOf(F12, factsOf({ nationality: 'QQQ' }))).toBe('raised high raised');
    expect(pointedAt(F12, factsOf(both('XYZ')))).toEqual(['XYZ', 'XYZ']);
    expect(F12.evaluate(factsOf({ issuingState: 'QQQ' }))).toMatchObject({ params: { code: 'QQQ' } });
  });

  test('one look-alike beside a code of the list was likelier misread', () => {
    expect(sayOf(F12, factsOf({ nationality: 'IRO' }))).toBe('raised medium lookAlike');
    expect(sayOf(F12, factsOf(both('J0R')))).toBe('raised medium lookAlike');
    expect(sayOf(F12, factsOf({ nationality: 'XX8' }))).toBe('raised medium lookAlike');
    expect(sayOf(F12, factsOf({ nationality: 'UN1' }))).toBe('raised high raised');
    expect(sayOf(F12, factsOf({ issuingState: 'QQQ', nationality: 'IRO' }))).toBe('raised high raised');
  });

  test('leaves Germany to its own rule', () => expect(sayOf(F12, factsOf(both('DEU')))).toBe('passed'));

  test('cannot judge an empty code, nor one on a line of the wrong length', () => {
    expect(sayOf(F12, factsOf({ nationality: '' }))).toBe('undetermined fieldEmpty');
    const [first, second] = composeMrz({ ...sound, nationality: 'QQQ' });
    expect(sayOf(F12, factsOfLines([first!, `${second}<`]))).toBe('undetermined lineLength');
  });
});

describe('F13', () => {
  test('passes what is issued', () => expect(sayOf(F13, factsOf())).toBe('passed'));

  test.each(['UTO', 'IAO'])('raises %s as critical at a post and announces it in training', (code) => {
    expect(sayOf(F13, factsOf(both(code)))).toBe('raised critical raised');
    expect(sayOf(F13, factsOf(both(code), { training: true }))).toBe('raised info training');
    expect(F13.evaluate(factsOf({ nationality: code }))).toMatchObject({ params: { code } });
  });
});

describe('F14', () => {
  test('passes States of today and notes those of before', () => {
    expect(sayOf(F14, factsOf())).toBe('passed');
    expect(sayOf(F14, factsOf(both('ANT')))).toBe('raised low raised');
    expect(pointedAt(F14, factsOf({ nationality: 'NTZ' }))).toEqual(['NTZ']);
  });
});

describe('F15', () => {
  test('asks for D with two fillers', () => {
    expect(sayOf(F15, factsOf(both('D')))).toBe('passed');
    expect(sayOf(F15, factsOf(both('DEU')))).toBe('raised high raised');
    expect(sayOf(F15, factsOf({ nationality: 'D<0' }))).toBe('raised high raised');
    expect(sayOf(F15, factsOf())).toBe('notApplicable notGermany');
  });

  test('cannot judge a line of the wrong length', () => {
    const [first, second] = composeMrz({ ...sound, nationality: 'DEU' });
    expect(sayOf(F15, factsOfLines([first!, second!.slice(0, -1)]))).toBe('undetermined lineLength');
  });
});

test('F16 tells what UNK stands for', () => {
  expect(sayOf(F16, factsOf(both('UNK')))).toBe('raised info raised');
  expect(sayOf(F16, factsOf(both('RKS')))).toBe('notApplicable notKosovo');
  expect(sayOf(F16, factsOf())).toBe('notApplicable notKosovo');
});

describe('F17', () => {
  test.each<[string, Partial<ZoneContent>, string]>([
    ['the same State', {}, 'passed'],
    ['another State', { nationality: 'SYR' }, 'raised info raised'],
    ['a British nationality', { issuingState: 'GBR', nationality: 'GBN' }, 'passed'],
    ['the two codes of Kosovo', { issuingState: 'UNK', nationality: 'RKS' }, 'passed'],
    ['two forms of Germany', { issuingState: 'D', nationality: 'DEU' }, 'passed'],
    ['a stateless person', { nationality: 'XXA' }, 'notApplicable protectionHolder'],
    ['a refugee', { nationality: 'XXB' }, 'notApplicable protectionHolder'],
    ['another refugee', { nationality: 'XXC' }, 'notApplicable protectionHolder'],
    ['a nationality not said', { nationality: 'XXX' }, 'notApplicable unspecifiedNationality'],
    ['the United Nations', { issuingState: 'UNO', nationality: 'JOR' }, 'notApplicable organisationIssuer'],
    ['the UN mission in Kosovo', { issuingState: 'UNK', nationality: 'SRB' }, 'notApplicable organisationIssuer'],
    ["a State's letter S for its own service passport", { documentCode: 'PS' }, 'passed'],
    ['a refugee passport', { documentCode: 'PR', nationality: 'SYR' }, 'notApplicable documentForNonNationals'],
    ['an alien passport', { documentCode: 'PT', nationality: 'SYR' }, 'notApplicable documentForNonNationals'],
    ['a laissez-passer', { documentCode: 'PL', nationality: 'SYR' }, 'notApplicable documentForNonNationals'],
    ['a visa', { format: 'MRV-A', documentCode: 'V', nationality: 'SYR' }, 'notApplicable visa'],
    ['an empty nationality', { nationality: '' }, 'undetermined fieldEmpty'],
  ])('%s', (_, change, said) => expect(sayOf(F17, factsOf(change))).toBe(said));
});

describe('F18', () => {
  test.each([
    ['XXA', 'stateless'],
    ['XXB', 'refugee'],
    ['XXC', 'otherRefugee'],
  ])('%s leads to protection', (nationality, text) => {
    expect(sayOf(F18, factsOf({ nationality }))).toBe(`raised info ${text}`);
    expect(F18.evaluate(factsOf({ nationality }))).toMatchObject({ effect: 'protection' });
  });

  test('says nothing where the zone says nothing', () => {
    expect(sayOf(F18, factsOf())).toBe('notApplicable noProtectionCode');
    expect(sayOf(F18, factsOf({ nationality: 'XXX' }))).toBe('notApplicable noProtectionCode');
  });
});

describe('F19', () => {
  const bare = { optionalData: '' };
  test.each<[string, Partial<ZoneContent>, string]>([
    ['a passport', {}, 'passed'],
    ['a passport with a second letter', { documentCode: 'PD' }, 'passed'],
    ['a card as passport', { documentCode: 'I' }, 'raised medium raised'],
    ['a digit as second letter', { documentCode: 'P0' }, 'raised medium raised'],
    ['an identity card', { format: 'TD1', documentCode: 'ID' }, 'passed'],
    ['a crew card', { format: 'TD1', documentCode: 'AC' }, 'passed'],
    ['a barred AI', { format: 'TD1', documentCode: 'AI' }, 'raised medium raised'],
    ['a barred second V', { format: 'TD2', documentCode: 'IV', ...bare }, 'raised medium raised'],
    ['a passport as card', { format: 'TD2', documentCode: 'P', ...bare }, 'raised medium raised'],
    ['an emergency sheet', { format: 'TD2', documentCode: 'PU', ...bare }, 'passed'],
    ['a visa', { format: 'MRV-B', documentCode: 'VX', ...bare }, 'passed'],
  ])('%s', (_, change, said) => expect(sayOf(F19, factsOf(change))).toBe(said));

  test('cannot judge a line of the wrong length', () => {
    const [first, second] = composeMrz(sound);
    expect(sayOf(F19, factsOfLines([first!.slice(1), second!]))).toBe('undetermined lineLength');
  });
});

describe('F20', () => {
  test('passes the letters of the table on any day', () => {
    for (const letter of 'PEDORTSLMU') expect(sayOf(F20, factsOf({ documentCode: `P${letter}` }, { today: '2030-01-01' }))).toBe('passed');
    expect(sayOf(F20, factsOf({ documentCode: 'PP' }, { today: undefined }))).toBe('passed');
  });

  test('notes another letter, a little louder from 2028', () => {
    const other = { ...both('IRN'), documentCode: 'PN' };
    expect(sayOf(F20, factsOf(other))).toBe('raised info raised');
    expect(sayOf(F20, factsOf(other, { today: '2027-12-31' }))).toBe('raised info raised');
    expect(sayOf(F20, factsOf(other, { today: '2028-01-01' }))).toBe('raised low raised');
    expect(sayOf(F20, factsOf(other, { today: undefined }))).toBe('raised info raised');
  });

  test('asks for a look at a letter that no passport of a State bears, where all of them are known', () => {
    expect(sayOf(F20, factsOf({ documentCode: 'PN' }))).toBe('raised medium notOfState');
  });

  test('no letter is normal on a passport that ends before 2038', () => {
    expect(sayOf(F20, factsOf({ expiryDate: { year: 2037, month: 12, day: 31 } }))).toBe('passed');
    expect(sayOf(F20, factsOf({ expiryDate: { year: 2037 } }))).toBe('passed');
    expect(sayOf(F20, factsOf({ expiryDate: { year: 2038, month: 1, day: 1 } }))).toBe('raised info letterless');
    expect(sayOf(F20, factsOf({ expiryDate: { year: 2038, month: 1, day: 1 } }, { today: '2029-01-01' }))).toBe('raised low letterless');
  });

  test('cannot judge one whose end is not known', () => {
    expect(sayOf(F20, factsOf({}, { today: undefined }))).toBe('undetermined clockUnconfirmed');
    expect(sayOf(F20, factsOf({ expiryDate: {} }))).toBe('undetermined dateUnknown');
    expect(sayOf(F20, factsOf({ expiryDate: { year: 2030, month: 13, day: 1 } }))).toBe('undetermined dateImpossible');
  });

  test('does not apply to cards and visas', () => {
    expect(sayOf(F20, factsOf({ format: 'TD1', documentCode: 'ID' }))).toBe('notApplicable notAPassport');
    expect(sayOf(F20, factsOf({ format: 'MRV-A', documentCode: 'VX' }))).toBe('notApplicable notAPassport');
  });
});
