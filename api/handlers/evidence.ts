/** Codes scanned by themselves, and another look at a page. */
import type { CaptureId, PassageId } from '../../core/contract/common.ts';
import type { CodeCandidate } from '../../core/contract/evidence.ts';
import { comparePassName } from '../../core/document/barcode/pass-name.ts';
import type { CodeEvidence } from '../../core/document/code-evidence.ts';
import type { NewEntry } from '../../core/journal/entry.ts';
import { getCapture, getStanding } from '../access-checks.ts';
import type { AreaHandlers, Call } from '../handler.ts';
import { lookBeside, pageOf } from '../look-beside.ts';
import type { PassageSummary } from '../ports.ts';
import { refuse } from '../refusal.ts';

/** Open passages that are looked through for the name on a boarding pass, and passages that are offered. */
const OPEN_ROWS = 200;
const OFFERED = 8;
const SEARCHED = 50;

export const evidence: AreaHandlers<'evidence'> = {
  code(call, { codeId }) {
    const code = getCode(call, codeId);
    return { code, candidates: candidatesFor(call, code) };
  },

  attach(call, { codeId, passageId }) {
    const code = getCode(call, codeId);
    getStanding(call, passageId);
    call.commit([{ type: 'code.attached.v1', actor: call.session.personId, facts: { passageId, kind: code.kind }, payloads: { identity: code } } as NewEntry], {});
    call.station.looseCodes.remove(codeId);
    return {};
  },

  lookAgain(call, { captureId }) {
    const { capture } = getCapture(call, captureId as CaptureId);
    if (capture.supplement !== undefined) return {};
    if (!pageOf(call.station, capture)) refuse('NOT_FOUND', { what: 'capture' });
    lookBeside(call.station, captureId as CaptureId, 0);
    return {};
  },
};

const getCode = ({ station, session }: Call, codeId: string): CodeEvidence => station.looseCodes.find(codeId, session.personId) ?? refuse('NOT_FOUND', { what: 'code' });

function candidatesFor({ station }: Call, code: CodeEvidence): CodeCandidate[] {
  const { queries } = station.store;
  const offer = ({ passageId, reference, name, at }: PassageSummary, fit: CodeCandidate['fit']): CodeCandidate => ({ passageId: passageId as PassageId, reference, name, at, fit });
  if (code.kind === 'slip') {
    // Stations of one post count each for itself, so two of them may have given the same reference.
    return queries.search(code.reference, SEARCHED).filter(({ reference }) => reference === code.reference).slice(0, OFFERED).map((row) => offer(row, 'agrees'));
  }
  if (code.kind !== 'boardingPass') return [];
  const compared = queries.openPassages(OPEN_ROWS).flatMap((row) => {
    const [primaryIdentifier = '', ...rest] = row.name.split(', ');
    const fit = comparePassName(code.pass, { primaryIdentifier, secondaryIdentifier: rest.join(' '), nameTruncated: false });
    return fit === 'differs' ? [] : [offer(row, fit)];
  });
  return [...compared.filter(({ fit }) => fit === 'agrees'), ...compared.filter(({ fit }) => fit === 'unsure')].slice(0, OFFERED);
}
