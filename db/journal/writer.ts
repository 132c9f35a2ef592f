/** Appends to this station's own chain. Whoever holds a writer is inside the one transaction of a command. */
import type { Head } from '../../core/contract/records.ts';
import { entryTypes, type EntryType, type PayloadClass } from '../../core/journal/entries.ts';
import type { Commitment, Header, NewEntry, OpenEntry } from '../../core/journal/entry.ts';
import { NO_HASH } from '../../core/journal/hash.ts';
import { sealEntry } from '../../core/journal/seal.ts';
import type { Connection } from '../database.ts';
import { addDays } from '../days.ts';
import type { Host } from '../host.ts';
import { sha256 } from '../keys/crypto.ts';
import type { KeyHolder } from '../keys/holder.ts';
import { sealPayload, type SealedPayload } from './payloads.ts';

/**
 * The part of a protection event that every screen must obey, a passage's id without a traveller, is kept as long as a
 * policy may keep anything, whatever this one says: a lock that nobody lifted must not lapse overnight, and a lifting
 * must not go before its lock. The same for every such event, so that the header does not tell which it was.
 */
const OPAQUE_DAYS = 365;

export interface OwnChain {
  id: number;
  head: Head;
  /** Of the last entry; an opaque entry repeats it, so that it does not tell the minute. */
  counter: number;
}

export interface JournalWriter {
  /** Inside a transaction only. @returns the entry as projections see it, and its hash */
  append(entry: NewEntry): { open: OpenEntry; hash: string };
  head(): Head;
  /** Where the chain stood, to go back to when the transaction fails. */
  mark(): OwnChain;
  reset(chain: OwnChain): void;
}

export function createWriter(db: Connection, own: OwnChain, keys: KeyHolder, host: Host, expiryOf: (day: string) => string): JournalWriter {
  let chain = own;
  const insertEntry = db.prepare('INSERT INTO entries (chain, sequence, hash, type, header) VALUES (?, ?, ?, ?, ?)');
  const insertPayload = db.prepare('INSERT INTO payloads (entry, idx, class, key_id, expires, salt, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertBlob = db.prepare('INSERT INTO blobs (id, entry) VALUES (?, ?)');
  const dropBlob = db.prepare('DELETE FROM blobs WHERE id = ?');

  return {
    head: () => chain.head,
    mark: () => chain,
    reset: (to) => {
      chain = to;
    },
    append(entry) {
      checkShape(entry);
      const now = host.clock.now();
      const opaque = entry.type === 'opaque.v1';
      const sealed: SealedPayload[] = [];
      for (const [name, payload] of Object.entries(entry.payloads) as [PayloadClass, unknown][]) {
        if (payload === undefined) continue;
        const expires = name === 'staff' ? 'never' : (entry.expires ?? (opaque && name === 'identity' ? addDays(now.slice(0, 10), OPAQUE_DAYS) : expiryOf(now.slice(0, 10))));
        sealed.push(sealPayload(keys, name, payload, expires, host.random.bytes));
      }
      const sequence = chain.head.sequence + 1;
      const header: Header = {
        v: 1,
        station: chain.head.station,
        epoch: chain.head.epoch,
        sequence,
        previous: sequence === 1 ? linkOf(entry) : chain.head.hash,
        type: entry.type,
        // A protection event's header names nobody and no hour.
        actor: opaque ? 'station' : entry.actor,
        at: opaque ? startOfDay(now) : now,
        counter: opaque ? chain.counter : Math.max(0, Math.floor(host.clock.monotonic())),
        software: host.software,
        facts: entry.facts,
        payloads: sealed.map(({ commitment }): Commitment => commitment),
      };
      const { bytes, hash } = sealEntry(header, sha256);
      const id = insertEntry.run(chain.id, sequence, hash, entry.type, bytes).lastInsertRowid;
      sealed.forEach(({ commitment, salt, sealed: text }, index) => {
        insertPayload.run(id, index, commitment.class, commitment.keyId, commitment.expires, salt, text);
      });
      const blob = entry.type === 'document.read.v1' ? entry.payloads.identity?.blob : entry.type === 'specimen.added.v1' ? entry.payloads.staff?.blob : undefined;
      if (blob) insertBlob.run(blob.id, id);
      if (entry.type === 'specimen.removed.v1') dropBlob.run(entry.facts.blobId);
      const head: Head = { station: chain.head.station, epoch: chain.head.epoch, sequence, hash };
      chain = { id: chain.id, head, counter: header.counter };
      const { staff, identity } = entry.payloads as Partial<Record<PayloadClass, unknown>>;
      const payloads = { ...(staff !== undefined && { staff }), ...(identity !== undefined && { identity }) };
      const open = { position: { station: head.station, epoch: head.epoch, sequence }, type: entry.type, actor: header.actor, at: header.at, facts: entry.facts, payloads } as OpenEntry;
      return { open, hash };
    },
  };
}

/** A new chain, before its first entry. */
export const emptyHead = (station: Head['station'], epoch: number): Head => ({ station, epoch, sequence: 0, hash: NO_HASH });

/** A chain's first entry joins on to the head it links to, or to nothing. */
const linkOf = (entry: NewEntry): string => (entry.type === 'station.founded.v1' ? entry.facts.link?.hash : undefined) ?? NO_HASH;

/** An entry that does not fit its own type is a bug of the caller. */
function checkShape(entry: NewEntry): void {
  const type: { facts: { parse: (value: unknown) => unknown }; payloads: Partial<Record<PayloadClass, { parse: (value: unknown) => unknown }>> } = entryTypes[entry.type satisfies EntryType];
  type.facts.parse(entry.facts);
  for (const [name, payload] of Object.entries(entry.payloads) as [PayloadClass, unknown][]) {
    if (payload === undefined) continue;
    const schema = type.payloads[name];
    if (schema === undefined) throw new TypeError(`${entry.type} has no payload of class ${name}`);
    schema.parse(payload);
  }
}

/** `2026-03-01T14:05:09+03:00` → `2026-03-01T00:00:00+03:00`. */
const startOfDay = (at: string): string => `${at.slice(0, 10)}T00:00:00${/(?:Z|[+-]\d\d:\d\d)$/.exec(at)?.[0] ?? 'Z'}`;
