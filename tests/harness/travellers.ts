/** Invented travellers' zones for tests. */
import { composeMrz, type ZoneContent } from '../../core/document/compose-mrz.ts';

let issued = 0;

/** A sound TD3 zone with a document number of its own. */
export function zoneOf(changes: Partial<ZoneContent> = {}): string {
  issued += 1;
  return composeMrz({
    format: 'TD3',
    documentCode: 'P',
    issuingState: 'UTO',
    nationality: 'UTO',
    primaryIdentifier: 'TESTOVA',
    secondaryIdentifier: 'MARIA',
    documentNumber: `T${String(1_000_000 + issued)}`,
    birthDate: { year: 1984, month: 3, day: 9 },
    sex: 'F',
    expiryDate: { year: new Date().getUTCFullYear() + 4, month: 5, day: 20 },
    ...changes,
  }).join('\n');
}

/** The same zone with the check digit of the document number wrong. */
export function withWrongDigit(zone: string): string {
  const [first = '', second = ''] = zone.split('\n');
  return `${first}\n${second.slice(0, 9)}${String((Number(second[9]) + 3) % 10)}${second.slice(10)}`;
}
