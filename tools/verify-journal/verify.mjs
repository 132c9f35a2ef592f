/**
 * The second opinion on a journal: reads an export and recomputes everything, sharing no code with the program that
 * wrote it. Written from `docs/journal-format.md` alone; Node's own modules only.
 *
 *   node tools/verify-journal/verify.mjs EXPORT [--key HEX]…
 *
 * Prints one JSON line. Exit 0: {"entries","head","ok":true,…}; exit 1: {"ok":false,"firstBad":{…}}; exit 2: wrong use
 * or no such file. `--key` names the public keys a chain may be signed by, as printed at set-up; without it, the key
 * that each chain's own first entry gives is believed.
 */
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HASH = /^[0-9a-f]{64}$/;
const ZEROS = '0'.repeat(64);
const NEWLINE = 0x0a;
const SPACE = 0x20;

/** A fault, and where: `line` counts from 1; chain and sequence where an entry stood or should have stood. */
class Bad extends Error {
  constructor(line, reason, place = {}) {
    super(reason);
    this.firstBad = { ...place, line, reason };
  }
}

/**
 * @param {Iterable<Buffer>} lines each with its newline, the last perhaps without
 * @param {string[]} keys hexadecimal public keys that may sign; empty: any
 */
export function verifyExport(lines, keys = []) {
  const source = lines[Symbol.iterator]();
  let number = 0;
  /** The next line without its newline, or undefined at the end. */
  const next = (place) => {
    const { value, done } = source.next();
    if (done) return undefined;
    number += 1;
    if (value[value.length - 1] !== NEWLINE) throw new Bad(number, 'noNewline', place);
    return value.subarray(0, value.length - 1);
  };

  const opening = readOpening(next({}), () => number || 1);
  const heads = new Map();
  let entries = 0;
  for (const { station, epoch, entries: size } of opening) {
    let previous;
    let publicKey;
    for (let sequence = 1; sequence <= size; sequence++) {
      const place = { station, epoch, sequence };
      const line = next(place);
      if (line === undefined) throw new Bad(number + 1, 'missing', place);
      const { hash, header } = readEntry(line, number, place);
      if (sequence === 1) {
        publicKey = foundingKey(header, number, place);
        if (keys.length > 0 && !keys.includes(publicKey)) throw new Bad(number, 'unknownKey', place);
        previous = linkOf(header, heads, station, number, place);
      }
      if (header.previous !== previous) throw new Bad(number, 'brokenLink', place);
      previous = hash;
      const chain = heads.get(`${station} ${epoch}`) ?? { hashes: [] };
      chain.hashes.push(hash);
      heads.set(`${station} ${epoch}`, chain);
      entries += 1;
    }
    const place = { station, epoch, sequence: size };
    const line = next(place);
    if (line === undefined) throw new Bad(number + 1, 'missing', place);
    checkCheckpoint(line, number, place, previous, publicKey);
  }
  if (next({}) !== undefined) throw new Bad(number, 'afterTheEnd');
  return { entries, heads: opening.map(({ station, epoch, entries: sequence }) => ({ station, epoch, sequence, hash: heads.get(`${station} ${epoch}`).hashes.at(-1) })) };
}

function readOpening(line, at) {
  if (line === undefined) throw new Bad(1, 'missing');
  const { hash, rest } = split(line, at(), {});
  const value = canonical(rest, at(), {});
  if (digest(3, rest) !== hash) throw new Bad(at(), 'badHash');
  const fine =
    keysAre(value, ['chains', 'format', 'version']) && value.format === 'hbm-journal' && value.version === 1 && Array.isArray(value.chains) && value.chains.length > 0 &&
    value.chains.every((chain) => keysAre(chain, ['entries', 'epoch', 'station']) && isCount(chain.entries) && isCount(chain.epoch) && /^[a-z0-9]{8,32}$/.test(chain.station));
  if (!fine) throw new Bad(at(), 'badOpening');
  for (let i = 1; i < value.chains.length; i++) {
    const [a, b] = [value.chains[i - 1], value.chains[i]];
    if (a.station > b.station || (a.station === b.station && a.epoch >= b.epoch)) throw new Bad(at(), 'badOpening');
  }
  return value.chains;
}

function readEntry(line, number, place) {
  const { hash, rest } = split(line, number, place);
  if (digest(0, rest) !== hash) throw new Bad(number, 'badHash', place);
  const header = canonical(rest, number, place);
  if (!isHeader(header)) throw new Bad(number, 'badHeader', place);
  if (header.station !== place.station || header.epoch !== place.epoch) throw new Bad(number, 'wrongChain', place);
  if (header.sequence !== place.sequence) throw new Bad(number, 'wrongSequence', place);
  return { hash, header };
}

