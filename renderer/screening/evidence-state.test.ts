import { describe, expect, it } from 'vitest';
import { sealKey, stateOfName, stateOfSeal, summaryOfFields } from './evidence-state.ts';

const signer = { country: 'UT', signer: 'TS', certificate: '1A' };

describe('states of what a page says', () => {
  it('never shows a signer who is not known here as something to look at', () => {
    for (const verdict of [{ answer: 'signerUnknown' }, { answer: 'undetermined', reason: 'key' }, { answer: 'undetermined', reason: 'clock' }] as const) expect(stateOfSeal({ verdict }, ['name'])).toBe('undetermined');
    expect(stateOfSeal({ verdict: { answer: 'signerExpired', signer, validFrom: '2020-01-01', validTo: '2021-01-01' } }, undefined)).toBe('raisedLow');
  });
  it('raises a seal that does not fit, and one that holds and repeats another zone', () => {
    const valid = { answer: 'valid', signer, validTo: '2030-01-01' } as const;
    expect(stateOfSeal({ verdict: { answer: 'invalid' } }, undefined)).toBe('raised');
    expect(stateOfSeal({ verdict: valid }, ['documentNumber'])).toBe('raised');
    expect([stateOfSeal({ verdict: valid }, []), stateOfSeal({ verdict: valid }, undefined)]).toEqual(['passed', 'passed']);
  });
  it('says that nothing was compared where nothing was', () => {
    expect(summaryOfFields([])).toBe('notPerformed');
    expect(summaryOfFields([{ answer: 'notPerformed' }])).toBe('notPerformed');
    expect(summaryOfFields([{ answer: 'notPerformed' }, { answer: 'agrees' }])).toBe('agrees');
    expect(summaryOfFields([{ answer: 'agrees' }, { answer: 'differs' }])).toBe('differs');
    expect(stateOfName(undefined)).toBe('notPerformed');
  });
  it('has a sentence for each verdict', () => {
    expect([sealKey({ answer: 'undetermined', reason: 'clock' }), sealKey({ answer: 'undetermined', reason: 'key' }), sealKey({ answer: 'invalid' })]).toEqual(['undeterminedClock', 'undeterminedKey', 'invalid']);
  });
});
