import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePassName } from './pass-name.ts';

const zone = (primaryIdentifier: string, secondaryIdentifier: string, nameTruncated = false) => ({ primaryIdentifier, secondaryIdentifier, nameTruncated });
const pass = (surname: string, givenNames: string, nameTruncated = false) => ({ surname, givenNames, nameTruncated });

describe('comparePassName', () => {
  it.each([
    [pass('SPECIMEN', 'ANNA MARIA'), zone('SPECIMEN', 'ANNA MARIA')],
    [pass('SPECIMEN', 'ANNA'), zone('SPECIMEN', 'ANNA MARIA')],
    [pass('SPECIMEN', 'A'), zone('SPECIMEN', 'ANNA')],
    [pass('SPECIMEN', 'ANNA MRS'), zone('SPECIMEN', 'ANNA')],
    [pass('SPECIMEN', 'ANNAMRS'), zone('SPECIMEN', 'ANNA')],
    [pass('AL RASHID', 'OMAR MR'), zone('ALRASHID', 'OMAR')],
    [pass('ALRASHID', 'OMAR'), zone('AL RASHID', 'OMAR')],
    [pass('VERYLONGSURNAMEOFSO', '', true), zone('VERYLONGSURNAMEOFSOMEBODY', '')],
    [pass('SANTELLI', 'LEONIE SOFI', true), zone('SANTELLI', 'LEONIE SOFIYA')],
    [pass('OMAR', 'SALIH'), zone('SALIH', 'OMAR')],
    [pass('SPECIMEN', ''), zone('SPECIMEN', '')],
  ])('says that %o agrees with %o', (boarding, holder) => {
    expect(comparePassName(boarding, holder)).toBe('agrees');
  });

  it.each([
    [pass('SPECIMEN', ''), zone('SPECIMEN', 'ANNA')],
    [pass('SPECIMEN', 'OTTO'), zone('SPECIMEN', 'ANNA')],
    [pass('SPECIMAN', 'ANNA'), zone('SPECIMEN', 'ANNA')],
    [pass('', 'ANNA'), zone('SPECIMEN', 'ANNA')],
    [pass('MARRIED', 'ANNA'), zone('SPECIMEN', 'ANNA')],
  ])('leaves %o against %o to a person', (boarding, holder) => {
    expect(comparePassName(boarding, holder)).toBe('unsure');
  });

  it.each([
    [pass('EXAMPLE', 'OTTO'), zone('SPECIMEN', 'ANNA')],
    [pass('SPEC', 'OTTO'), zone('SPECIMEN', 'ANNA')],
    [pass('EXAMPLE', ''), zone('SPECIMEN', 'ANNA')],
  ])('says that %o is another name than %o', (boarding, holder) => {
    expect(comparePassName(boarding, holder)).toBe('differs');
  });

  it('never takes a whole name away as a title, and answers any text', () => {
    expect(comparePassName(pass('SPECIMEN', 'MR'), zone('SPECIMEN', 'MR'))).toBe('agrees');
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), fc.string(), fc.boolean(), (a, b, c, d, cut) => {
      expect(['agrees', 'unsure', 'differs']).toContain(comparePassName(pass(a, b, cut), zone(c, d)));
    }));
  });
});