function isHeader(value) {
  return (
    keysAre(value, ['actor', 'at', 'counter', 'epoch', 'facts', 'payloads', 'previous', 'sequence', 'software', 'station', 'type', 'v']) &&
    value.v === 1 && isCount(value.sequence) && isCount(value.epoch) && typeof value.station === 'string' && HASH.test(value.previous) && typeof value.type === 'string' &&
    typeof value.actor === 'string' && typeof value.at === 'string' && Number.isSafeInteger(value.counter) && value.counter >= 0 && typeof value.software === 'string' &&
    Array.isArray(value.payloads) &&
    value.payloads.every((payload) => keysAre(payload, ['class', 'commitment', 'expires', 'keyId']) && HASH.test(payload.commitment) && /^[0-9a-f]{16}$/.test(payload.keyId) && /^(?:\d{4}-\d\d-\d\d|never)$/.test(payload.expires))
  );
}

function foundingKey(header, number, place) {
  const key = header.facts?.publicKey;
  if (header.type !== 'station.founded.v1' || typeof key !== 'string' || !HASH.test(key)) throw new Bad(number, 'notFounded', place);
  return key;
}

/** What the chain's first entry must name as the hash before it. Where the linked chain is in the file too, it must hold that entry. */
function linkOf(header, heads, station, number, place) {
  const link = header.facts.link;
  if (link === undefined) return ZEROS;
  if (!keysAre(link, ['epoch', 'hash', 'sequence']) || !(link.epoch < place.epoch) || !HASH.test(link.hash)) throw new Bad(number, 'badLink', place);
  const before = heads.get(`${station} ${link.epoch}`);
  if (before !== undefined && before.hashes[link.sequence - 1] !== link.hash) throw new Bad(number, 'brokenLink', place);
  return link.hash;
}

function checkCheckpoint(line, number, place, head, publicKey) {
  const prefix = 'checkpoint ';
  if (line.subarray(0, prefix.length).toString('latin1') !== prefix) throw new Bad(number, 'noCheckpoint', place);
  const value = canonical(line.subarray(prefix.length), number, place);
  if (!keysAre(value, ['epoch', 'hash', 'sequence', 'signature', 'station']) || !/^[0-9a-f]{128}$/.test(value.signature)) throw new Bad(number, 'badCheckpoint', place);
  if (value.station !== place.station || value.epoch !== place.epoch || value.sequence !== place.sequence || value.hash !== head) throw new Bad(number, 'badCheckpoint', place);
  const signed = Buffer.from(`hbm-kiosk checkpoint v1\n${write({ epoch: value.epoch, hash: value.hash, sequence: value.sequence, station: value.station })}`);
  // RFC 8410: twelve fixed bytes before the 32 of the key.
  const key = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' });
  if (!verifySignature(null, signed, key, Buffer.from(value.signature, 'hex'))) throw new Bad(number, 'badSignature', place);
}

function split(line, number, place) {
  const hash = line.subarray(0, 64).toString('latin1');
  if (!HASH.test(hash) || line[64] !== SPACE) throw new Bad(number, 'malformed', place);
  return { hash, rest: line.subarray(65) };
}

const digest = (tag, bytes) => createHash('sha256').update(Buffer.of(tag)).update(bytes).digest('hex');

/** The value of bytes that are their own canonical form. */
function canonical(bytes, number, place) {
  let value;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new Bad(number, 'malformed', place);
  }
  if (!Buffer.from(write(value)).equals(bytes)) throw new Bad(number, 'notCanonical', place);
  return value;
}

/** JSON with sorted keys and no white space (the rules of RFC 8785). */
function write(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${write(value[key])}`).join(',')}}`;
}

const isCount = (value) => Number.isSafeInteger(value) && value > 0;
const keysAre = (value, names) => value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).sort().join() === names.join();

/** Lines of a file with their newlines, without holding the file in memory. */
function* linesOf(path) {
  const file = openSync(path, 'r');
  try {
    let rest = Buffer.alloc(0);
    const piece = Buffer.alloc(1 << 20);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      const bytes = Buffer.concat([rest, piece.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
        yield bytes.subarray(start, end + 1);
        start = end + 1;
      }
      rest = Buffer.from(bytes.subarray(start));
    }
    if (rest.length > 0) yield rest;
  } finally {
    closeSync(file);
  }
}

function main(args) {
  const keys = [];
  const paths = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--key') keys.push(String(args[++i]).toLowerCase());
    else paths.push(args[i]);
  }
  if (paths.length !== 1 || !keys.every((key) => HASH.test(key))) {
    console.error('usage: verify.mjs EXPORT [--key HEX]…');
    return 2;
  }
  try {
    const { entries, heads } = verifyExport(linesOf(paths[0]), keys);
    console.log(JSON.stringify({ entries, head: heads.at(-1), heads, ok: true }));
    return 0;
  } catch (error) {
    if (error instanceof Bad) {
      console.log(JSON.stringify({ ok: false, firstBad: error.firstBad }));
      return 1;
    }
    console.error(error.code === 'ENOENT' ? 'no such file' : String(error.message));
    return 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
