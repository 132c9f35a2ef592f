/** Writes a bundle: the body is gathered first, because the header in front of it commits to it. */
import type { WallTime } from '../contract/common.ts';
import type { ListKind } from '../lists/entry.ts';
import { createStateHash } from '../lists/state-hash.ts';
import { type BundleHeader, headerLine, signedBytes } from './bundle.ts';
import { toHex } from './hash.ts';

export interface BundleSigner {
  publisher: string;
  sign(bytes: Uint8Array): Uint8Array;
  startSha256(): { update(bytes: Uint8Array): void; hex(): string };
  /** Of a line's UTF-8 bytes. */
  sha256(line: string): Uint8Array;
}

export interface Publication {
  listId: string;
  name: string;
  kind: ListKind;
  version: number;
  issuedAt: WallTime;
  expiresAt: WallTime;
}

export interface BodyWriter {
  add(line: string): void;
  /** The bundle in pieces, in order. */
  finish(publication: Publication): Uint8Array[];
}

/** Characters gathered before they become bytes. */
const PIECE = 262_144;

/** A whole list. Each key must be added once. */
export function writeWhole(signer: BundleSigner): BodyWriter {
  const state = createStateHash(signer.sha256);
  const body = createBody(signer);
  return {
    add(line) {
      state.add(line);
      body.add(`+${line}\n`);
    },
    finish: (publication) => body.finish(publication, { entries: body.lines(), state: state.hex() }),
  };
}

/**
 * The difference between two versions of a list.
 * @param before and `after`: lines by key
 */
export function writeDifference(signer: BundleSigner, publication: Publication, base: number, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Uint8Array[] {
  const state = createStateHash(signer.sha256);
  const body = createBody(signer);
  for (const [key, line] of before) if (!after.has(key)) body.add(`-${line}\n`);
  for (const [key, line] of after) {
    state.add(line);
    if (before.get(key) !== line) body.add(`+${line}\n`);
  }
  return body.finish(publication, { base, entries: after.size, state: state.hex() });
}

function createBody(signer: BundleSigner) {
  const encoder = new TextEncoder();
  const hash = signer.startSha256();
  const pieces: Uint8Array[] = [];
  let open = '';
  let bytes = 0;
  let lines = 0;
  const flush = (): void => {
    const piece = encoder.encode(open);
    open = '';
    hash.update(piece);
    bytes += piece.length;
    pieces.push(piece);
  };
  return {
    lines: () => lines,
    add(text: string): void {
      open += text;
      lines += 1;
      if (open.length >= PIECE) flush();
    },
    finish(publication: Publication, after: Pick<BundleHeader, 'base' | 'entries' | 'state'>): Uint8Array[] {
      if (open !== '') flush();
      const header: BundleHeader = { format: 'hbm-list', formatVersion: 1, publisher: signer.publisher, ...publication, ...after, lines, bytes, body: hash.hex() };
      const line = headerLine(header);
      return [encoder.encode(`${line}\n${toHex(signer.sign(signedBytes(line)))}\n`), ...pieces];
    },
  };
}
