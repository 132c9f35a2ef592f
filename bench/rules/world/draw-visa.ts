/** Visas that lie beside a passport (ICAO 9303-7), and the seals that some of them carry (9303-13). */
import type { Random } from '../random.ts';
import type { Rates } from '../rates.ts';
import { type Day, plusDays, toPrint, toSix } from './day.ts';
import { drawLook } from './draw-paper.ts';
import { toNameField } from './names.ts';
import type { Paper, Person } from './world.ts';
import { bare, partOf, printZone, withPart } from './zone.ts';

/** A visa bears the passport's number as its own or in its optional part; after a renewal it bears the old one. */
export function drawVisa(random: Random, person: Person, passport: Paper, today: Day, rates: Rates): Paper {
  const format = random.chance(0.6) ? 'MRV-A' : 'MRV-B';
  const expires = plusDays(today, random.between(5, 700));
  const issued = plusDays(today, -random.between(1, 300));
  const held = random.chance(rates.visaOfOldPassport) ? `${bare(passport.zone, 'number').slice(0, 1)}${random.characters(7)}` : bare(passport.zone, 'number');
  const ownNumber = random.chance(0.7);
  const number = ownNumber ? random.characters(8) : held;
  const zone = printZone(format, {
    code: 'V',
    issuer: 'IRQ',
    name: toNameField(person.name, format === 'MRV-A' ? 39 : 31),
    number,
    nationality: partOf(passport.zone, 'nationality'),
    birth: partOf(passport.zone, 'birth'),
    sex: person.sex,
    expiry: toSix(expires),
    ...(ownNumber && random.chance(0.5) ? { option: held } : {}),
  });
  return {
    kind: 'visa',
    zone,
    visual: { primaryIdentifier: person.name.primary, secondaryIdentifier: person.name.secondary, documentNumber: number, expiryDate: toPrint(expires, 'slashes'), issueDate: toPrint(issued, 'slashes') },
    dates: 'slashes',
    issued,
    expires,
    look: drawLook(random, { format: 'TD3' }, rates),
  };
}

/** Most signers are unknown at a post: its list of authorities is short. */
export function withSeal(random: Random, paper: Paper, share: number): Paper {
  if (!random.chance(share)) return paper;
  const verdict = random.weighted([[0.5, 'valid'], [0.45, 'signerUnknown'], [0.03, 'signerExpired'], [0.02, 'undetermined']] as const);
  // A visa's seal leaves its optional data out.
  const held = withPart(paper.zone, 'option', '');
  return { ...paper, seal: { rows: held.rows, verdict } };
}
