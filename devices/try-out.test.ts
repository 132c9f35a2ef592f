import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TrialReport } from '../core/contract/device.ts';
import { tryOut } from './try-out.ts';

const FRAME = Buffer.from('\x02P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\r\x03', 'latin1');

let tap: ((bytes: Uint8Array) => void) | undefined;
let reports: TrialReport[];
let progress: number[];
const heard: number[] = [];
const taken: string[] = [];
let cancelled = 0;
const device = { tap: (listener: typeof tap) => void (tap = listener), heard: (number: number) => void heard.push(number), taken: (ticket: string) => void taken.push(ticket), cancelScan: () => void (cancelled += 1) };
const start = (kind: 'serial' | 'scanner' | 'folder' = 'serial') => tryOut(device, { kind, ms: 30_000, onBytes: (bytes) => progress.push(bytes), onEnd: (report) => reports.push(report) });

beforeEach(() => {
  vi.useFakeTimers();
  reports = [];
  progress = [];
});
afterEach(() => void vi.useRealTimers());

it('ends when a document has come and it is quiet, and names the drivers that explain it', () => {
  const trial = start();
  tap!(FRAME.subarray(0, 40));
  vi.advanceTimersByTime(900);
  tap!(FRAME.subarray(40));
  trial.take({ kind: 'text', deviceId: 'd', number: 7, text: 'a zone' });
  vi.advanceTimersByTime(900);
  expect(reports).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(reports).toMatchObject([{ bytes: FRAME.length, readings: 1 }]);
  expect(reports[0]!.results[0]).toMatchObject({ driver: 'serial-stx-etx', readings: 1 });
  expect(JSON.stringify(reports)).not.toContain('ERIKSSON');
  expect(progress).toEqual([40, FRAME.length]);
  // The device's queue moves on, and it is left in peace.
  expect(heard).toEqual([7]);
  expect(tap).toBeUndefined();
});

it('goes on listening to what no driver understands until its time is over, and says how much came', () => {
  start();
  tap!(Uint8Array.from([1, 2, 3]));
  vi.advanceTimersByTime(29_900);
  expect(reports).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(reports).toEqual([{ bytes: 3, readings: 0, results: [] }]);
});

it('keeps no more of an endless sender than one document may be', () => {
  const trial = start();
  for (let i = 0; i < 40; i++) tap!(new Uint8Array(4096).fill(0x41));
  trial.end();
  trial.end();
  expect(reports).toMatchObject([{ bytes: 40 * 4096 }]);
  vi.advanceTimersByTime(60_000);
  expect(reports).toHaveLength(1);
});

it('counts a page image and lets it go', () => {
  start('folder').take({ kind: 'image', deviceId: 'd', ticket: 't', bytes: new Uint8Array(500) });
  vi.advanceTimersByTime(1100);
  expect(reports).toEqual([{ bytes: 500, readings: 1, results: [] }]);
  expect(taken).toEqual(['t']);
});

it('says why a scanner brought nothing', () => {
  start('scanner').take({ kind: 'failed', deviceId: 'd', reason: 'outOfPaper' });
  vi.advanceTimersByTime(1100);
  expect(reports).toEqual([{ bytes: 0, readings: 0, failed: 'outOfPaper', results: [] }]);
});

it('breaks a scan off and waits for its end, so that it is nobody else\'s', () => {
  const trial = start('scanner');
  trial.end();
  expect(cancelled).toBe(1);
  expect(reports).toEqual([]);
  trial.take({ kind: 'failed', deviceId: 'd', reason: 'scanCancelled' });
  vi.advanceTimersByTime(5000);
  expect(reports).toEqual([{ bytes: 0, readings: 0, failed: 'scanCancelled', results: [] }]);
});
