import fc from 'fast-check';

/** Any character there is, halves of surrogate pairs too, the usual ones more often. */
export const anyCharacter: fc.Arbitrary<string> = fc.oneof(fc.nat(0xff), fc.nat(0xffff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));

/** Any one unit of UTF-16, as a position in a line holds it. */
export const anyUnit: fc.Arbitrary<string> = fc.oneof(fc.nat(0xff), fc.nat(0xffff)).map((code) => String.fromCharCode(code));

export const anyText = (maxLength: number): fc.Arbitrary<string> => fc.array(anyCharacter, { maxLength }).map((characters) => characters.join(''));
