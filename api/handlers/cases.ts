/** The second line's work on a case: notes, inspections, judged findings, and evidence sealed to the data-analysis centre. */
import { inspectionProblem } from '../../core/casework/inspection.ts';
import { CASE_PICTURE_EDGE } from '../../core/contract/cases.ts';
import type { NewEntry } from '../../core/journal/entry.ts';
import { tallyFactsOf } from '../../core/screening/facts.ts';
import { getCapture, getLivePassage, getPassage, getStanding } from '../access-checks.ts';
import { evidenceParts } from '../evidence-case.ts';
import type { AreaHandlers } from '../handler.ts';
import { pageOf } from '../look-beside.ts';
import type { PassageStanding } from '../ports.ts';
import { refuse } from '../refusal.ts';
import { examineCapture } from '../views/capture.ts';
import { toCaseFile } from '../views/case-file.ts';
import { namesFrom } from '../views/names.ts';

export const cases: AreaHandlers<'cases'> = {
  file(call, { passageId }) {
    const { station } = call;
    return station.store.snapshot(() => toCaseFile(station, getPassage(call, passageId), namesFrom(station.store.queries)));
  },

  async picture(call, { captureId }) {
    const { capture } = getCapture(call, captureId);
    const bytes = pageOf(call.station, capture);
    if (!bytes) return {};
    const preview = await call.station.reader.preview(bytes, CASE_PICTURE_EDGE);
    return preview.ok ? { jpegBase64: Buffer.from(preview.value).toString('base64') } : refuse('IMAGE_UNREADABLE', { reason: preview.error });
  },

  addNote(call, { passageId, text, captureId, rule }) {
    getStanding(call, passageId);
    const noteId = call.station.random.uuid();
    const note = { text, ...(captureId !== undefined && { captureId }), ...(rule !== undefined && { rule }) };
    call.commit([{ type: 'note.added.v1', actor: call.session.personId, facts: { passageId, noteId }, payloads: { identity: note } }], { noteId });
    return { noteId };
  },

  recordInspection(call, { passageId, inspection, corrects }) {
    const problem = inspectionProblem(inspection);
    if (problem !== undefined) refuse('INVALID', { path: `inspection.${problem}` });
    const passage = getLivePassage(call, passageId);
    if (corrects !== undefined && passage.inspections.every((each) => each.inspectionId !== corrects)) refuse('NOT_FOUND', { what: 'inspection' });
    // Two who correct the same record at once would leave two that count.
    if (corrects !== undefined && passage.inspections.some((each) => each.corrects === corrects)) refuse('CONFLICT', { what: 'corrected' });
    const inspectionId = call.station.random.uuid();
    const { kind, techniques, result, items, ...rest } = inspection;
    const facts = { passageId, inspectionId, kind, techniques, result, items: items.length, ...(corrects !== undefined && { corrects }) };
    call.commit([{ type: 'inspection.recorded.v1', actor: call.session.personId, facts, payloads: { identity: { ...rest, items } } }], { inspectionId });
    return { inspectionId };
  },

  judge(call, { passageId, captureId, rule, verdict }) {
    const { station, session } = call;
    if (!isLookedAt(getStanding(call, passageId))) refuse('CONFLICT', { what: 'notLooked' });
    const { passage, capture } = getCapture(call, captureId);
    const examined = passage.passageId === passageId ? examineCapture(station, passage, capture) : undefined;
    if (!examined) return refuse('NOT_FOUND', { what: 'capture' });
    const finding = examined.findings.find((each) => each.ruleId === rule && each.state === 'raised') ?? refuse('NOT_FOUND', { what: 'finding' });
    const { issuingState, format } = tallyFactsOf(examined.reading, undefined);
    const facts = { passageId, captureId, rule, version: finding.version, verdict, ...(issuingState !== undefined && { issuingState }), ...(format !== undefined && { format }) };
    call.commit([{ type: 'finding.judged.v1', actor: session.personId, facts, payloads: {} } as NewEntry], {});
    return {};
  },

  seal(call, { passageId }) {
    const { station, session } = call;
    const { store, clock, random } = station;
    const recipient = store.queries.centreKey()?.publicKey ?? refuse('NOT_FOUND', { what: 'centreKey' });
    const parts = evidenceParts(station, getPassage(call, passageId));
    const bundleId = random.uuid();
    const { path, bytes, sha256 } = store.bundles.seal({ bundleId, at: clock.now(), recipient, parts });
    const facts = { passageId, bundleId, recipient, bytes, sha256, images: parts.length - 1 };
    call.commit([{ type: 'evidence.sealed.v1', actor: session.personId, facts, payloads: {} }], { path, bytes });
    return { path, bytes };
  },
};

/** The second line has decided: somebody sent the passage on, and a decision has followed. */
function isLookedAt({ decisions }: Pick<PassageStanding, 'decisions'>): boolean {
  const sentOn = decisions.findIndex(({ outcome }) => outcome === 'secondLine' || outcome === 'heldForPerson');
  return sentOn >= 0 && sentOn < decisions.length - 1;
}
