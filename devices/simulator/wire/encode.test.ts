import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeDecoder, undecoded } from '../../decoders/decoder.ts';
import type { Decoded } from '../../decoders/reading.ts';
import { drivers } from '../../drivers/all.ts';
import { encode, type Shown } from './encode.ts';

const ZONES: Shown[] = [
  { kind: 'zone', lines: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] },
  { kind: 'zone', lines: ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'] },
];
const code = fc.stringMatching(/^[A-Z0-9][A-Z0-9 />.-]{3,600}$/).map((text): Shown => ({ kind: 'code', text: text.trimEnd() }));

it.each(drivers.filter(({ decoder }) => decoder))('$id: what is encoded is decoded again', (driver) => {
  const decode = makeDecoder(driver.decoder!);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...ZONES), code), { maxLength: 6 }), (shown) => {
      const sent = shown.map((one) => ({ one, chunks: encode(driver, one) })).filter(({ chunks }) => chunks.length > 0);
      let state = undecoded;
      const decoded: Decoded[] = [];
      for (const chunk of sent.flatMap(({ chunks }) => chunks)) {
        const [next, found] = decode(state, chunk);
        state = next;
        decoded.push(...found);
      }
      const readings = decoded.flatMap((found): Shown[] => (found.kind === 'zone' ? [{ kind: 'zone', lines: found.lines }] : found.kind === 'code' ? [{ kind: 'code', text: found.text }] : []));
      expect(readings).toEqual(sent.map(({ one }) => one));
    }),
    { numRuns: 40 },
  );
});

it('every driver that decodes can show at least one document', () => {
  for (const driver of drivers.filter(({ decoder }) => decoder)) expect(encode(driver, ZONES[0]!).length + encode(driver, { kind: 'code', text: 'A-0042' }).length).toBeGreaterThan(0);
});
