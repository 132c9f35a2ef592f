import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drivers } from './drivers/all.ts';
import { parseRecording } from './drivers/recording.ts';
import { tryDrivers } from './trial.ts';

const ROOT = new URL('./drivers/recordings/', import.meta.url);
const recording = (path: string) => parseRecording(readFileSync(new URL(path, ROOT), 'utf8')).chunks;
const of = (kind: string) => drivers.filter(({ port }) => port.kind === kind);
const bytes = (text: string) => [Uint8Array.from(text, (character) => character.charCodeAt(0))];

const ZONE = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];

describe('tryDrivers', () => {
  it.each(readdirSync(ROOT).filter((id) => of('serial').some((driver) => driver.id === id)))('%s is among the best for its own recordings', (id) => {
    for (const file of readdirSync(new URL(`${id}/`, ROOT))) {
      const results = tryDrivers(recording(`${id}/${file}`), of('serial'));
      const own = results.find(({ driver }) => driver === id)!;
      if (results[0] === own) continue;
      expect(own.rightCheckDigits).toBe(results[0]!.rightCheckDigits);
      expect(results[0]!.share - own.share).toBeLessThan(0.15);
    }
  });

  it.each(['serial-stx-etx-xor', 'serial-stx-etx-sum', 'serial-stx-etx-crc', 'zebra-ssi'])('puts %s first, whose checksum is right', (id) => {
    const [file] = readdirSync(new URL(`${id}/`, ROOT));
    expect(tryDrivers(recording(`${id}/${file!}`), of('serial'))[0]?.driver).toBe(id);
  });

  it('knows a framed zone from a line, and says nothing of noise', () => {
    expect(tryDrivers(bytes(`\x1c\x02${ZONE.join('\r')}\r\x03\x1d`), of('serial'))[0]).toMatchObject({ driver: 'access-is-ocr-serial', readings: 1, rightCheckDigits: 5 });
    expect(tryDrivers(bytes('\x00\xff\x13 xyz'), of('serial'))).toEqual([]);
    expect(tryDrivers([], of('serial'))).toEqual([]);
  });
});
