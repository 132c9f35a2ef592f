/**
 * At the data-analysis centre: makes the centre's key pair, and opens sealed evidence with it.
 *
 *   node tools/open-evidence/open.mjs --new-key centre.key
 *   node tools/open-evidence/open.mjs --key centre.key [--station PUBLIC-KEY] BUNDLE.hbme FOLDER
 */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BundleError, openBundle } from './bundle.mjs';

const EXTENSIONS = { 'application/json': '', 'image/jpeg': '.jpg', 'image/png': '.png', 'image/tiff': '.tif', 'image/webp': '.webp' };

let given;
try {
  given = parseArgs({ options: { 'new-key': { type: 'string' }, key: { type: 'string' }, station: { type: 'string' } }, allowPositionals: true });
} catch (error) {
  stop(error.message, 2);
}
const { values, positionals } = given;
if (values['new-key'] !== undefined) newKey(values['new-key']);
else if (values.key !== undefined && positionals.length === 2) open(values.key, positionals[0], positionals[1], values.station);
else stop('usage: open.mjs --new-key FILE | open.mjs --key FILE [--station PUBLIC-KEY] BUNDLE.hbme FOLDER', 2);

/** The private half goes into a new file that only its owner may read; the public half is printed, for the posts. */
function newKey(path) {
  const { privateKey } = generateKeyPairSync('x25519');
  const raw = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  writeFileSync(path, `${raw.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  console.log(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'));
}

function open(keyPath, bundlePath, folder, station) {
  let opened;
  try {
    opened = openBundle(readFileSync(bundlePath), Buffer.from(readFileSync(keyPath, 'utf8').trim(), 'hex'), station);
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    stop(`refused: ${error.message}`, 1);
  }
  const { manifest, parts } = opened;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { name, type } of manifest.parts) {
    if (!/^[a-z0-9][a-z0-9.-]{0,40}$/.test(name)) stop(`refused: a part's name that is none of the format: ${name}`, 1);
    writeFileSync(join(folder, `${name}${EXTENSIONS[type] ?? ''}`), parts.get(name), { mode: 0o600, flag: 'wx' });
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  const { checkpoint } = manifest.station;
  console.log(`opened: ${String(manifest.parts.length)} parts, made ${manifest.at} by station ${checkpoint.station} at ${String(checkpoint.epoch)}/${String(checkpoint.sequence)}`);
  if (station === undefined) console.log('Not checked: whether it is that station. Give --station with the key noted at its founding.');
}

function stop(message, code) {
  console.error(message);
  process.exit(code);
}
