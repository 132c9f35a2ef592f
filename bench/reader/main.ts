/**
 * How well and how fast pages are read.
 *
 *   npm run bench:reader -- DIR [--json] [--rounds N] [--no-peer]     pictures of a folder, by its truth.json
 *   npm run bench:reader -- --stills [--pages N] [--json]             undamaged pages of one megapixel, for the time they take
 *   npm run bench:reader -- --synthetic [--pages N] [--only NAME] [--keep DIR] [--json]
 *   npm run bench:reader -- --negatives [--pages N] [--keep DIR] [--json]
 *   npm run bench:reader -- --malformed [--pages N] [--keep DIR] [--json]
 *
 * Pages go through the reader's own process, timed from file bytes to the answer. A folder and the stills are read by
 * stock Tesseract as well. Progress goes to the error stream; with `--json` the last line holds the figures.
 */
import { parseArgs } from 'node:util';
import { benchMalformed } from './malformed.ts';
import { benchNegatives, toNegativesText } from './negatives.ts';
import { benchPictures, drawStills, picturesOf, toPicturesText } from './pictures.ts';
import { benchSynthetic, toSyntheticText } from './synthetic.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    json: { type: 'boolean', default: false },
    synthetic: { type: 'boolean', default: false },
    stills: { type: 'boolean', default: false },
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
} else if (values.stills || folder !== undefined) {
  const pictures = folder === undefined ? await drawStills(Number(values.pages ?? 60)) : picturesOf(folder);
  const result = await benchPictures(pictures, { rounds: Number(values.rounds), withPeer: values.peer, say });
  print(toPicturesText(result), result.figures);
} else {
  say('Give a folder with a truth.json, --stills, --synthetic, --negatives or --malformed.');
  process.exitCode = 2;
}
