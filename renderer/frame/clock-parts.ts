/** A day `YYYY-MM-DD` and a time `HH:MM` as typed, in the offset of `now`; undefined when no calendar has them. */
export function clockFromParts(day: string, time: string, now: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  // 30 February would roll over into March.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return undefined;
  const offset = /(Z|[+-]\d{2}:\d{2})$/.exec(now)?.[0] ?? 'Z';
  return `${day}T${time}:00${offset}`;
}
