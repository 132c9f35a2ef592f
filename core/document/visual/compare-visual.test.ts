import { describe, expect, it } from 'vitest';
import { parseMrz } from '../parse-mrz.ts';
import { specimens, TODAY } from '../testing/specimens.ts';
import { compareVisual } from './compare-visual.ts';
import type { VisualFieldName, VisualReading } from './visual-reading.ts';

const mrz = parseMrz(specimens.TD3, TODAY)!;
const place = [0, 1, 2, 3].map((n) => ({ x: n, y: n })) as unknown as VisualReading['portrait'] & object;
const read = (fields: Partial<Record<VisualFieldName, string>>, confidence = 0.95): VisualReading => ({
  performed: true,
  fields: Object.entries(fields).map(([name, text]) => ({ name: name as VisualFieldName, text, confidence, place })),
});
function answer(field: VisualFieldName, text: string, confidence = 0.95, zone = mrz) {
  const found = compareVisual(zone, read({ [field]: text }, confidence)).find((each) => each.field === field)!;
  return found.answer === 'notPerformed' ? found.reason : found.answer;
}

describe('compareVisual', () => {
  it.each<[VisualFieldName, string, string]>([
    ['primaryIdentifier', 'Eriksson', 'agrees'],
    ['primaryIdentifier', 'ERIKSEN', 'differs'],
    ['primaryIdentifier', 'ER1KSSON', 'lookAlike'],
    ['primaryIdentifier', 'إريكسون', 'otherScript'],
    ['secondaryIdentifier', 'ANNA-MARIA', 'agrees'],
    ['secondaryIdentifier', 'ANNA', 'differs'],
    ['primaryIdentifier', 'ERIKSSON ANNA MARIA', 'agrees'],
    ['primaryIdentifier', 'Anna Maria ERIKSSON', 'agrees'],
    ['secondaryIdentifier', 'ERIKSSON, ANNA MARIA', 'agrees'],
    ['primaryIdentifier', 'ER1KSSON ANNA MARIA', 'lookAlike'],
    ['primaryIdentifier', 'ERIKSSON ANNA', 'differs'],
    ['primaryIdentifier', 'ERIKSEN ANNA MARIA', 'differs'],
    ['documentNumber', 'L898902C3', 'agrees'],
    ['documentNumber', 'L 898902 C3', 'agrees'],
    ['documentNumber', 'L898902C8', 'differs'],
    ['documentNumber', 'L89890ZC3', 'lookAlike'],
    ['nationality', 'UTOPIAN / UTO', 'agrees'],
    ['nationality', 'UTOPIAN', 'unsure'],
    ['nationality', 'IRQ', 'unsure'],
    ['birthDate', '12 AUG/AOUT 1974', 'agrees'],
    ['birthDate', '12 AUG 1975', 'differs'],
    ['birthDate', '١٢/٠٨/١٩٧٤', 'agrees'],
    ['birthDate', '1353/05/21', 'agrees'],
    ['birthDate', '1394/07/24', 'agrees'],
    ['birthDate', 'unleserlich', 'notADate'],
    ['expiryDate', '15.04.2012', 'agrees'],
  ])('%s "%s": %s', (field, text, expected) => {
    expect(answer(field, text)).toBe(expected);
  });

  it('takes another State’s code for a difference only where nothing else stands there', () => {
    const zone = { ...mrz, nationality: 'IRQ' };
    expect(answer('nationality', 'SYR', 0.95, zone)).toBe('differs');
    expect(answer('nationality', 'SYR / IRQ', 0.95, zone)).toBe('agrees');
    expect(answer('nationality', 'NAT SYR', 0.95, zone)).toBe('unsure');
    expect(answer('nationality', 'SYX', 0.95, zone)).toBe('unsure');
  });

  it('does not say that an unsure reading differs', () => {
    expect(answer('primaryIdentifier', 'ERIKSEN', 0.6)).toBe('unsure');
    expect(answer('primaryIdentifier', 'ERIKSSON', 0.3)).toBe('agrees');
  });

  it('knows the ways the zone writes marked letters', () => {
    const zone = { ...mrz, primaryIdentifier: 'MUELLER' };
    expect(answer('primaryIdentifier', 'Müller', 0.95, zone)).toBe('agrees');
    expect(answer('primaryIdentifier', 'Müller', 0.95, { ...mrz, primaryIdentifier: 'MULLER' })).toBe('agrees');
  });

  it('takes a cut name for what it is', () => {
    const zone = { ...mrz, primaryIdentifier: 'NILAVADHANANANDA', nameTruncated: true };
    expect(answer('primaryIdentifier', 'NILAVADHANANANDAKUMAR', 0.95, zone)).toBe('agrees');
    expect(answer('primaryIdentifier', 'NILAVADHANANANDAKUMAR', 0.95, { ...zone, nameTruncated: false })).toBe('differs');
  });

  it('compares nothing with a zone that says nothing', () => {
    expect(answer('birthDate', '12 AUG 1974', 0.95, { ...mrz, birthDate: { raw: '74<<<<', quality: 'partial', year: 1974 } })).toBe('notInZone');
    expect(answer('secondaryIdentifier', 'ANNA', 0.95, { ...mrz, secondaryIdentifier: '' })).toBe('notInZone');
  });

  it('answers every field when nothing was read', () => {
    expect(new Set(compareVisual(mrz, { performed: false, reason: 'tooSmall' }).map((each) => each.answer === 'notPerformed' && each.reason))).toEqual(new Set(['tooSmall']));
    expect(compareVisual(mrz, read({})).every((each) => each.answer === 'notPerformed' && each.reason === 'notRead')).toBe(true);
  });
});
