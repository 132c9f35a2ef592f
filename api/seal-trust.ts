/** Whom this station trusts for seals, today. Parsing certificates takes milliseconds each, so it is done when they have changed. */
import type { CertificateStore, SealTrust } from '../core/document/seal/verify-seal.ts';
import type { Station } from './station.ts';

const built = new WeakMap<Station['store'], { of: string; store: CertificateStore }>();

export function sealTrust({ store, seals, clockWatch }: Pick<Station, 'store' | 'seals' | 'clockWatch'>): SealTrust {
  const trusted = store.queries.certificates();
  const of = trusted.map(({ fingerprint }) => fingerprint).join(' ');
  let known = built.get(store);
  if (known?.of !== of) {
    known = { of, store: seals.store(trusted) };
    built.set(store, known);
  }
  return { store: known.store, verifySignature: seals.verifySignature, today: clockWatch.today() };
}
