/** Steps through days of the calendar without a clock. */

/** `2026-03-01`, -1 → `2026-02-28`. */
export function dayBeside(day: string, step: 1 | -1): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + step)).toISOString().slice(0, 10);
}
