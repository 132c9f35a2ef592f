/** Reads a bundle piece by piece, each check as early as it can be made. What comes out before `end` says yes is a draft. */
import type { WallTime } from '../contract/common.ts';
import type { ListKind } from '../lists/entry.ts';
import { fail, ok, type Result } from '../result.ts';
import { type BundleFault, BundleHeader, HEADER_BYTES, headerLine, LINE_BYTES, MOST_BYTES, MOST_LINES, signedBytes } from './bundle.ts';

export interface BundleWorld {
  /** Raw public key of a trusted publisher. */
  findPublisher(id: string): Uint8Array | undefined;
  findInForce(listId: string): { version: number; publisher: string; kind: ListKind; isPresent: boolean } | undefined;
  /** The highest version that was ever in force, also of a list that was removed. */
  findHighest(listId: string): HighestVersion | undefined;
  /** Undefined while the clock is unconfirmed: then nobody can say that a list is over. */
  now: WallTime | undefined;
  verify(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean;
  startSha256(): { update(bytes: Uint8Array): void; hex(): string };
}

/** `until`: when it was removed or replaced; absent while it is in force. */
export interface HighestVersion {
  version: number;
  state: string;
  until?: WallTime;
}

export interface BundleReader {
  /** Chunks of any size. After a fault nothing more is read. */
  push(bytes: Uint8Array): Result<void, BundleFault>;
  end(): Result<BundleHeader, BundleFault>;
}

/** What becomes of the lines. Each answers false for what it cannot take; `fromLine` numbers the first, from 1 in the file. */
export interface BundleSink {
  begin(header: BundleHeader): void;
  /** @returns the index of the first line that does not fit, or -1 */
  lines(lines: readonly string[]): number;
}

export function readBundle(world: BundleWorld, sink: BundleSink): BundleReader {
  let header: BundleHeader | undefined;
  let headLine: string | undefined;
  let fault: BundleFault | undefined;
  /** Told only when every byte is the publisher's: until then it may be the mark of a forger. */
  let badLine: number | undefined;
  let rest: Uint8Array = new Uint8Array(0);
  let bodyBytes = 0;
  let lineCount = 0;
  const body = world.startSha256();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  function take(bytes: Uint8Array): void {
    const joined = join(rest, bytes);
    let at = 0;
    while (header === undefined) {
      const end = joined.indexOf(10, at);
      if (end < 0) {
        rest = joined.subarray(at);
        if (rest.length > HEADER_BYTES) fault = { code: 'notABundle' };
        return;
      }
      readHead(joined.subarray(at, end));
      if (fault !== undefined) return;
      at = end + 1;
    }
    takeBody(header, joined.subarray(at));
  }

  function readHead(bytes: Uint8Array): void {
    const line = bytes.length > HEADER_BYTES ? undefined : decode(decoder, bytes);
    if (line === undefined) return void (fault = { code: 'notABundle' });
    if (headLine === undefined) {
      headLine = line;
      if (!isOurs(parseJson(line))) fault = { code: 'notABundle' };
      return;
    }
    const checked = checkHead(headLine, line, world);
    if (!checked.ok) fault = checked.error;
    else sink.begin((header = checked.value));
  }

  function takeBody(head: BundleHeader, bytes: Uint8Array): void {
    const end = bytes.lastIndexOf(10);
    rest = bytes.slice(end + 1);
    if (rest.length > LINE_BYTES) return void (fault = { code: 'tooLarge' });
    const whole = bytes.subarray(0, end + 1);
    bodyBytes += whole.length;
    if (bodyBytes + rest.length > head.bytes) return void (fault = { code: 'tampered' });
    if (whole.length === 0) return;
    body.update(whole);
    const text = decode(decoder, whole.subarray(0, whole.length - 1));
    const lines = text?.split('\n');
    if (lines === undefined || lineCount + lines.length > head.lines) return void (fault = { code: 'tampered' });
    const bad = badLine === undefined ? sink.lines(lines) : -1;
    if (bad >= 0) badLine = 3 + lineCount + bad;
    lineCount += lines.length;
  }

  return {
    push(bytes) {
      if (fault === undefined) take(bytes);
      return fault === undefined ? ok(undefined) : fail(fault);
    },
    end() {
      if (fault !== undefined) return fail(fault);
      if (header === undefined) return fail({ code: headLine === undefined ? 'notABundle' : 'truncated' });
      if (bodyBytes + rest.length < header.bytes) return fail({ code: 'truncated' });
      if (rest.length > 0 || lineCount !== header.lines || body.hex() !== header.body) return fail({ code: 'tampered' });
      return badLine === undefined ? ok(header) : fail({ code: 'badLine', line: badLine });
    },
  };
}

function checkHead(line: string, signatureLine: string, world: BundleWorld): Result<BundleHeader, BundleFault> {
  const value = parseJson(line);
  const { formatVersion } = value as { formatVersion?: unknown };
  if (typeof formatVersion === 'number' && formatVersion > 1) return fail({ code: 'newerFormat' });
  const parsed = BundleHeader.safeParse(value);
  if (!parsed.success || headerLine(parsed.data) !== line || !/^[0-9a-f]{128}$/.test(signatureLine)) return fail({ code: 'tampered' });
  const header = parsed.data;
  const key = world.findPublisher(header.publisher);
  if (key === undefined) return fail({ code: 'unknownPublisher', publisher: header.publisher });
  if (!world.verify(key, signedBytes(line), hexBytes(signatureLine))) return fail({ code: 'tampered' });
  if (header.bytes > MOST_BYTES || header.lines > MOST_LINES || header.entries > MOST_LINES) return fail({ code: 'tooLarge' });
  if (world.now !== undefined && Date.parse(header.expiresAt) <= Date.parse(world.now)) return fail({ code: 'expired', expiresAt: header.expiresAt });
  return checkPlace(header, world);
}

const isOurs = (value: unknown): boolean => typeof value === 'object' && value !== null && (value as { format?: unknown }).format === 'hbm-list';

/** Does it follow what is in force, and what was? */
function checkPlace(header: BundleHeader, world: BundleWorld): Result<BundleHeader, BundleFault> {
  const former = world.findInForce(header.listId);
  if (former !== undefined && former.publisher !== header.publisher && world.findPublisher(former.publisher) !== undefined) return fail({ code: 'otherPublisher', publisher: header.publisher });
  if (former !== undefined && former.kind !== header.kind) return fail({ code: 'otherKind', kind: header.kind });
  const fault = checkVersion(header, former, world.findHighest(header.listId));
  if (fault !== undefined) return fail(fault);
  const base = former?.isPresent === true ? former.version : 0;
  return header.base === undefined || header.base === base ? ok(header) : fail({ code: 'wrongBase', base: header.base, inForce: base });
}

/**
 * No version below one that was ever in force here, else last year's list would undo a theft report once the list was
 * removed. A list that was removed, or whose file is lost, may come again in the same version with the same entries.
 */
export function checkVersion({ version, state }: Pick<BundleHeader, 'version' | 'state'>, former: { version: number; isPresent: boolean } | undefined, highest: HighestVersion | undefined): BundleFault | undefined {
  if (highest === undefined || version > highest.version) return undefined;
  if (version < highest.version) return highest.until === undefined ? { code: 'older', version, inForce: highest.version } : { code: 'olderThanHeld', version, held: highest.version, until: highest.until };
  if (state !== highest.state) return { code: 'conflicting', version };
  return former?.version === version && former.isPresent ? { code: 'same', version, inForce: version } : undefined;
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const hexBytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
