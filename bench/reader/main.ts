/**
 * How well and how fast pages are read.
 *
 *   npm run bench:reader -- DIR [--json] [--rounds N] [--no-peer]     pictures of a folder, by its truth.json
 *   npm run bench:reader -- --synthetic [--pages N] [--only NAME] [--keep DIR] [--json]
 *   npm run bench:reader -- --negatives [--pages N] [--keep DIR] [--json]
 *   npm run bench:reader -- --malformed [--pages N] [--keep DIR] [--json]
 *
 * Pages go through the reader's own process, timed from file bytes to the answer. A folder is read by stock Tesseract
 * as well. Progress goes to the error stream; with `--json` the last line holds the figures.
 */
import { parseArgs } from 'node:util';
import { benchFolder, toFolderText } from './folder.ts';
import { benchMalformed } from './malformed.ts';
import { benchNegatives, toNegativesText } from './negatives.ts';
import { benchSynthetic, toSyntheticText } from './synthetic.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    json: { type: 'boolean', default: false },
    synthetic: { type: 'boolean', default: false },
    negatives: { type: 'boolean', default: false },
    malformed: { type: 'boolean', default: false },
    pages: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    peer: { type: 'boolean', default: true },
  },
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (text: string, figures: unknown): void => console.log(values.json ? JSON.stringify(figures) : text);

const [folder] = positionals;
if (values.synthetic) {
  const result = await benchSynthetic({ pages: Number(values.pages ?? 2000), only: values.only, keep: values.keep, say });
  print(toSyntheticText(result), result);
} else if (values.negatives) {
  const result = await benchNegatives({ images: Number(values.pages ?? 500), keep: values.keep, say });
  print(toNegativesText(result), result);
} else if (values.malformed) {
  const { crashed, ...figures } = await benchMalformed({ runs: Number(values.pages ?? 10_000), keep: values.keep, say });
  print([...crashed, JSON.stringify(figures)].join('\n'), figures);
} else if (folder !== undefined) {
  const result = await benchFolder({ folder, rounds: Number(values.rounds), withPeer: values.peer, say });
  print(toFolderText(result), result.figures);
} else {
  say('Give a folder with a truth.json, --synthetic, --negatives or --malformed.');
  process.exitCode = 2;
}
