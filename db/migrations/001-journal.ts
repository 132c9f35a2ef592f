/** The journal's own tables. Projections keep theirs beside them, under their own versions. */
import type { Migration } from './migrate.ts';

export const journalTables: Migration = {
  number: 1,
  sql: `
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    -- One row a chain: this station's epochs and its neighbours'.
    CREATE TABLE chains (
      id INTEGER PRIMARY KEY,
      station TEXT NOT NULL,
      epoch INTEGER NOT NULL,
      own INTEGER NOT NULL CHECK (own IN (0, 1)),
      public_key TEXT NOT NULL,
      UNIQUE (station, epoch)
    ) STRICT;

    -- id is the order of arrival here. header holds the exact bytes that were hashed.
    CREATE TABLE entries (
      id INTEGER PRIMARY KEY,
      chain INTEGER NOT NULL REFERENCES chains (id),
      sequence INTEGER NOT NULL,
      hash TEXT NOT NULL,
      type TEXT NOT NULL,
      header BLOB NOT NULL,
      UNIQUE (chain, sequence)
    ) STRICT;

    -- idx is the payload's place in the header. salt and sealed go together when it is erased.
    CREATE TABLE payloads (
      entry INTEGER NOT NULL REFERENCES entries (id),
      idx INTEGER NOT NULL,
      class TEXT NOT NULL,
      key_id TEXT NOT NULL,
      expires TEXT NOT NULL,
      salt BLOB NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (entry, idx)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payloads_by_expiry ON payloads (expires) WHERE expires <> 'never';

    CREATE TABLE checkpoints (
      chain INTEGER NOT NULL REFERENCES chains (id),
      sequence INTEGER NOT NULL,
      hash TEXT NOT NULL,
      signature TEXT NOT NULL,
      cosigned INTEGER NOT NULL DEFAULT 0 CHECK (cosigned IN (0, 1)),
      PRIMARY KEY (chain, sequence)
    ) STRICT, WITHOUT ROWID;

    -- Both columns open only for who knows the request's id: no table tells who asked for what.
    CREATE TABLE requests (key TEXT PRIMARY KEY, sealed BLOB NOT NULL, day TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX requests_by_day ON requests (day);

    -- Ciphertext under the identity key.
    CREATE TABLE drafts (person TEXT NOT NULL, passage TEXT NOT NULL, day TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (person, passage)) STRICT, WITHOUT ROWID;

    -- Entries that stand in a chain and that this version cannot read.
    CREATE TABLE quarantine (entry INTEGER PRIMARY KEY REFERENCES entries (id), reason TEXT NOT NULL) STRICT;

    -- The other entry of a position: kept beside the first, never in its place.
    CREATE TABLE forks (
      chain INTEGER NOT NULL REFERENCES chains (id),
      sequence INTEGER NOT NULL,
      hash TEXT NOT NULL,
      header BLOB NOT NULL,
      PRIMARY KEY (chain, sequence, hash)
    ) STRICT, WITHOUT ROWID;

    -- Blobs that an entry names; a file that is not listed is swept.
    CREATE TABLE blobs (id TEXT PRIMARY KEY, entry INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
};
