/**
 * Kills the station at random moments of scripted screening and looks whether anything answered was lost.
 *
 *   npm run test:crash -- [--kills N] [--passages N] [--seed N] [--json]
 *
 * `--passages` are put behind the station first, to see how it starts in its second year.
 *
 * With `--json` the last line is {"kills","acknowledged","lost","chainErrors","maxRestartMs"}. Exit 1 where an answered
 * command is gone, a command counted twice, or a chain does not verify.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { RequestId } from '../../core/contract/common.ts';
import { openStationFile, STATION_FILE } from '../../db/database.ts';
import { verifyChains } from '../../db/journal/verify.ts';
import { unlockKeyring } from '../../db/keys/keyring.ts';
import { machineWrap } from '../../main/electron/machine-wrap.ts';
import type { Client } from '../harness/client.ts';
import { fill } from './fill.ts';
import { passageScript, type Step } from './script.ts';
import { type Life, startLife } from './station.ts';

const VERIFY = fileURLToPath(new URL('../../tools/verify-journal/verify.mjs', import.meta.url));
const FOUNDER = { name: 'Hana Example', badge: 'B-1001', pin: '719305' };
/** Longest time from sign-in to the kill, ms. */
const LONGEST = 900;
/** Answers kept for the last look; those of the life before are looked at after every kill. */
const SAMPLE = 400;

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, passages: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } } });
const kills = Number(values.kills);
const chance = generator(Number(values.seed));
const machineKey = randomBytes(32);
const home = mkdtempSync(join(tmpdir(), 'hbm-crash-'));
const folder = join(home, 'station');

const tally = { kills: 0, acknowledged: 0, lost: 0, chainErrors: 0, maxRestartMs: 0 };
const answered: { step: Step; answer: unknown }[] = [];
let recent: typeof answered = [];
/** Sent and not answered when the station died: sent again, under the same id, to the next. */
let pending: Step | undefined;
let script = passageScript(1);
let serial = 1;
let passages = 0;

try {
  let life = await startLife(folder, machineKey);
  await found(life.screen.client);
  const behind = Number(values.passages);
  if (behind > 0) {
    await life.kill();
    await fill(folder, machineWrap(machineKey, randomBytes), FOUNDER, behind);
    life = await startLife(folder, machineKey);
    await signIn(life.screen.client);
  }
  while (tally.kills < kills) {
    await workUntilKilled(life);
    tally.kills += 1;
    tally.chainErrors += await countChainErrors();
    life = await startLife(folder, machineKey);
    tally.maxRestartMs = Math.max(tally.maxRestartMs, Math.round(life.startMs));
    if (life.stage !== 'ready') throw new Error(`the station came back ${life.stage}`);
    if (chance() < 0.1) continue;
    await signIn(life.screen.client).catch((error: unknown) => {
      console.error(life.complaints());
      throw error;
    });
    await look(life.screen.client, recent);
    recent = [];
    if (!values.json) console.log(`${String(tally.kills)} kills, ${String(tally.acknowledged)} answered, ${String(tally.lost)} lost`);
  }
  await signIn(life.screen.client);
  await look(life.screen.client, recent);
  await look(life.screen.client, answered.length <= SAMPLE ? answered : Array.from({ length: SAMPLE }, () => answered[Math.floor(chance() * answered.length)] as (typeof answered)[number]));
  if (pending !== undefined) await acknowledge(life.screen.client, pending);
  const counts = await life.screen.client.passages.counts({});
  if (counts.entry !== passages + behind) {
    console.error(`${String(passages + behind)} passages were answered and ${String(counts.entry)} are counted`);
    tally.lost += Math.abs(passages + behind - counts.entry);
  }
  const { path } = await life.screen.client.journal.export({ requestId: randomUUID() as RequestId });
  const { status, stdout } = spawnSync(process.execPath, [VERIFY, path], { encoding: 'utf8' });
  if (status !== 0) {
    tally.chainErrors += 1;
    console.error(stdout);
  }
  await life.kill();
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}
console.log(values.json ? JSON.stringify(tally) : `${String(tally.kills)} kills, ${String(tally.acknowledged)} answered commands, ${String(tally.lost)} lost, ${String(tally.chainErrors)} chain errors, slowest start ${String(tally.maxRestartMs)} ms`);
process.exitCode = tally.lost + tally.chainErrors === 0 ? 0 : 1;

async function found(client: Client): Promise<void> {
  await client.setup.complete({ requestId: randomUUID() as RequestId, postId: 'ibrahim-khalil', lane: '1', name: 'Crash', language: 'en', founder: FOUNDER });
  await client.policy.set({ requestId: randomUUID() as RequestId, policy: { ...(await client.policy.get({})), typedAllowed: true }, reason: 'test' });
}

async function signIn(client: Client): Promise<void> {
  await client.session.signIn({ badge: FOUNDER.badge, pin: FOUNDER.pin });
}

/** Works on, one command after the other, until the kill comes: sometimes before the first, mostly in the midst of one. */
async function workUntilKilled(life: Life): Promise<void> {
  const { client } = life.screen;
  const killed = new Promise<'killed'>((resolve, reject) => {
    setTimeout(() => void life.kill().then(() => resolve('killed'), reject), chance() * LONGEST);
  });
  for (;;) {
    pending ??= nextStep();
    const step = pending;
    const done = await Promise.race([acknowledge(client, step).then(() => 'answered' as const, (error: unknown) => ({ error })), killed]);
    if (done === 'killed' || life.isGone()) break;
    if (done === 'answered') continue;
    if (isRefusal(done.error)) throw done.error;
    break;
  }
  await killed;
}

/** What the station itself refused is a fault of this script; a line that broke is the kill. Nobody may be signed in yet. */
function isRefusal(error: unknown): boolean {
  const { defined, code } = (error ?? {}) as { defined?: unknown; code?: unknown };
  return defined === true && code !== 'NOT_SIGNED_IN';
}

function nextStep(): Step {
  const next = script.next(answered.at(-1)?.answer);
  if (next.done !== true) return next.value;
  serial += 1;
  script = passageScript(serial);
  return script.next().value as Step;
}

async function acknowledge(client: Client, step: Step): Promise<void> {
  const answer = await step.send(client);
  // A kill may have come between: what counts is that this process has the answer.
  pending = undefined;
  answered.push({ step, answer });
  recent.push({ step, answer });
  tally.acknowledged += 1;
  if ((answer as { captureId?: string }).captureId !== undefined) passages += 1;
}

async function look(client: Client, commands: typeof answered): Promise<void> {
  for (const { step, answer } of commands) {
    const there = await step.isThere(client, answer).catch((error: unknown) => {
      if ((error as { code?: unknown }).code === 'NOT_FOUND') return false;
      throw error;
    });
    if (!there) tally.lost += 1;
  }
}

/** Looks at a copy, so that the station itself has to recover what the kill left. */
async function countChainErrors(): Promise<number> {
  const keys = await unlockKeyring(folder, machineWrap(machineKey, randomBytes));
  if (!keys.ok) return 1;
  const copy = join(home, 'copy');
  for (const suffix of ['', '-wal']) if (existsSync(join(folder, STATION_FILE + suffix))) copyFileSync(join(folder, STATION_FILE + suffix), copy + suffix);
  const db = openStationFile(copy, keys.value.fileKey);
  const damage = verifyChains(db, 'start');
  db.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  for (const fault of damage) console.error(JSON.stringify(fault));
  return damage.length;
}

/** Repeatable chance in [0, 1) (mulberry32). */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
