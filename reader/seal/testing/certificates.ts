/** Certificates of invented authorities and signers, made in the test, so that no file of keys lies anywhere. */
import { createSign, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface Issued {
  certificate: Uint8Array;
  privateKey: KeyObject;
}

export interface Wanted {
  country?: string;
  name: string;
  serial?: string;
  curve?: string;
  validFrom?: string;
  validTo?: string;
  authority?: boolean;
}

/** X.509 v3 (DER), signed by `issuer`, or by itself when there is none. */
export function issueCertificate(wanted: Wanted, issuer?: Issued & { wanted: Wanted }): Issued & { wanted: Wanted } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: wanted.curve ?? 'prime256v1' });
  const body = sequence(
    context(0, integer('02')),
    integer(wanted.serial ?? '01'),
    ECDSA_SHA256,
    nameOf(issuer?.wanted ?? wanted),
    sequence(time(wanted.validFrom ?? '2020-01-01'), time(wanted.validTo ?? '2035-12-31')),
    nameOf(wanted),
    publicKey.export({ format: 'der', type: 'spki' }),
    context(3, sequence(sequence(oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, wanted.authority ? sequence(der(0x01, Buffer.from([0xff]))) : sequence())))),
  );
  const signature = createSign('sha256').update(body).sign(issuer?.privateKey ?? privateKey);
  return { certificate: new Uint8Array(sequence(body, ECDSA_SHA256, der(0x03, Buffer.concat([Buffer.from([0]), signature])))), privateKey, wanted };
}

/** r and s side by side. */
export const signRaw = (message: Uint8Array, privateKey: KeyObject, hash: string): Uint8Array => new Uint8Array(sign(hash, message, { key: privateKey, dsaEncoding: 'ieee-p1363' }));

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const context = (number: number, content: Buffer) => der(0xa0 + number, content);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));

function integer(hex: string): Buffer {
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return der(0x02, bytes[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}
const nameOf = ({ country = 'UT', name }: Wanted) => sequence(attribute('550406', 0x13, country), attribute('550403', 0x0c, name));
const attribute = (type: string, tag: number, value: string) => der(0x31, sequence(oid(type), der(tag, Buffer.from(value))));
const time = (date: string) => der(0x18, Buffer.from(`${date.replaceAll('-', '')}000000Z`));
