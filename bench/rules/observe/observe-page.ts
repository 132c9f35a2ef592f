/** What the second look at a page finds: print above the zone, seals, boarding passes. The comparisons are the program's own. */
import type { CodeEvidence } from '../../../core/document/code-evidence.ts';
import { type PageFacts, toPageFacts } from '../../../core/document/page-facts.ts';
import type { Mrz, Quad } from '../../../core/document/reading.ts';
import { type VisualField, VisualFieldName } from '../../../core/document/visual/visual-reading.ts';
import type { Random } from '../random.ts';
import type { Rates } from '../rates.ts';
import { toIso } from '../world/day.ts';
import type { VisualPart, World } from '../world/world.ts';
import type { Part } from './observe.ts';

const PLACE: Quad = [{ x: 300, y: 200 }, { x: 500, y: 200 }, { x: 500, y: 230 }, { x: 300, y: 230 }];

export function observePage(world: World, isPicture: boolean, mrz: Mrz | undefined, today: string | undefined, random: Random, rates: Rates, sure: readonly Part[]): PageFacts {
  const { paper } = world;
  const fields: VisualField[] = [];
  if (isPicture) {
    for (const [part, text] of Object.entries(paper.visual) as [VisualPart, string][]) {
      const name = VisualFieldName.options.find((option) => option === part);
      if (name === undefined || text === '') continue;
      if (sure.includes(part)) fields.push({ name, text, confidence: 0.96, place: PLACE });
      else if (random.chance(rates.visualFieldRead * (1 - 0.5 * paper.look.wear))) fields.push(readField(random, name, text, rates));
    }
  }
  const visual = fields.length > 0 ? { performed: true as const, fields } : { performed: false as const, reason: random.pick(['tooSmall', 'unknownLayout'] as const) };
  return toPageFacts({ codes: codesOf(world, isPicture, random), codesPerformed: isPicture, visual }, mrz, today);
}

/** Mostly as printed; now and then with one letter of a wrong shape, surely or unsurely. */
function readField(random: Random, name: VisualField['name'], text: string, rates: Rates): VisualField {
  const isDate = /Date$/.test(name);
  if (random.chance(isDate ? rates.visualDateMisread : rates.visualTextMisread)) return { name, text: isDate ? otherDate(random, text) : otherLetter(random, text), confidence: 0.83 + 0.15 * random.unit(), place: PLACE };
  // Unsure readings are wrong far more often; the comparison knows not to trust them.
  if (random.chance(0.12)) return { name, text: random.chance(0.4) ? otherLetter(random, text) : text, confidence: 0.3 + 0.4 * random.unit(), place: PLACE };
  return { name, text, confidence: 0.83 + 0.17 * random.unit(), place: PLACE };
}

const SHAPES: Readonly<Record<string, string>> = { '0': '86', '1': '74', '2': '7', '3': '85', '4': '19', '5': '63', '6': '58', '7': '12', '8': '360', '9': '48', A: 'RH', B: 'RE', C: 'GO', D: 'OB', E: 'FL', F: 'EP', G: 'CO', H: 'NM', I: 'LT', J: 'I', K: 'RX', L: 'IE', M: 'NH', N: 'MH', O: 'CG', P: 'RF', Q: 'O', R: 'KP', S: 'Z', T: 'IY', U: 'V', V: 'UY', W: 'M', X: 'K', Y: 'VT', Z: 'S' };

function otherLetter(random: Random, text: string): string {
  const places = [...text].flatMap((letter, i) => (SHAPES[letter] === undefined ? [] : [i]));
  if (places.length === 0) return text;
  const at = random.pick(places);
  return text.slice(0, at) + random.pick([...SHAPES[text.charAt(at)]!]) + text.slice(at + 1);
}

/** One digit of another shape, and still a date. */
function otherDate(random: Random, text: string): string {
  for (let i = 0; i < 12; i += 1) {
    const places = [...text].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
    const at = random.pick(places);
    const changed = text.slice(0, at) + random.pick([...SHAPES[text.charAt(at)]!]) + text.slice(at + 1);
    const [, month] = /^\d\d[./](\d\d)/.exec(changed) ?? [];
    if (Number(changed.slice(0, 2)) <= 28 && Number(changed.slice(0, 2)) >= 1 && (month === undefined || (Number(month) >= 1 && Number(month) <= 12))) return changed;
  }
  return text;
}

function codesOf({ paper, pass, trip, today }: World, isPicture: boolean, random: Random): CodeEvidence[] {
  const codes: CodeEvidence[] = [];
  const { seal } = paper;
  if (seal !== undefined && isPicture) {
    const signer = { country: 'IQ', signer: random.characters(2, 'ABCDEFGH'), certificate: random.characters(5) };
    if (seal.verdict === 'broken') codes.push({ kind: 'brokenSeal', format: 'DataMatrix', problem: 'badLength' });
    else {
      const verdict = {
        valid: { answer: 'valid' as const, signer, validTo: '2030-01-01' },
        invalid: { answer: 'invalid' as const },
        signerUnknown: { answer: 'signerUnknown' as const, signer },
        signerExpired: { answer: 'signerExpired' as const, signer, validFrom: '2019-01-01', validTo: '2025-12-31' },
        undetermined: { answer: 'undetermined' as const, reason: 'key' as const },
      }[seal.verdict];
      codes.push({ kind: 'seal', format: 'DataMatrix', seal: { form: 'binary', issuingState: 'IRQ', signer, issued: toIso(paper.issued), signed: toIso(paper.issued), featureSet: 0x5d, documentType: 1, zone: [...seal.rows] }, verdict });
    }
  }
  if (pass !== undefined) {
    const [surname = '', givenNames = ''] = pass.text.split('/');
    codes.push({
      kind: 'boardingPass',
      pass: {
        passengerName: pass.text,
        surname,
        givenNames,
        nameTruncated: pass.text.length >= 20,
        legs: [{ bookingReference: 'ABC123', from: 'IST', to: trip.post.toUpperCase(), carrier: pass.flight.slice(0, 2), flightNumber: pass.flight.slice(2), flightDate: { raw: '', date: toIso(today) }, compartment: 'Y', seat: '12A', sequenceNumber: '42' }],
      },
    });
  }
  return codes;
}
