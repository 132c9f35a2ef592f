/** “Scan any document now”: which driver explains best what a device of unknown make sent. */
import type { TrialResult } from '../core/contract/device.ts';
import { parseMrz } from '../core/document/parse-mrz.ts';
import { decodeAll } from './decoders/decoder.ts';
import type { Decoded } from './decoders/reading.ts';
import type { Driver } from './drivers/driver.ts';

/** Drivers that read anything at all, the best first; of two equal ones the stricter, which is the earlier in the list of drivers. */
export function tryDrivers(chunks: readonly Uint8Array[], drivers: readonly Driver[]): TrialResult[] {
  const total = chunks.reduce((sum, { length }) => sum + length, 0);
  return drivers
    .filter(({ decoder }) => decoder)
    .map((driver) => ({ result: resultOf(driver, chunks, total), weight: isChecked(driver) ? 2 : 1, isStrict: hasFrame(driver) }))
    .filter(({ result }) => result.readings > 0)
    .sort((one, other) => other.weight * other.result.rightCheckDigits - one.weight * one.result.rightCheckDigits || other.weight * other.result.share - one.weight * one.result.share || Number(other.isStrict) - Number(one.isStrict))
    .map(({ result }) => result);
}

/** Of two that read the same, the one that knows where a message begins is less easily led astray. */
const hasFrame = ({ decoder }: Driver): boolean => decoder?.kind === 'reports' || (decoder?.kind === 'frames' && decoder.frames.filter(({ isAnswer }) => !isAnswer).every(({ kind }) => kind !== 'lines'));

/** A checksum is not right by chance: where one fits, the device sends it, and a driver without it would read damaged frames. */
const isChecked = ({ decoder }: Driver): boolean =>
  decoder?.kind === 'frames' && decoder.frames.filter(({ isAnswer }) => !isAnswer).every((frame) => frame.kind !== 'lines' && frame.check !== undefined);

function resultOf(driver: Driver, chunks: readonly Uint8Array[], total: number): TrialResult {
  const { decoded } = decodeAll(driver.decoder!, chunks);
  const readings = decoded.filter(({ kind }) => kind === 'zone' || kind === 'code');
  const covered = decoded.reduce((sum, reading) => sum + lengthOf(reading), 0);
  return { driver: driver.id, readings: readings.length, rightCheckDigits: readings.reduce((sum, reading) => sum + rightDigits(reading), 0), share: Math.min(1, covered / Math.max(1, total)) };
}

/** Bytes of a reading itself; a frame round it is not counted, so that no driver gains by calling text a frame. */
function lengthOf(reading: Decoded): number {
  if (reading.kind === 'zone') return reading.lines.reduce((sum, line) => sum + line.length, 0);
  return reading.kind === 'reply' ? 0 : reading.bytes.length;
}

/** A zone cut in the wrong places has check digits that fail. */
function rightDigits(reading: Decoded): number {
  if (reading.kind !== 'zone') return 0;
  const mrz = parseMrz([...reading.lines], undefined);
  return mrz ? mrz.checks.filter(({ state }) => state === 'passed').length : 0;
}
