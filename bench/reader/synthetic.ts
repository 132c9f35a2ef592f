/** Seeded synthetic pages of every format, damage, strength and face, read by the reader's own process. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figures, type Measured, percent, round, toFigures, toTable } from './figures.ts';
import { damageNames, STRENGTHS } from './pages/damages.ts';
import { drawPlanned } from './pages/draw.ts';
import { FACES, faceNames } from './pages/faces.ts';
import { type PagePlan, planPages } from './pages/plan.ts';
import { startReader } from './reader-under-test.ts';
import { scoreReading } from './score.ts';

type MeasuredPage = Measured & { plan: PagePlan };
/** `strength` mild, middle or strong; `none` where nothing was done to the page. */
type DamageRow = Figures & { damage: string; strength: string };
interface FaceRow {
  face: string;
  heldOut: boolean;
  pages: number;
  exact: number;
  lines: number;
  linesExact: number;
}

export interface SyntheticOptions {
  pages: number;
  /** Only pages of damages whose name holds this text. */
  only?: string | undefined;
  /** Where pages that were not read to the character are kept, with what stands in them and what was read. */
  keep?: string | undefined;
  say: (line: string) => void;
}

export async function benchSynthetic({ pages, only = '', keep, say }: SyntheticOptions) {
  const plans = planPages(pages).filter(({ id }) => id.includes(only));
  const reader = await startReader();
  const measured: MeasuredPage[] = [];
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  const failures: string[] = [];
  const idle = reader.cpuMs();
  for (const [i, plan] of plans.entries()) {
    const page = await drawPlanned(plan);
    const { answer, ms } = await reader.read(page.bytes);
    const score = scoreReading(answer.ok ? answer.value : undefined, page.zones);
    measured.push({ file: plan.id, plan, score, ms });
    if (!score.exact && keep !== undefined) {
      const file = `${plan.id}.${kindOf(page.bytes)}`;
      writeFileSync(join(keep, file), page.bytes);
      const read = answer.ok ? answer.value.lines : [];
      failures.push([`${file}  ${plan.format}  ${score.accepted ? 'ACCEPTED' : score.found ? 'found' : answer.ok ? 'not found' : answer.error}  ${round(ms)} ms`, ...page.zones.map(({ lines }) => `  is    ${lines.join('  ')}`), `  read  ${read.join('  ')}`].join('\n'));
    }
    if ((i + 1) % 50 === 0) say(`${i + 1} of ${plans.length} pages`);
  }
  if (keep !== undefined) writeFileSync(join(keep, 'failures.txt'), `${failures.join('\n')}\n`);
  const rssMb = reader.peakMb();
  const cpuMean = round((reader.cpuMs() - idle) / plans.length);
  reader.close();
  return { ...toFigures(measured), rssMb, cpuMean, damages: damageRows(measured), faces: faceRows(measured), files: measured.map(({ file, score, ms }) => ({ file, exact: score.exact, accepted: score.accepted, ms: round(ms) })) };
}

function damageRows(measured: readonly MeasuredPage[]): DamageRow[] {
  const kinds = [{ damage: 'none', strength: 'none' }, ...damageNames.flatMap((damage) => STRENGTHS.map((strength) => ({ damage, strength })))];
  return kinds.flatMap((kind) => {
    const mine = measured.filter(({ plan }) => plan.damage === kind.damage && plan.strength === kind.strength && plan.face === 'OCR-B');
    return mine.length === 0 ? [] : [{ ...kind, ...toFigures(mine) }];
  });
}

function faceRows(measured: readonly MeasuredPage[]): FaceRow[] {
  return faceNames.flatMap((face) => {
    const mine = measured.filter(({ plan }) => plan.face === face && plan.damage === 'none');
    const lines = mine.reduce((sum, { plan }) => sum + (plan.format === 'TD1' ? 3 : 2), 0);
    const linesExact = mine.reduce((sum, { score }) => sum + score.linesExact, 0);
    return mine.length === 0 ? [] : [{ face, heldOut: FACES[face].heldOut, pages: mine.length, exact: mine.filter(({ score }) => score.exact).length, lines, linesExact }];
  });
}

export function toSyntheticText({ damages, faces, rssMb, cpuMean, ...all }: Awaited<ReturnType<typeof benchSynthetic>>): string {
  const row = (name: string, of: Figures) => [name, of.images, percent(of.found, of.images), percent(of.exact, of.images), percent(of.accepted, of.images), of.falseReads, of.falseCovered, of.msMedian];
  const part = (name: string, strengths: readonly string[]) => {
    const mine = damages.filter(({ strength }) => strengths.includes(strength));
    const images = mine.reduce((sum, { images: some }) => sum + some, 0);
    const exact = mine.reduce((sum, { exact: some }) => sum + some, 0);
    return `${name}: ${exact} of ${images} exact, ${percent(exact, images)} %`;
  };
  return [
    toTable(['damage', 'pages', 'found %', 'exact %', 'accepted %', 'false', 'covered', 'ms'], [...damages.map((of) => row(`${of.damage} ${of.strength === 'none' ? '' : of.strength}`.trim(), of)), row('all pages', all)]),
    '',
    toTable(['face, clean', 'pages', 'exact %', 'lines', 'lines exact %'], faces.map((of) => [`${of.face}${of.heldOut ? ' (held out)' : ''}`, of.pages, percent(of.exact, of.pages), of.lines, percent(of.linesExact, of.lines)])),
    '',
    part('Undamaged and mild', ['none', 'mild']),
    part('Middle', ['middle']),
    part('Strong', ['strong']),
    `Characters right: ${percent(all.characterAccuracy, 1)} %; 90 of 100 pages within ${all.msP90} ms; ${cpuMean} ms of processor time a page; the reader's process held at most ${rssMb} MB`,
  ].join('\n');
}

const kindOf = (bytes: Buffer): string => (bytes[0] === 0x89 ? 'png' : bytes[0] === 0xff ? 'jpg' : bytes[0] === 0x52 ? 'webp' : 'tif');
