/**
 * Reads a list's file to its end and builds the list from it. A file of entries becomes a bundle signed by this station
 * first, so that a list comes into force on one path only.
 */
import { createHash, sign, verify } from 'node:crypto';
import { type BundleFault, type BundleHeader, MOST_BYTES } from '../../core/journal/bundle.ts';
import { type BundleReader, type BundleWorld, readBundle } from '../../core/journal/read-bundle.ts';
import { type BodyWriter, type BundleSigner, writeWhole } from '../../core/journal/write-bundle.ts';
import { importList, type ImportReport, type ListImport } from '../../core/lists/import-list.ts';
import type { ImportFormat } from '../../core/lists/importer.ts';
import { toLine } from '../../core/lists/line.ts';
import { isDiskFull } from '../files.ts';
import { privateKey, publicHalf, publicKey } from '../keys/crypto.ts';
import { createListBuilder, sha256OfLine } from './list-builder.ts';
import type { FromLoader, LoadOrder, Progress } from './load-order.ts';

export interface Loader {
  /** `taken`, or the refusal that ends it. */
  push(bytes: Uint8Array): FromLoader;
  end(): FromLoader;
  /** Loads the good entries of a file that has bad lines and could be read to its end. */
  goOn(): FromLoader;
}

/** So much of a file is looked at to tell a bundle from a file of entries. */
const START = 4_096;

export function createLoader(order: LoadOrder, tell: (progress: Progress) => void): Loader {
  const own = privateKey('ed25519', order.own.seed);
  const builder = createListBuilder(order, (listId) => {
    const found = order.inForce.find((list) => list.listId === listId);
    return found?.place && { ...found.place, state: found.state };
  });
  const world = worldOf(order, publicHalf(own));
  const signer: BundleSigner = { publisher: order.own.publisher, sign: (bytes) => sign(null, bytes, own), startSha256, sha256: sha256OfLine };
  let start: Uint8Array | undefined = new Uint8Array(0);
  let bytesTaken = 0;
  let bundle: BundleReader | undefined;
  let claimed: BundleHeader | undefined;
  let entries: { importing: ListImport; body: BodyWriter } | undefined;
  let report: ImportReport | undefined;

  const refused = (fault: BundleFault): FromLoader => {
    builder.abandon();
    return { kind: 'refused', fault, ...(claimed && { claimed: { listId: claimed.listId, version: claimed.version, publisher: claimed.publisher } }) };
  };
  const guarded = (work: () => FromLoader): FromLoader => {
    try {
      return work();
    } catch (error) {
      if (isDiskFull(error)) return refused({ code: 'diskFull' });
      builder.abandon();
      throw error;
    }
  };
  const openBundle = (): BundleReader => readBundle(world, { begin: (header) => builder.begin((claimed = header)), lines: builder.lines });

  function take(bytes: Uint8Array): FromLoader {
    if (bundle !== undefined) {
      const pushed = bundle.push(bytes);
      return pushed.ok ? { kind: 'taken' } : refused(pushed.error);
    }
    if (entries !== undefined) {
      entries.importing.push(bytes);
      return { kind: 'taken' };
    }
    const isBundle = new TextDecoder().decode(bytes.subarray(0, START)).split('\n', 1)[0]?.includes('"format":"hbm-list"') === true;
    if (isBundle) bundle = openBundle();
    else if (order.publication === undefined) return refused({ code: 'notABundle' });
    else {
      const body = writeWhole(signer);
      entries = { body, importing: importList((listed) => body.add(toLine(listed))) };
    }
    return take(bytes);
  }

  function finish(from: 'bundle' | ImportFormat, leftOut: number, reader: BundleReader): FromLoader {
    const ended = reader.end();
    const fault = ended.ok ? builder.finish() : ended.error;
    if (fault !== undefined || !ended.ok) return refused(fault ?? { code: 'tampered' });
    return { kind: 'ready', header: ended.value, from, leftOut };
  }

  function publish({ format, kind, faultCount }: ImportReport): FromLoader {
    if (entries === undefined || format === undefined || kind === undefined || order.publication === undefined) return refused({ code: 'notABundle' });
    const pieces = entries.body.finish({ ...order.publication, kind });
    const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const reader = openBundle();
    let done = 0;
    for (const piece of pieces) {
      const pushed = reader.push(piece);
      if (!pushed.ok) return refused(pushed.error);
      done += piece.length;
      tell({ done, total });
    }
    return finish(format, faultCount, reader);
  }

  return {
    push: (bytes) =>
      guarded(() => {
        bytesTaken += bytes.length;
        if (bytesTaken > MOST_BYTES) return refused({ code: 'tooLarge' });
        if (start === undefined) return take(bytes);
        const joined = Buffer.concat([start, bytes]);
        start = joined.length < START ? joined : undefined;
        return start === undefined ? take(joined) : { kind: 'taken' };
      }),
    end: () =>
      guarded(() => {
        if (start !== undefined) {
          const taken = take(start);
          start = undefined;
          if (taken.kind === 'refused') return taken;
        }
        if (bundle !== undefined) return finish('bundle', 0, bundle);
        if (entries === undefined) return refused({ code: 'notABundle' });
        report = entries.importing.end();
        return report.faultCount > 0 || report.entries === 0 ? { kind: 'faults', report } : publish(report);
      }),
    goOn: () =>
      guarded(() => {
        if (report?.unreadFrom !== undefined) return refused({ code: 'unread', line: report.unreadFrom });
        return report === undefined || report.entries === 0 ? refused({ code: 'notABundle' }) : publish(report);
      }),
  };
}

const startSha256 = () => {
  const hash = createHash('sha256');
  return { update: (bytes: Uint8Array) => void hash.update(bytes), hex: () => hash.digest('hex') };
};

function worldOf(order: LoadOrder, ownKey: Uint8Array): BundleWorld {
  return {
    now: order.now,
    startSha256,
    findPublisher(id) {
      if (id === order.own.publisher) return ownKey;
      const found = order.publishers.find(({ publisher }) => publisher === id);
      return found && Buffer.from(found.publicKey, 'hex');
    },
    findInForce(listId) {
      const found = order.inForce.find((list) => list.listId === listId);
      return found && { version: found.version, publisher: found.publisher, kind: found.kind, isPresent: found.place !== undefined };
    },
    findHighest: (listId) => order.highest.find((list) => list.listId === listId),
    verify: (key, bytes, signature) => verify(null, bytes, publicKey('ed25519', key), signature),
  };
}
