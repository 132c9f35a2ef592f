/** The station's clock, run on between reports by the page's own monotonic clock; the page's wall time is never asked. */
import { useEffect, useState } from 'react';
import { useStation } from '../stores/station.ts';
import { monotonic } from '../world.ts';

/** The station's wall time now, with its offset; undefined until it has told it. */
export function useStationTime(): string | undefined {
  const status = useStation(({ status: last }) => last);
  const receivedAt = useStation((station) => station.receivedAt);
  const [now, setNow] = useState(monotonic);
  useEffect(() => {
    const timer = setInterval(() => setNow(monotonic()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return status === undefined ? undefined : addMs(status.at, Math.max(0, now - receivedAt));
}

/** `2026-11-22T23:59:30+03:00` and 45 s → `2026-11-23T00:00:15+03:00`: the offset stays the station's. */
export function addMs(at: string, ms: number): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(at) ?? [];
  const offsetMs = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  const local = new Date(new Date(at).getTime() + ms + offsetMs).toISOString().slice(0, 19);
  return `${local}${sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`}`;
}
