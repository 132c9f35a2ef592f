/** A publisher's private key at rest: wrapped by a passphrase, never bare on a disk. */
import { sign, createHash } from 'node:crypto';
import { z } from 'zod';
import type { BundleSigner } from '../../core/journal/write-bundle.ts';
import type { Random } from '../host.ts';
import { keyIdOf, privateKey, publicHalf, seal, unseal } from '../keys/crypto.ts';
import { stretch } from '../keys/keyring.ts';
import { sha256OfLine } from './list-builder.ts';

const Hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const KeyFile = z.strictObject({ format: z.literal('hbm-list-key'), version: z.literal(1), name: z.string().min(1).max(80), publicKey: Hex, salt: Hex, sealed: Hex });

const BOUND = Buffer.from('hbm-kiosk list publisher');

export interface PublisherKey {
  name: string;
  publicKey: string;
  signer: BundleSigner;
}

/** The text of a key file for a new key. */
export async function makePublisherKey(name: string, passphrase: string, random: Random): Promise<{ text: string; publicKey: string }> {
  const seed = random.bytes(32);
  const salt = random.bytes(16);
  const publicKey = publicHalf(privateKey('ed25519', seed)).toString('hex');
  const sealed = seal(await stretch(passphrase, salt), random.bytes(12), seed, BOUND).toString('hex');
  return { text: `${JSON.stringify({ format: 'hbm-list-key', version: 1, name, publicKey, salt: Buffer.from(salt).toString('hex'), sealed })}\n`, publicKey };
}

/** Undefined for another passphrase, or a file that is no key. */
export async function openPublisherKey(text: string, passphrase: string): Promise<PublisherKey | undefined> {
  const file = parse(text);
  if (file === undefined) return undefined;
  const seed = unseal(await stretch(passphrase, Buffer.from(file.salt, 'hex')), Buffer.from(file.sealed, 'hex'), BOUND);
  if (seed === undefined) return undefined;
  const key = privateKey('ed25519', seed);
  const raw = publicHalf(key);
  const signer: BundleSigner = {
    publisher: keyIdOf(raw),
    sign: (bytes) => sign(null, bytes, key),
    sha256: sha256OfLine,
    startSha256: () => {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
    },
  };
  return { name: file.name, publicKey: raw.toString('hex'), signer };
}

function parse(text: string): z.infer<typeof KeyFile> | undefined {
  try {
    return KeyFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
