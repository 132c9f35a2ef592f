/** The tally for people: the aims, then rule by rule, then threat by threat. */
import { BUSY_DAY, byId, toFigures } from './figures.ts';
import { poissonInterval } from './poisson.ts';
import type { KindTally, Tally } from './tally.ts';

export function toText(tally: Tally): string {
  const { travellers, forgeries, recallMedium, recallHigh, falseMediumPercent, falseHighPer155k } = toFigures(tally);
  const high = poissonInterval(tally.falseHigh);
  const scale = travellers === 0 ? 0 : BUSY_DAY / travellers;
  return [
    `${travellers} innocent travellers, ${forgeries} forgeries`,
    `recall, medium or above    ${percent(recallMedium)}   (aim 95 %)${tally.caughtAnyway > 0 ? `; ${tally.caughtAnyway} of ${tally.caughtMedium} were raised only by what the untouched paper raises too` : ''}`,
    `recall, high or above      ${percent(recallHigh)}`,
    `innocent, medium or above  ${falseMediumPercent.toFixed(2)} %   (aim 1 % at most)`,
    `innocent, high or above    ${falseHighPer155k.toFixed(1)} in ${BUSY_DAY}   (aim 15 at most; ${tally.falseHigh} counted, 95 % interval ${(high.low * scale).toFixed(1)} to ${(high.high * scale).toFixed(1)})`,
    ...(tally.aborted > 0 ? [`RULES THAT THREW: ${tally.aborted}`] : []),
    '',
    ...ruleTable(tally),
    '',
    ...kindTable(tally),
  ].join('\n');
}

function ruleTable({ rules }: Tally): string[] {
  const rows = [...rules.values()].sort(byId).map((rule) => [rule.id, rule.mode, ...[rule.fired, rule.true, rule.false, rule.trueMedium, rule.falseMedium, rule.falseHigh, rule.alone].map(String)]);
  return columns([['rule', 'mode', 'fired', 'true', 'false', 'true ≥med', 'false ≥med', 'false ≥high', 'alone'], ...rows]);
}

function kindTable({ kinds }: Tally): string[] {
  const all = [...kinds.values()].sort((a, b) => (a.threat + a.subKind < b.threat + b.subKind ? -1 : 1));
  const rows = [...new Set(all.map(({ threat }) => threat))].flatMap((threat) => {
    const own = all.filter((kind) => kind.threat === threat);
    return [rowOf(threat, own), ...(own.length === 1 && own[0]!.subKind === '' ? [] : own.map((kind) => rowOf(`  ${kind.subKind}`, [kind])))];
  });
  return columns([['threat', 'planted', '≥med %', '≥high %', 'anyway', 'raised by', 'faint or silent'], ...rows]);
}

function rowOf(title: string, kinds: readonly KindTally[]): string[] {
  const sum = (of: (kind: KindTally) => number): number => kinds.reduce((total, kind) => total + of(kind), 0);
  const planted = sum(({ planted: each }) => each);
  const one = kinds.length === 1 ? kinds[0] : undefined;
  return [title, String(planted), ((sum(({ medium }) => medium) * 100) / planted).toFixed(1), ((sum(({ high }) => high) * 100) / planted).toFixed(1), String(sum(({ anyway }) => anyway)), one ? top(one.by, 5) : '', one ? top(one.faint, 4) : ''];
}

const top = (counts: Map<string, number>, most: number): string =>
  [...counts].sort((a, b) => b[1] - a[1]).slice(0, most).map(([id, count]) => `${id}×${count}`).join(' ');

const percent = (value: number): string => `${(value * 100).toFixed(2)} %`;

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) => row.map((cell, i) => (i === 0 || i >= 5 && isNaN(Number(cell)) ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ').trimEnd());
}
