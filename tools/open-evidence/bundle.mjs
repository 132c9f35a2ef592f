/**
 * Opens a sealed evidence bundle: a second program, written from `docs/evidence-bundle.md` alone. It shares no code with
 * the station that seals, so that a fault of one is not a fault of both.
 */
import { createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, hkdfSync, verify } from 'node:crypto';

const MAGIC = 'HBMEVID1';
const INFO = Buffer.from('hbm-kiosk evidence v1');
const SIGNED = Buffer.from('hbm-kiosk evidence v1\n');
const CHECKPOINT = Buffer.from('hbm-kiosk checkpoint v1\n');
const SUITE = 'DHKEM(X25519,HKDF-SHA256),HKDF-SHA256,AES-256-GCM';

/** What is wrong with a file; its message says what, and nothing of what is inside. */
export class BundleError extends Error {}

/**
 * @param {Uint8Array} file
 * @param {Uint8Array} privateKey the centre's X25519 key, 32 bytes
 * @param {string} [stationKey] the station's Ed25519 public key as noted at its founding, hexadecimal; without it the
 *   signature proves only that one station made the whole
 * @returns {{ header: object, manifest: any, parts: Map<string, Buffer> }}
 */
export function openBundle(file, privateKey, stationKey) {
  const bytes = Buffer.from(file);
  if (bytes.length < 12 || bytes.toString('latin1', 0, 8) !== MAGIC) throw new BundleError('not an evidence bundle');
  const start = 12 + bytes.readUInt32BE(8);
  if (start + 16 > bytes.length) throw new BundleError('cut short');
  const header = parse(bytes.subarray(12, start), 'header');
  if (header.format !== 'hbm-evidence' || header.version !== 1 || header.suite !== SUITE) throw new BundleError('a format that this program does not know');

  const own = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), privateKey]), format: 'der', type: 'pkcs8' });
  const recipient = rawPublic(own);
  if (header.recipient !== recipient.toString('hex')) throw new BundleError('sealed to another key');
  const plain = decrypt(own, recipient, unhex(header.enc, 32), bytes.subarray(0, start), bytes.subarray(start));

  if (plain.length < 4) throw new BundleError('cut short');
  const manifestEnd = 4 + plain.readUInt32BE(0);
  if (manifestEnd + 64 > plain.length) throw new BundleError('cut short');
  const manifestBytes = plain.subarray(4, manifestEnd);
  const manifest = parse(manifestBytes, 'manifest');
  if (manifest.format !== 'hbm-evidence-manifest' || manifest.version !== 1) throw new BundleError('a manifest that this program does not know');
  if (manifest.recipient !== header.recipient) throw new BundleError('meant for another recipient');
  checkSignature(manifest, manifestBytes, plain.subarray(manifestEnd, manifestEnd + 64), stationKey);

  const parts = new Map();
  let at = manifestEnd + 64;
  for (const { name, bytes: length, sha256 } of manifest.parts) {
    const part = plain.subarray(at, at + length);
    if (part.length !== length || createHash('sha256').update(part).digest('hex') !== sha256) throw new BundleError(`part ${String(name)} is not what was signed`);
    if (parts.has(name)) throw new BundleError(`part ${String(name)} stands twice`);
    parts.set(name, part);
    at += length;
  }
  if (at !== plain.length) throw new BundleError('bytes that no part names');
  return { header, manifest, parts };
}

function checkSignature(manifest, manifestBytes, signature, stationKey) {
  const { publicKey, checkpoint } = manifest.station;
  if (stationKey !== undefined && publicKey !== stationKey) throw new BundleError('made by another station');
  const key = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), unhex(publicKey, 32)]), format: 'der', type: 'spki' });
  if (!verify(null, Buffer.concat([SIGNED, manifestBytes]), key, signature)) throw new BundleError('the signature does not fit');
  const { station, epoch, sequence, hash } = checkpoint;
  const head = `{"epoch":${epoch},"hash":${JSON.stringify(hash)},"sequence":${sequence},"station":${JSON.stringify(station)}}`;
  if (!verify(null, Buffer.concat([CHECKPOINT, Buffer.from(head)]), key, unhex(checkpoint.signature, 64))) throw new BundleError('the checkpoint does not fit');
}

/** HPKE, base mode (RFC 9180), with HKDF taken from Node instead of being made of HMACs. */
function decrypt(own, recipient, enc, aad, sealed) {
  const sender = createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), enc]), format: 'der', type: 'spki' });
  const agreed = diffieHellman({ privateKey: own, publicKey: sender });
  const kem = Buffer.concat([Buffer.from('KEM'), Buffer.from('0020', 'hex')]);
  const suite = Buffer.concat([Buffer.from('HPKE'), Buffer.from('002000010002', 'hex')]);
  // Extract and expand in one: HKDF of a label's material with a label's info.
  const shared = hkdf('', labeled(kem, 'eae_prk', agreed), expandInfo(kem, 'shared_secret', Buffer.concat([enc, recipient]), 32), 32);
  const context = Buffer.concat([Buffer.of(0), extractOnly(suite, 'psk_id_hash', Buffer.alloc(0)), extractOnly(suite, 'info_hash', INFO)]);
  const material = labeled(suite, 'secret', Buffer.alloc(0));
  const key = hkdf(shared, material, expandInfo(suite, 'key', context, 32), 32);
  const nonce = hkdf(shared, material, expandInfo(suite, 'base_nonce', context, 12), 12);
  const opening = createDecipheriv('aes-256-gcm', key, nonce);
  opening.setAAD(aad);
  opening.setAuthTag(sealed.subarray(sealed.length - 16));
  try {
    return Buffer.concat([opening.update(sealed.subarray(0, sealed.length - 16)), opening.final()]);
  } catch {
    throw new BundleError('changed, or not sealed to this key');
  }
}

const hkdf = (salt, material, info, length) => Buffer.from(hkdfSync('sha256', material, salt, info, length));
const labeled = (suite, label, material) => Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), material]);
const expandInfo = (suite, label, info, length) => Buffer.concat([Buffer.of(length >> 8, length & 255), labeled(suite, label, info)]);

/** HKDF's first step alone: an HMAC under the empty salt, written out after RFC 2104. */
function extractOnly(suite, label, material) {
  const pad = (byte) => Buffer.alloc(64, byte);
  const inner = createHash('sha256').update(pad(0x36)).update(labeled(suite, label, material)).digest();
  return createHash('sha256').update(pad(0x5c)).update(inner).digest();
}

const rawPublic = (key) => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);

function unhex(text, length) {
  if (typeof text !== 'string' || !/^[0-9a-f]*$/.test(text) || text.length !== 2 * length) throw new BundleError('a key or signature of the wrong form');
  return Buffer.from(text, 'hex');
}

function parse(bytes, what) {
  let value;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    value = undefined;
  }
  if (value === null || typeof value !== 'object') throw new BundleError(`the ${what} cannot be read`);
  return value;
}
