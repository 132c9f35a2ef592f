/** What is done with the virtual readers, one function for each part of the results. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseRecording, type Recording } from '../../../devices/drivers/recording.ts';
import type { HidResults, Rate } from '../results.ts';
import { codeReport } from './descriptors.ts';
import { type Desk, until } from './desk.ts';
import { plugged } from './plugged.ts';
import type { Readers } from './readers.ts';

const RECORDINGS = fileURLToPath(new URL('../../../devices/drivers/recordings/', import.meta.url));
/** A device's watch looks every 400 ms; nothing more comes after two of them. */
const SETTLED_MS = 800;
const number = (n: number) => `N${String(n).padStart(8, '0')}`;

/** Plays every session recorded for the reader's driver as reports of the virtual device, parts and all. */
export async function playRecordings(desk: Desk, readers: Readers, id: string): Promise<Pick<HidResults, 'played' | 'differing'>> {
  const folder = join(RECORDINGS, plugged(id).driver ?? '');
  const isSmall = id === 'swipe8';
  const differing: string[] = [];
  const names = readdirSync(folder).filter((name) => plugged(id).driver !== 'access-is-ocr-hid' || name.startsWith('small') === isSmall);
  for (const name of names) {
    const recording = parseRecording(readFileSync(join(folder, name), 'utf8'));
    const expected = expectedTexts(recording);
    const from = desk.heard(id).texts.length;
    for (const chunk of recording.chunks) await readers.send(id, [chunk]);
    await until('', () => desk.heard(id).texts.length - from >= expected.length, 5000).catch(() => undefined);
    await pause(100);
    if (JSON.stringify(desk.heard(id).texts.slice(from)) !== JSON.stringify(expected)) differing.push(`${plugged(id).driver}/${name}`);
  }
  return { played: names.length, differing };
}

/** Recordings write `zone LINE|LINE` and `code FORMAT TEXT`, and answers to commands, which are no readings. */
const expectedTexts = ({ expected }: Recording): string[] =>
  expected.flatMap(({ what }) => {
    const [, kind, rest] = /^(\w+) (.*)$/s.exec(what) ?? [];
    if (kind === 'zone') return [rest!.replaceAll('|', '\n')];
    return kind === 'code' ? [rest!.slice(rest!.indexOf(' ') + 1)] : [];
  });

/**
 * Unplugs and plugs in again: at rest, between the parts of a code, and at once, before anybody has noticed. Codes are
 * sent one by one while the reader is ready, so that each must come.
 */
export async function replug(desk: Desk, readers: Readers, id: string, cycles: number): Promise<HidResults['replug']> {
  const from = desk.heard(id).texts.length;
  const sent: string[] = [];
  let maxReopenMs = 0;
  let opened = 0;
  const half = codeReport('HALF');
  half[63] = 1;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    if (cycle % 3 === 1) await readers.send(id, [half]);
    const before = desk.timesReady(id);
    await readers.unplug(id);
    if (cycle % 3 !== 2) await until(`${id} is seen to be gone`, () => desk.status(id)?.state !== 'ready');
    const start = performance.now();
    await readers.plug(id, plugged(id));
    await until(`${id} is opened again`, () => desk.timesReady(id) > before);
    maxReopenMs = Math.max(maxReopenMs, performance.now() - start);
    opened += 1;
    for (let i = 0; i < 3; i += 1) {
      sent.push(number(sent.length));
      await readers.send(id, [codeReport(sent.at(-1)!)]);
    }
    await until('the codes have come', () => desk.heard(id).texts.length - from >= sent.length, 3000).catch(() => undefined);
  }
  await pause(SETTLED_MS);
  const came = desk.heard(id).texts.slice(from);
  const mixed = came.filter((text) => !sent.includes(text)).length;
  const distinct = new Set(came).size;
  return { cycles, opened, maxReopenMs: Math.round(maxReopenMs), sent: sent.length, lost: sent.filter((text) => !came.includes(text)).length, doubled: came.length - distinct, mixed };
}

/** A reader that only root may open, until somebody allows it. */
export async function withoutPermission(desk: Desk, readers: Readers, id: string): Promise<HidResults['permission']> {
  await readers.unplug(id);
  await until(`${id} is gone`, () => desk.status(id)?.state === 'absent');
  const before = desk.timesReady(id);
  await readers.plug(id, plugged(id), false);
  await until(`${id} is in trouble`, () => desk.status(id)?.trouble !== undefined);
  const { trouble = '', udevRule = '' } = desk.status(id) ?? {};
  await readers.allow(id);
  await until(`${id} is opened once allowed`, () => desk.timesReady(id) > before);
  return { trouble, udevRule, isOpenedOnceAllowed: true };
}

/** Stops the process that holds the ports, sends, and lets it go on: what it then finds is what the kernel kept. */
export async function stopAndFlood(desk: Desk, readers: Readers, id: string): Promise<HidResults['ring']> {
  const sent = 100;
  const heard = desk.heard(id);
  const [from, overflowsBefore] = [heard.texts.length, heard.overflows];
  process.kill(desk.pid(), 'SIGSTOP');
  await pause(200);
  await readers.send(id, Array.from({ length: sent }, (_, i) => codeReport(number(i))));
  process.kill(desk.pid(), 'SIGCONT');
  await pause(SETTLED_MS);
  await restOf(heard);
  const came = heard.texts.slice(from);
  // The first ones are kept and the later ones dropped. What the station was too slow for was kept by the kernel too.
  const inOrder = came.every((text, i) => i === 0 || text > came[i - 1]!);
  return { sent, arrived: inOrder ? came.length + heard.overflows - overflowsBefore : -1 };
}

/** Sends numbered codes at a pace for so long and counts what became of them. */
export async function rate(desk: Desk, readers: Readers, id: string, asked: number, seconds: number): Promise<Rate> {
  const heard = desk.heard(id);
  const [from, overflowsBefore] = [heard.texts.length, heard.overflows];
  const sent = asked * seconds;
  const tookMs = await readers.flood(id, 0, sent, asked);
  await restOf(heard);
  const came = heard.texts.slice(from);
  const distinct = new Set(came).size;
  const overflows = heard.overflows - overflowsBefore;
  return { asked, sentPerSecond: Math.round((sent * 1000) / tookMs), sent, lost: sent - distinct - overflows, overflows, doubled: came.length - distinct };
}

/** Until nothing more comes. */
async function restOf(heard: ReturnType<Desk['heard']>): Promise<void> {
  for (let last = -1; last !== heard.texts.length + heard.overflows; await pause(SETTLED_MS)) last = heard.texts.length + heard.overflows;
}

/** Share of one processor that the devices process takes over a few seconds. */
export async function cpuPercent(desk: Desk, seconds: number): Promise<number> {
  const ticks = () => {
    const stat = readFileSync(`/proc/${desk.pid()}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  };
  const before = ticks();
  await pause(seconds * 1000);
  return (ticks() - before) / seconds;
}
