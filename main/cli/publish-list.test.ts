import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makePublisherKey, openPublisherKey } from '../../db/lists/publisher-key.ts';
import { publishList, type PublishOrder } from './publish-list.ts';

const key = await makePublisherKey('Invented', 'correct horse battery staple', { uuid: () => '', bytes: (count) => randomBytes(count) }).then(({ text }) => openPublisherKey(text, 'correct horse battery staple'));
if (key === undefined) throw new Error('its own passphrase does not open it');
const publication = { listId: 'invented', name: 'Invented', version: 1, issuedAt: '2026-02-01T00:00:00Z', expiresAt: '2026-03-01T00:00:00Z' };
const publish = (source: string, change: Partial<PublishOrder> = {}) => publishList({ key, source: Buffer.from(source), publication, withoutBad: false, ...change });
const linesOf = (answer: ReturnType<typeof publish>): string[] => (answer.ok ? Buffer.concat(answer.value.pieces).toString('utf8').trimEnd().split('\n') : []);

describe('publishing a list', () => {
  const first = 'state,number,reason\nUTO,A111111,lost\nUTO,A222222,stolen\n';
  it('writes a whole bundle, and then only what differs from it', () => {
    const whole = publish(first);
    expect(linesOf(whole).slice(2)).toEqual(['+["UTO","A111111","l"]', '+["UTO","A222222","s"]']);
    const before = whole.ok ? Buffer.concat(whole.value.pieces) : undefined;
    const difference = publish('state,number,reason\nUTO,A222222,stolen\nUTO,A333333,lost\n', { before, publication: { ...publication, version: 2 } });
    expect(linesOf(difference).slice(2)).toEqual(['-["UTO","A111111","l"]', '+["UTO","A333333","l"]']);
    expect(JSON.parse(linesOf(difference)[0] ?? '')).toMatchObject({ base: 1, version: 2, lines: 2, entries: 2 });
    expect(publish(first, { before })).toMatchObject({ ok: false, error: { code: 'before' } });
    expect(publish(first, { before: Buffer.from(linesOf(difference).join('\n')), publication: { ...publication, version: 3 } })).toMatchObject({ ok: false, error: { code: 'before' } });
  });
  it('names the bad lines, and leaves them out only when told so', () => {
    const bad = `${first}UTO,A444444,burnt\n`;
    expect(publish(bad)).toMatchObject({ ok: false, error: { code: 'badLines', report: { faults: [{ line: 4, code: 'reason' }] } } });
    expect(publish(bad, { withoutBad: true })).toMatchObject({ ok: true, value: { report: { entries: 2, faultCount: 1 } } });
    const unread = 'state,number,reason\nUTO,A111111,lost\nUTO,"A222222,lost\nUTO,A333333,lost\n';
    expect(publish(unread, { withoutBad: true })).toMatchObject({ ok: false, error: { code: 'badLines', report: { unreadFrom: 3 } } });
    expect(publish('state,number,reason\n')).toMatchObject({ ok: false, error: { code: 'nothing' } });
  });
});
