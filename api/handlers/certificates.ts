/** The certificates that seals are checked with: taken in, listed and removed by administrators. */
import type { TrustedCertificate } from '../../core/document/seal/trusted-certificate.ts';
import type { NewEntry } from '../../core/journal/entry.ts';
import { fromBase64 } from '../from-base64.ts';
import type { AreaHandlers } from '../handler.ts';
import { refuse } from '../refusal.ts';
import { namesFrom } from '../views/names.ts';

/** More than every State's authorities and their signers together; a bound, so that a mistake cannot fill the journal. */
const MOST = 1_000;

export const certificates: AreaHandlers<'certificates'> = {
  list({ station }) {
    const nameOf = namesFrom(station.store.queries);
    const today = station.clockWatch.today();
    return station.store.queries.certificates().map(({ certificate: _, at, by, ...card }) => ({ ...card, addedAt: at, addedBy: nameOf(by), state: stateOf(card, today) }));
  },

  add({ station, session, commit }, { base64 }) {
    const file = fromBase64(base64) ?? refuse('INVALID', { path: 'base64' });
    const known = station.store.queries.certificates();
    const read = station.seals.read(file, known);
    if (!read.ok) return refuse('CERTIFICATE_REFUSED', { reason: read.error });
    const fresh = read.value.filter(({ fingerprint }) => known.every((each) => each.fingerprint !== fingerprint));
    if (known.length + fresh.length > MOST) refuse('CERTIFICATE_REFUSED', { reason: 'tooMany' });
    const answer = { added: fresh.map(({ fingerprint }) => fingerprint), known: read.value.length - fresh.length };
    commit(fresh.map((facts): NewEntry => ({ type: 'certificate.added.v1', actor: session.personId, facts, payloads: {} })), answer);
    return answer;
  },

  remove({ station, session, commit }, { fingerprint, reason }) {
    if (station.store.queries.certificates().every((each) => each.fingerprint !== fingerprint)) refuse('NOT_FOUND', { what: 'certificate' });
    commit([{ type: 'certificate.removed.v1', actor: session.personId, facts: { fingerprint, reason }, payloads: {} }], {});
    return {};
  },
};

function stateOf({ validFrom, validTo }: Pick<TrustedCertificate, 'validFrom' | 'validTo'>, today: string | undefined): 'valid' | 'notYet' | 'expired' | 'unknown' {
  if (today === undefined) return 'unknown';
  return today < validFrom ? 'notYet' : today > validTo ? 'expired' : 'valid';
}
