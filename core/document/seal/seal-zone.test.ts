import { describe, expect, it } from 'vitest';
import { parseMrz } from '../parse-mrz.ts';
import { specimens, TODAY } from '../testing/specimens.ts';
import { encodeC40 } from './c40.ts';
import { composeSigned, sealed } from './compose-seal.ts';
import { readSeal } from './read-seal.ts';
import { sealDifferences, zoneOfSeal } from './seal-zone.ts';

function sealOf(featureSet: number, tag: number, text: string) {
  const header = { version: 4 as const, issuingState: 'UTO', signer: { country: 'UT', signer: 'TS', certificate: '1' }, issued: '2026-01-01', signed: '2026-01-01', featureSet, documentType: 1 };
  const seal = readSeal(sealed(composeSigned({ ...header, features: [{ tag, value: encodeC40(text) }] }), new Uint8Array(64)));
  if (!seal.ok) throw new Error(seal.error);
  return seal.value;
}

describe('zoneOfSeal', () => {
  it.each([
    ['MRV-A', 0x5d, 1, 28],
    ['MRV-B', 0x5d, 2, 28],
    ['TD2', 0x5e, 2, 36],
  ] as const)('reads the zone of a %s', (format, featureSet, tag, second) => {
    const [top, bottom] = specimens[format];
    const page = parseMrz([top, bottom], TODAY)!;
    const inSeal = zoneOfSeal(sealOf(featureSet, tag, top + bottom.slice(0, second)), TODAY)!;
    expect(inSeal).toMatchObject({ format, documentNumber: page.documentNumber, primaryIdentifier: 'ERIKSSON', birthDate: page.birthDate });
    expect(sealDifferences(page, inSeal)).toEqual([]);
    const altered = parseMrz([top.replace('ERIKSSON', 'ERIKSSEN'), bottom.replace(/^./, 'X')], TODAY)!;
    expect(sealDifferences(altered, inSeal)).toEqual(['name', 'documentNumber']);
  });

  it('reads none from a set of features that is not known, or of another length', () => {
    expect(zoneOfSeal(sealOf(0x11, 1, 'A'.repeat(72)), TODAY)).toBeUndefined();
    expect(zoneOfSeal(sealOf(0x5d, 1, 'A'.repeat(70)), TODAY)).toBeUndefined();
  });
});
