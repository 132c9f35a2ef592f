/** What the command line says of a screened file, for programs and for people. */
import type { i18n } from 'i18next';
import type { Mrz } from '../../core/document/reading.ts';
import { formatMrzDate } from '../../texts/format.ts';
import type { TextLanguage } from '../../texts/languages.ts';
import type { Screened } from './screen-file.ts';

/** One object a file. `fields` holds what the zone means, `raw` what was recognised; both are empty without a zone. */
export function toJson({ file, reading, findings, ms, error }: Screened): object {
  const { mrz } = reading;
  return {
    file,
    found: reading.found,
    format: mrz?.format ?? null,
    lines: mrz?.lines ?? [],
    raw: reading.raw,
    substitutions: reading.substitutions,
    confidences: reading.confidences ?? [],
    accepted: reading.accepted ?? null,
    doubts: reading.doubts ?? [],
    checks: mrz?.checks ?? [],
    fields: mrz ? meaningOf(mrz) : {},
    findings,
    ms,
    ...(error === undefined ? {} : { error }),
  };
}

export function toText({ file, reading, findings, ms, error }: Screened, i18next: i18n, language: TextLanguage): string {
  // Latin values inside a right-to-left sentence keep their own order.
  const apart = (value: string | number): string => (language === 'en' ? String(value) : `\u2068${value}\u2069`);
  const say = (key: string, params: Record<string, string | number> = {}): string => i18next.t(key, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, apart(value)])));
  if (error !== undefined) return say('cli.screen.unreadable', { file, reason: i18next.t(`cli.screen.failed.${error}`) });
  const { mrz } = reading;
  if (!mrz) return say('cli.screen.notFound', { file, ms });

  const values: [string, string][] = [
    ['documentCode', mrz.documentCode],
    ['issuingState', mrz.issuingState],
    ['name', [mrz.primaryIdentifier, mrz.secondaryIdentifier].filter(Boolean).join(', ')],
    ['documentNumber', mrz.documentNumber],
    ['nationality', mrz.nationality],
    ['birthDate', formatMrzDate(i18next, language, mrz.birthDate)],
    ['sex', i18next.t(`screening.holder.sexes.${mrz.sex}`)],
    ['expiryDate', formatMrzDate(i18next, language, mrz.expiryDate)],
    ['optionalData', mrz.optionalData],
    ['optionalData2', mrz.optionalData2],
  ];
  const { doubts = [] } = reading;
  const raised = findings.filter(({ state }) => state === 'raised' || state === 'undetermined' || state === 'aborted');
  return [
    say('cli.screen.found', { file, format: mrz.format, ms }),
    ...mrz.lines.map((line) => `    ${line}`),
    ...reading.substitutions.map(({ line, position, from, to }) => `  ${say('cli.screen.substitution', { line: line + 1, position: position + 1, from, to })}`),
    ...(doubts.length === 0 ? [] : [`  ${say('cli.screen.lookAgain', { places: doubts.map(({ line, position }) => (position === undefined ? `${line + 1}` : `${line + 1}:${position + 1}`)).join(' ') })}`]),
    ...values.filter(([, value]) => value !== '').map(([field, value]) => `  ${say('cli.screen.field', { field: i18next.t(`fields.${field}`), value })}`),
    ...mrz.checks
      .filter(({ state }) => state !== 'unused')
      .map(({ name, captured, expected, state }) => `  ${say(state === 'passed' ? 'cli.screen.checkPassed' : 'cli.screen.checkFailed', { field: i18next.t(`fields.${name}`), captured, expected })}`),
    ...(raised.length === 0 ? [`  ${i18next.t('cli.screen.nothingRaised')}`] : []),
    ...raised.map(({ ruleId, severity, text, params }) => `  ${say('cli.screen.finding', { rule: ruleId, severity: i18next.t(`cli.screen.severities.${severity}`), text: say(text, params) })}`),
  ].join('\n');
}

function meaningOf(mrz: Mrz): Omit<Mrz, 'format' | 'lines' | 'fields' | 'checks' | 'problems'> {
  const { format: _format, lines: _lines, fields: _fields, checks: _checks, problems: _problems, ...meaning } = mrz;
  return meaning;
}
