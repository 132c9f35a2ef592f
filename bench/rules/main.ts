/**
 * What the rules find in a corpus of which the truth is known.
 *
 *   npm run bench:rules -- [--travellers N] [--seed N] [--json]     the project's own corpus, drawn anew from its seed
 *   npm run bench:rules -- --sensitivity [--travellers N]           the same under other assumed rates
 *   npm run bench:rules -- --examples                                also some innocent travellers that were raised
 *   npm run bench:rules -- FILE.jsonl [--json]                      an outside corpus, see docs/rules-corpus.md
 *
 * With `--json` the last line holds the figures. What a synthetic corpus cannot show stands in docs/rules-corpus.md.
 */
import { createReadStream, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreCorpus } from './corpus.ts';
import { scoreLines } from './outside/score-file.ts';
import { toFigures } from './score/figures.ts';
import { toText } from './score/table.ts';
import { sensitivity } from './sensitivity.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    travellers: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    sensitivity: { type: 'boolean', default: false },
    examples: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const [file] = positionals;
const [travellers, seed] = [Number(values.travellers), Number(values.seed)];
if (!Number.isSafeInteger(travellers) || travellers < 1 || !Number.isSafeInteger(seed)) {
  say('--travellers and --seed want whole numbers.');
  process.exitCode = 2;
} else if (file !== undefined && !existsSync(file)) {
  say(`There is no file ${file}.`);
  process.exitCode = 2;
} else if (values.sensitivity) {
  console.log(sensitivity(travellers, seed, say));
} else {
  const started = process.cpuUsage();
  const { tally, refused } = file === undefined ? { tally: scoreCorpus({ travellers, seed }), refused: 0 } : await scoreLines(createReadStream(file), say);
  console.log(toText(tally));
  if (values.examples) for (const example of tally.examples) console.log(JSON.stringify(example));
  say(`${(process.cpuUsage(started).user / 1e6).toFixed(1)} s of processor time`);
  if (refused > 0) {
    say(`${refused} lines were not scored`);
    process.exitCode = 1;
  }
  if (values.json) console.log(JSON.stringify(toFigures(tally)));
}
