import { execFile, spawn } from 'node:child_process';
import type { DeliveryFailure } from '../../core/contract/device.ts';
import type { Result } from '../../core/result.ts';
import { fail, ok } from '../../core/result.ts';
import { imageCompleteness } from './complete-image.ts';
import { identifyNode } from './node-identity.ts';
import type { Port } from './port.ts';

/** A page from a scanner, as PNG. */
export type ScannerDelivery = { kind: 'image'; ticket: string; bytes: Uint8Array } | { kind: 'failed'; reason: DeliveryFailure };

export interface ScannerPort extends Port<ScannerDelivery> {
  /** Scans one page, as the officer asks for it; a scan under way goes on. */
  scan(): void;
  /** Stops a scan under way. */
  cancel(): void;
}

export interface ScannerOptions {
  /** Further options for `scanimage`, such as those with which its test device fails on purpose. */
  options?: readonly string[];
  limitBytes?: number;
  longestMs?: number;
  platform?: NodeJS.Platform;
}

const LIMIT = 40 * 1024 * 1024;
const LONGEST_MS = 120_000;
/** Once it has said what failed. Its drivers' own processes sometimes wait for one another for ever. */
const ENDING_MS = 1_000;

/** A page scanner through SANE's `scanimage`, in a process of its own, which may hang or die without harm. */
export function scannerPort(source: string, resolution: number, { options = [], limitBytes = LIMIT, longestMs = LONGEST_MS, platform = process.platform }: ScannerOptions = {}): ScannerPort {
  let deliver: ((delivery: ScannerDelivery) => void) | undefined;
  let stop: (() => void) | undefined;
  let count = 0;
  return {
    identify: () => identifyScanner(source),
    open(events) {
      if (platform === 'win32') return void queueMicrotask(() => events.closed('notSupported'));
      execFile('scanimage', ['--version'], { timeout: 5000 }, (error) => {
        if (error) return events.closed('notInstalled');
        deliver = (delivery) => events.data(delivery);
        events.opened();
      });
    },
    scan() {
      const deliver_ = deliver;
      if (!deliver_ || stop) return;
      const scanning = new AbortController();
      stop = () => scanning.abort();
      void scanPage(source, resolution, { options, limitBytes, longestMs, signal: scanning.signal }).then((page) => {
        stop = undefined;
        if (deliver !== deliver_) return;
        deliver_(page.ok ? { kind: 'image', ticket: String((count += 1)), bytes: page.value } : { kind: 'failed', reason: page.error });
      });
    },
    cancel: () => stop?.(),
    close() {
      deliver = undefined;
      stop?.();
      return Promise.resolve();
    },
  };
}

interface Scan {
  options: readonly string[];
  limitBytes: number;
  longestMs: number;
  signal: AbortSignal;
}

function scanPage(source: string, resolution: number, { options, limitBytes, longestMs, signal }: Scan): Promise<Result<Uint8Array, DeliveryFailure>> {
  return new Promise((resolve) => {
    const child = spawn('scanimage', ['-d', source, '--format=png', '--mode=Color', `--resolution=${resolution}`, ...options], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
    const pieces: Buffer[] = [];
    let size = 0;
    let said = '';
    let failure: DeliveryFailure | undefined;
    const end = (reason: DeliveryFailure) => {
      failure ??= reason;
      // Asked first: the device is to bring its lamp home. Then it is ended.
      child.kill('SIGTERM');
      killing = setTimeout(() => child.kill('SIGKILL'), 3000);
    };
    let killing: ReturnType<typeof setTimeout> | undefined;
    let ending: ReturnType<typeof setTimeout> | undefined;
    const timer = setTimeout(() => end('scannerGone'), longestMs);
    const cancel = () => end('scanCancelled');
    signal.addEventListener('abort', cancel);
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > limitBytes) end('tooLarge');
      else pieces.push(piece);
    });
    child.stderr.on('data', (piece: Buffer) => {
      said = (said + piece.toString('latin1')).slice(-2000);
      const told = saidFailure(said);
      if (told !== undefined) ending ??= setTimeout(() => end(told), ENDING_MS);
    });
    child.on('error', () => (failure ??= 'scannerFailed'));
    child.on('close', (status) => {
      clearTimeout(timer);
      clearTimeout(killing);
      clearTimeout(ending);
      signal.removeEventListener('abort', cancel);
      const bytes = new Uint8Array(Buffer.concat(pieces));
      if (failure) return resolve(fail(failure));
      if (status === 0 && imageCompleteness(bytes) === 'complete') return resolve(ok(bytes));
      resolve(fail(FAILURES[status ?? -1] ?? saidFailure(said) ?? (status === 0 ? 'truncated' : 'scannerFailed')));
    });
  });
}

/** `scanimage` ends with the status that SANE gave (SANE Standard 1.06 §4.2.7), with 1 where it could not open the device. */
const FAILURES: Readonly<Record<number, DeliveryFailure>> = {
  1: 'scannerGone',
  2: 'scanCancelled',
  3: 'scannerBusy',
  6: 'paperJam',
  7: 'outOfPaper',
  8: 'coverOpen',
  9: 'scannerFailed',
  11: 'scannerDenied',
};

/** It ends with 0 after a failure when its own writing process is quicker to stop; then only its words tell why. */
const MESSAGES: readonly (readonly [DeliveryFailure, RegExp])[] = [
  ['scannerGone', /open of device .* failed/],
  ['outOfPaper', /out of documents/],
  ['paperJam', /jammed/],
  ['coverOpen', /cover is open/],
  ['scannerBusy', /Device busy/],
  ['scannerDenied', /Access to resource has been denied/],
  ['scanCancelled', /Operation was cancell?ed/],
  ['scannerFailed', /sane_(?:start|read): /],
];

const saidFailure = (said: string): DeliveryFailure | undefined => MESSAGES.find(([, pattern]) => pattern.test(said))?.[0];

/** A scanner on USB is there while its node is; of any other the scan itself will tell. */
async function identifyScanner(source: string): Promise<string | undefined> {
  const [, bus, device] = /libusb:(\d{3}):(\d{3})$/.exec(source) ?? [];
  if (bus === undefined || device === undefined) return source;
  return identifyNode(`/dev/bus/usb/${bus}/${device}`);
}

export interface FoundScanner {
  source: string;
  label: string;
}

/** Scanners that SANE finds; slow, because it asks every driver. Empty where there is none, or no SANE. */
export function listScanners(): Promise<FoundScanner[]> {
  return new Promise((resolve) => {
    execFile('scanimage', ['--formatted-device-list=%d\t%v %m%n'], { timeout: 30_000, env: { ...process.env, LC_ALL: 'C' } }, (error, output) => {
      const lines = error ? [] : output.split('\n').filter((line) => line.includes('\t'));
      resolve(lines.map((line) => ({ source: line.slice(0, line.indexOf('\t')), label: line.slice(line.indexOf('\t') + 1).trim() })));
    });
  });
}
