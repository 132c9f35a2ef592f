/**
 * How well names are matched:
 *
 *   npm run bench:names -- FILE.csv [--json] [--wrong]     pairs of a file: `name1,name2,is_match`
 *   npm run bench:names [-- --json] [--only SET]           the committed sets and the generated ones
 *
 * `--wrong` lists the pairs that were judged wrongly, with their aligned parts. With a file the last line is always
 * `{"pairs","precision","recall","f1","usPerPair"}`; `usPerPair` is CPU time after a warm-up, preparing both names included.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SAME_NAME } from '../../core/names/compare.ts';
import { generatePairs, seeded } from './generate.ts';
import { readPairs, type NamePair, type PairsProblem } from './read-pairs.ts';
import { DEVELOP, HELD_OUT } from './scholarly.ts';
import { scorePairs, type PairFigures, type WrongPair } from './score-pairs.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false }, wrong: { type: 'boolean', default: false }, only: { type: 'string' } } });
const say = (line: string): void => void (values.json ? process.stderr : process.stdout).write(`${line}\n`);

const [file] = positionals;
if (file === undefined) {
  const folder = fileURLToPath(new URL('pairs/', import.meta.url));
  const sets = new Map<string, NamePair[]>();
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.csv')).toSorted()) sets.set(name.replace('.csv', ''), load(`${folder}${name}`));
  sets.set('generated-develop', generatePairs(DEVELOP, 4_000, seeded(1)));
  sets.set('generated-held-out', generatePairs(HELD_OUT, 4_000, seeded(2)));
  const figures: Record<string, PairFigures> = {};
  for (const [name, pairs] of sets) if (values.only === undefined || name === values.only) figures[name] = tell(name, pairs);
  if (values.json) console.log(JSON.stringify(figures));
} else {
  console.log(JSON.stringify(tell(file, load(file))));
}

function tell(name: string, pairs: NamePair[]): PairFigures {
  const { figures, wrong } = scorePairs(pairs);
  if (values.wrong) for (const pair of wrong) say(toLine(pair));
  say(`${name}: ${figures.pairs} pairs at ${SAME_NAME}: precision ${figures.precision}, recall ${figures.recall}, F1 ${figures.f1}, ${figures.usPerPair} µs a pair`);
  return figures;
}

function toLine({ line, name1, name2, isMatch, comparison }: WrongPair): string {
  const parts = comparison.parts.map(({ left = '–', right = '–', kind, score }) => `${left}~${right} ${kind} ${score.toFixed(2)}`);
  return `${isMatch ? 'missed' : 'false '} ${comparison.score.toFixed(3)}  line ${line}: ${name1} | ${name2}   ${parts.join('; ')}`;
}

function load(path: string): NamePair[] {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return stop(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`);
  }
  const read = readPairs(text);
  return read.ok ? read.value : stop(`${path}, line ${read.error.line}: ${explain(read.error)}`);
}

function explain({ problem, found }: PairsProblem): string {
  switch (problem) {
    case 'noHeading':
      return 'the file is empty; its first line must be name1,name2,is_match';
    case 'missingColumn':
      return `the heading has no column ${found}; it must hold name1,name2,is_match`;
    case 'columns':
      return `${found} fields, not as many as the heading has`;
    case 'isMatch':
      return `is_match is “${found}”; it must be 0, 1, true or false`;
    case 'quote':
      return `a quoted field is not closed, or something follows its quote: ${found}`;
    case 'noRows':
      return 'there is no pair below the heading';
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
