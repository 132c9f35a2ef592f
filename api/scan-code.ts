/** A scan without a zone: perhaps it is a boarding pass, a seal or one of our own slips. */
import { isMeant, toEvidence } from '../core/document/code-evidence.ts';
import { sealTrust } from './seal-trust.ts';
import type { Session } from './sessions.ts';
import type { Station } from './station.ts';

/** An officer who hears nothing scans again, so a page that waits behind others is answered as one without a code. */
const LONGEST_MS = 12_000;

/** The id under which the code waits for an officer; undefined where the page holds no code that means anything. */
export async function scanPage(station: Station, session: Session, image: Uint8Array): Promise<string | undefined> {
  const tooLong = Promise.withResolvers<undefined>();
  const timer = setTimeout(tooLong.resolve, LONGEST_MS);
  const found = await Promise.race([station.evidence.look(image), tooLong.promise]);
  clearTimeout(timer);
  if (!found?.ok) return undefined;
  const trust = sealTrust(station);
  const meant = (found.value.codes ?? []).map((code) => toEvidence(code, trust)).find(isMeant);
  return meant && keep(station, session, meant);
}

/** The same for what a reader of barcodes sends: a visible seal is bytes that no text holds. */
export function scanText(station: Station, session: Session, text: string, bytes: Uint8Array = new TextEncoder().encode(text)): string | undefined {
  const code = toEvidence({ text, bytes }, sealTrust(station));
  return isMeant(code) ? keep(station, session, code) : undefined;
}

function keep(station: Station, session: Session, code: Parameters<Station['looseCodes']['keep']>[1]): string {
  const codeId = station.random.uuid();
  station.looseCodes.keep(codeId, code, session.personId);
  return codeId;
}
