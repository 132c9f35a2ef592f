/**
 * What a hub or centre must stand: millions of registered people, looked up by name and by document, and whole
 * examinations of travellers against them.
 *
 *   npm run bench:registry -- [--persons N] [--passages N] [--json]
 *
 * People are invented (`people.ts`), questions about them are made by `vary.ts`, which shares nothing with the program's
 * matching of names. A question is a name and a birth date as an officer has them: 15 of 100 names as registered, 40
 * respelt, 20 with a part dropped, 12 with the family name first, 13 mistyped, a quarter of all changed twice, and one in
 * seven asked in the other script; birth dates 70 of 100 as registered, 10 as 1 January of the year, 6 as 1 January of a
 * year beside it, 5 unknown, 5 with day and month changed over, 4 with a slip in the day. Recall is the share of
 * questions whose person stands among the first ten.
 *
 * Measured first at a tenth of the size, then in full; with `--json` the last line is
 * `{"persons","households","loadS","fileMb","rssMb","nameRecallAt10","nameP95Ms","documentP95Ms","neighbourP95Ms","examinationP95Ms"}`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const FULL = { persons: 3_035_592, households: 505_932, passages: 100_000, listed: 1_000_000, wanted: 200_000 };
const TARGETS = { nameRecallAt10: 0.97, nameP95Ms: 20, documentP95Ms: 2, neighbourP95Ms: 5, examinationP95Ms: 60 };
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, persons: { type: 'string', default: String(FULL.persons) }, passages: { type: 'string', default: String(FULL.passages) } } });

const share = Number(values.persons) / FULL.persons;
const sizeOf = (part: number) => ({
  persons: Math.round(FULL.persons * share * part), households: Math.round(FULL.households * share * part), passages: Math.round(Number(values.passages) * part),
  listed: Math.round(FULL.listed * share * part), wanted: Math.round(FULL.wanted * share * part),
});
const say = (line: string): void => void (values.json ? process.stderr : process.stdout).write(`${line}\n`);

const tenth = await measure(sizeOf(0.1));
const full = await measure(sizeOf(1));
say(`a tenth: ${JSON.stringify(tenth)}`);
say(`in full: ${JSON.stringify(full)}`);
say('In memory: six bytes a person for the points of a search, and 64 MB of pages; everything else is read from the encrypted file.');
const missed = Object.entries(TARGETS).filter(([name, target]) => (name === 'nameRecallAt10' ? full[name]! < target : full[name]! > target));
for (const [name, target] of missed) say(`missed: ${name} ${String(full[name])}, wanted ${String(target)}`);
if (values.json) process.stdout.write(`${JSON.stringify(full)}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function measure(size: ReturnType<typeof sizeOf>): Promise<Record<string, number>> {
  say(`${String(size.persons)} persons in ${String(size.households)} households, ${String(size.listed)} listed documents, ${String(size.wanted)} listed persons, ${String(size.passages)} passages behind the post`);
  const given = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(process.execPath, ['--expose-gc', fileURLToPath(new URL('measure.ts', import.meta.url)), ...given], { stdio: ['ignore', 'pipe', values.json ? 'ignore' : 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the measurement ended with ${String(code)}`);
  return JSON.parse(said.trim().split('\n').at(-1)!) as Record<string, number>;
}
