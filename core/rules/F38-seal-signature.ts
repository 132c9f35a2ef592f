import { icao, notApplicable, notPerformed, passed, undetermined } from './answers.ts';
import type { Facts } from './facts.ts';
import { whyNoPage } from './printed.ts';
import type { Rule, RuleAnswer } from './rule.ts';

/** How a binary seal may be broken that begins as one and was read whole out of its barcode, which mends its own damage: so it was made. */
const BROKEN: ReadonlySet<string> = new Set(['truncated', 'badText', 'badReference', 'badDate', 'badLength', 'noSignature', 'trailingBytes']);

/**
 * A digital seal was changed after it was signed, or is signed by another than it names. A signer that this post does not
 * know says nothing about the document: the post's certificates may be behind. A seal that is there and is none, by the
 * standard's rules, was made by somebody who could not make one, or by an office's faulty program.
 */
export const F38: Rule = {
  id: 'F38',
  version: 2,
  severity: 'high',
  mode: 'live',
  basis: [icao(13, '2.5'), icao(12, '4')],
  innocentCauses: ['oldCertificates', 'printMistake', 'softwareMistake'],
  evaluate,
};

function evaluate(facts: Facts): RuleAnswer {
  if (facts.page === undefined) return notPerformed(facts.reading.mrz === undefined ? 'noZone' : whyNoPage(facts));
  const { codes, codesPerformed } = facts.page;
  const verdicts = codes.flatMap(({ code }) => (code.kind === 'seal' ? code.verdict : []));
  if (verdicts.some(({ answer }) => answer === 'invalid')) return { state: 'raised', evidence: [] };
  // A reader that sends text alone may lose bytes on the way.
  const isBroken = codes.some(({ code }) => code.kind === 'brokenSeal' && code.format !== undefined && BROKEN.has(code.problem));
  if (isBroken && !verdicts.some(({ answer }) => answer === 'valid')) return { state: 'raised', evidence: [], severity: 'medium', text: 'broken' };
  const undecided = verdicts.find(({ answer }) => answer === 'undetermined');
  if (undecided?.answer === 'undetermined') return undetermined(undecided.reason === 'clock' ? 'clockUnconfirmed' : 'keyUnsupported');
  if (verdicts.some(({ answer }) => answer === 'signerUnknown')) return { state: 'raised', evidence: [], severity: 'info', text: 'signerUnknown' };
  if (verdicts.some(({ answer }) => answer === 'signerExpired')) return { state: 'raised', evidence: [], severity: 'info', text: 'signerExpired' };
  if (verdicts.length > 0) return passed;
  if (codes.some(({ code }) => code.kind === 'brokenSeal')) return undetermined('sealUnreadable');
  return codesPerformed ? notApplicable('noSeal') : notPerformed('codesNotLookedFor');
}
