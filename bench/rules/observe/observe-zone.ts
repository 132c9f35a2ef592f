/** The zone as a reader or a person gives it: after one more look wherever it was doubtful, as the procedure wants it. */
import { parseMrz } from '../../../core/document/parse-mrz.ts';
import type { DocumentReading, Substitution } from '../../../core/document/reading.ts';
import type { Random } from '../random.ts';
import type { Rates } from '../rates.ts';
import { toIso } from '../world/day.ts';
import type { World } from '../world/world.ts';
import { givesPicture, type Part } from './observe.ts';

/** What is taken for what, most frequent first, as counted on the reader's model card. */
const TAKEN_FOR: readonly (readonly [number, string, string])[] = [
  [388, '0', 'O'], [328, 'O', '0'], [74, 'I', '1'], [41, 'S', '5'], [38, 'K', '<'], [35, '8', '0'], [34, 'P', 'F'], [33, 'T', 'I'], [32, '1', 'I'], [31, '8', '3'], [30, 'I', 'T'], [30, '1', 'T'], [30, 'Q', 'O'], [28, '5', 'S'],
  [28, '6', '5'], [27, 'E', 'F'], [26, 'E', 'L'], [26, 'J', '<'], [26, 'D', '0'], [26, 'V', 'Y'], [20, 'B', '8'], [20, '2', 'Z'], [18, 'H', 'N'], [18, 'M', 'N'], [15, '<', 'K'], [15, '7', '1'], [15, '3', '8'], [12, '4', 'A'], [12, '9', '8'], [10, 'C', 'G'],
];

export function observeZone({ paper, today, station }: World, channel: World['station']['channel'], random: Random, rates: Rates, sure: readonly Part[]): DocumentReading {
  const rows = [...paper.zone.rows];
  const isPicture = givesPicture(channel);
  const substitutions: Substitution[] = [];
  const raw = [...rows];
  let doubtful = false;
  // Where a trace has to reach the data, the zone it is set against is read rightly.
  if (sure.length === 0) {
    doubtful = isPicture && random.chance(rates.zoneDoubtful);
    const error = channel === 'typed' ? rates.typedSlip : paper.look.wear > 0.35 ? rates.zoneMisreadWorn : doubtful ? 0.15 : rates.zoneMisread;
    if (random.chance(error)) misread(random, rows, channel === 'typed');
    raw.splice(0, raw.length, ...rows);
    // What the reader set right by itself: the picture showed a look-alike, the digits told which it was.
    if (isPicture && random.chance(rates.zoneRepaired)) {
      const seen = misread(random, raw, false);
      if (seen !== undefined) substitutions.push({ line: seen.line, position: seen.position, from: seen.to, to: seen.from, margin: Math.round(random.unit() * 200) / 100 });
    }
  }
  const mrz = parseMrz(rows, station.clockConfirmed || sure.includes('clock') ? toIso(today) : undefined);
  return {
    source: isPicture ? 'image' : 'text',
    found: mrz !== undefined,
    raw: substitutions.length > 0 ? raw : rows,
    substitutions,
    ...(isPicture ? { accepted: !doubtful, doubts: doubtful ? [{ code: 'character' as const, line: 1, position: random.between(0, rows[1]!.length - 1) }] : [] } : {}),
    ...(mrz === undefined ? {} : { mrz }),
  };
}

/** Changes one character in place and says which; `undefined` when nothing there is easily misread. */
function misread(random: Random, rows: string[], typed: boolean): { line: number; position: number; from: string; to: string } | undefined {
  const line = random.between(0, rows.length - 1);
  const text = rows[line]!;
  if (typed) return put(rows, line, random.between(0, text.trimEnd().length - 1), random.characters(1, /\d/.test(text.charAt(0)) ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'));
  const able = TAKEN_FOR.filter(([, from]) => text.includes(from));
  if (able.length === 0) return undefined;
  const [, from, to] = random.weighted(able.map((each) => [each[0], each] as const));
  const places = [...text].flatMap((character, i) => (character === from ? [i] : []));
  return put(rows, line, random.pick(places), to);
}

function put(rows: string[], line: number, position: number, to: string): { line: number; position: number; from: string; to: string } {
  const text = rows[line]!;
  rows[line] = text.slice(0, position) + to + text.slice(position + 1);
  return { line, position, from: text.charAt(position), to };
}
