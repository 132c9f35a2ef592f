import { expect, it } from 'vitest';
import { contract } from '../../core/contract/contract.ts';
import { Hello, PROTOCOL, type StationEvent } from '../../core/contract/session.ts';
import { OFFICER } from '../harness/station.ts';
import { describeBoth, expectRefused, OTHER_OFFICER, requestId, scan } from './suite.ts';

describeBoth('a session and its commands', (suite) => {
  it('begins with a greeting that fits both ends', async () => {
    const { client } = await suite.screen();
    const hello = await client.session.hello({ protocol: PROTOCOL });
    expect(Hello.parse(hello)).toMatchObject({ stage: 'ready', training: false, keyStore: 'passphrase', station: { postId: 'ibrahim-khalil' } });
    expect(hello.person).toBeUndefined();
    await expectRefused(client.session.hello({ protocol: 0 }), 'CLIENT_TOO_OLD', { server: PROTOCOL });
    await expectRefused(client.session.hello({ protocol: PROTOCOL + 1 }), 'SERVER_TOO_OLD', { server: PROTOCOL });
  });

  it('answers what it cannot take with a typed error that repeats nothing', async () => {
    const { client } = await suite.screen();
    const anything = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    await expectRefused(anything['session']!['burn']!({}), 'UNKNOWN_OPERATION', {});
    await expectRefused(anything['constructor']!['name']!({}), 'UNKNOWN_OPERATION', {});
    await expectRefused(anything['session']!['hello']!({ protocol: 'PLANTED' }), 'INVALID', { path: 'protocol' });
    await expectRefused(anything['session']!['hello']!({ protocol: 1, PLANTED: 1 }), 'INVALID', { path: '' });
    await expectRefused(anything['session']!['hello']!('PLANTED'), 'INVALID', { path: '' });
    await expectRefused(anything['passages']!['search']!({ text: 'x'.repeat(400_000), limit: 1 }), 'TOO_LARGE', { limitBytes: 300_000 });
    expect(await client.session.hello({ protocol: PROTOCOL })).toMatchObject({ stage: 'ready' });
  });

  it('is opened by badge and PIN in any digits, and by nothing else', async () => {
    const { client } = await suite.screen();
    await expectRefused(client.policy.get({}), 'NOT_SIGNED_IN');
    await expectRefused(client.session.signIn({ badge: OFFICER.badge, pin: '999991' }), 'SIGN_IN_REFUSED');
    await expectRefused(client.session.signIn({ badge: 'NOBODY', pin: OFFICER.pin }), 'SIGN_IN_REFUSED');
    const arabic = OFFICER.pin.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    const person = await client.session.signIn({ badge: OFFICER.badge, pin: arabic, language: 'ckb' });
    expect(person).toMatchObject({ name: OFFICER.name, capabilities: ['officer'] });
    expect((await client.policy.get({})).typedAllowed).toBe(true);
  });

  it('belongs to its connection', async () => {
    await suite.as(OFFICER);
    const { client } = await suite.screen();
    await expectRefused(client.policy.get({}), 'NOT_SIGNED_IN');
  });

  it('remembers the language that a person chose', async () => {
    const client = await suite.fresh(OFFICER);
    await client.session.setLanguage({ language: 'ckb' });
    expect((await client.session.hello({ protocol: PROTOCOL })).person?.language).toBe('ckb');
    await client.session.signOut({});
    expect((await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin, language: 'en' })).language).toBe('ckb');
  });

  it('changes hands with one badge and PIN, and keeps the work of the one before', async () => {
    const client = await suite.fresh(OFFICER);
    const { passageId } = await scan(client);
    const draft = { passageId, reason: 'half a sentence', note: '' };
    await client.passages.saveDraft({ draft });
    await client.session.signIn({ badge: OTHER_OFFICER.badge, pin: OTHER_OFFICER.pin });
    expect(await client.passages.draft({ passageId })).toEqual({});
    expect(await client.screening.open({})).toContainEqual(expect.objectContaining({ passageId }));
    await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    expect(await client.passages.draft({ passageId })).toEqual({ draft });
  });

  it('locks at once, tells the screen, and keeps the work', async () => {
    const client = await suite.fresh(OFFICER);
    const { passageId } = await scan(client);
    const events = await client.session.follow({});
    const seen: StationEvent['kind'][] = [];
    const locked = (async () => {
      for await (const event of events) {
        seen.push(event.kind);
        if (event.kind === 'locked') return;
      }
    })();
    await client.session.lock({});
    await locked;
    expect(seen).toContain('status');
    await expectRefused(client.passages.get({ passageId }), 'NOT_SIGNED_IN');
    await client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    expect((await client.passages.get({ passageId })).state).toBe('open');
  });

  it('locks when nobody is there, but not while somebody says they are', async () => {
    const client = await suite.as(OFFICER);
    const { idleMinutes } = await client.policy.get({});
    suite.clock().pass((idleMinutes - 1) * 60_000);
    await client.session.active({});
    suite.clock().pass((idleMinutes - 1) * 60_000);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect((await client.session.hello({ protocol: PROTOCOL })).person).toBeDefined();
    suite.clock().pass(2 * 60_000);
    await expect.poll(async () => (await client.session.hello({ protocol: PROTOCOL })).person, { timeout: 5_000 }).toBeUndefined();
  });

  it('ends with its connection, and leaves nobody following', async () => {
    const screen = await suite.screen();
    await screen.client.session.signIn({ badge: OFFICER.badge, pin: OFFICER.pin });
    const { passageId } = await scan(screen.client);
    const events = await screen.client.session.follow({});
    await events.next();
    await screen.close();
    const again = await suite.as(OFFICER);
    expect((await again.passages.get({ passageId })).state).toBe('open');
  });

  it('answers a repeated command as the first time, and does it once', async () => {
    const client = await suite.as(OFFICER);
    const { passageId } = await scan(client);
    const command = { requestId: requestId(), passageId, outcome: 'cleared' as const, reason: 'Looked at.' };
    const first = await client.passages.decide(command);
    expect(await client.passages.decide(command)).toEqual(first);
    expect((await client.passages.get({ passageId })).decisions).toHaveLength(1);
    await expectRefused(client.passages.decide({ ...command, requestId: requestId() }), 'CONFLICT', { what: 'decided' });
  });

  it('does a command once that is sent three times at once', async () => {
    const client = await suite.as(OFFICER);
    const { passageId } = await scan(client);
    const command = { requestId: requestId(), passageId, outcome: 'secondLine' as const, reason: 'Looked at.' };
    const answers = await Promise.all([client.passages.decide(command), client.passages.decide(command), client.passages.decide(command)]);
    expect(new Set(answers.map(({ decisionId }) => decisionId)).size).toBe(1);
  });

  it('refuses a used request id that says something else, or that somebody else says', async () => {
    const client = await suite.as(OFFICER);
    const { passageId } = await scan(client);
    const command = { requestId: requestId(), passageId, outcome: 'cleared' as const, reason: 'Looked at.' };
    await client.passages.decide(command);
    await expectRefused(client.passages.decide({ ...command, outcome: 'health' }), 'REQUEST_MISMATCH');
    await expectRefused(client.screening.close({ requestId: command.requestId, passageId, reason: 'personLeft' }), 'REQUEST_MISMATCH');
    const other = await suite.as(OTHER_OFFICER);
    await expectRefused(other.passages.decide(command), 'REQUEST_MISMATCH');
  });

  it('knows a repeated command after a reconnection', async () => {
    const text = { requestId: requestId(), channel: 'typed' as const, direction: 'exit' as const, text: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10' };
    const first = await (await suite.as(OFFICER)).screening.text(text);
    expect((await (await suite.fresh(OFFICER)).screening.text(text)).passageId).toBe(first.passageId);
  });
});

it('the suite reaches every area of the contract', () => {
  const reached = ['session', 'setup', 'recovery', 'training', 'people', 'policy', 'devices', 'screening', 'camera', 'evidence', 'passages', 'secondLine', 'cases', 'specimens', 'measures', 'centreKey', 'protection', 'sop', 'shift', 'journal', 'certificates', 'lists'];
  expect(Object.keys(contract)).toEqual(reached);
});
