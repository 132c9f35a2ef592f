import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { issueCertificate } from '../../reader/seal/testing/certificates.ts';
import { FOUNDER, OFFICER } from '../harness/station.ts';
import { describeBoth, expectRefused, requestId, scan } from './suite.ts';

describeBoth('what stands beside the zone', (suite) => {
  it('asks only for what is there', async () => {
    const client = await suite.as(OFFICER);
    const { passageId, captureId } = await scan(client);
    await expectRefused(client.evidence.code({ codeId: randomUUID() }), 'NOT_FOUND', { what: 'code' });
    await expectRefused(client.evidence.attach({ requestId: requestId(), codeId: randomUUID(), passageId }), 'NOT_FOUND', { what: 'code' });
    // A zone that was typed has no page to look at.
    await expectRefused(client.evidence.lookAgain({ captureId }), 'NOT_FOUND');
  });

  it('trusts the certificates that an administrator takes in, each once, until one is taken out', async () => {
    const administrator = await suite.as(FOUNDER);
    const { certificate } = issueCertificate({ name: `Invented ${randomUUID()}`, authority: true });
    const file = { base64: Buffer.from(certificate).toString('base64') };
    const command = { requestId: requestId(), ...file };
    const { added } = await administrator.certificates.add(command);
    expect(await administrator.certificates.add(command)).toEqual({ added, known: 0 });
    expect(await administrator.certificates.add({ requestId: requestId(), ...file })).toEqual({ added: [], known: 1 });
    expect(await administrator.certificates.list({})).toContainEqual(expect.objectContaining({ fingerprint: added[0], kind: 'authority', state: 'valid', addedBy: FOUNDER.name }));
    await administrator.certificates.remove({ requestId: requestId(), fingerprint: added[0]!, reason: 'withdrawn' });
    expect((await administrator.certificates.list({})).map(({ fingerprint }) => fingerprint)).not.toContain(added[0]);
  });
});
