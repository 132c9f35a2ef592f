import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '../decoders/bytes.ts';
import { findDriver } from '../drivers/all.ts';
import { parseRecording } from '../drivers/recording.ts';
import type { FromDevices } from '../messages.ts';
import { runReader } from '../run-device.ts';
import { replayPort } from './replay.ts';

const ROOT = new URL('../drivers/recordings/', import.meta.url);
const sessions = readdirSync(ROOT).flatMap((id) => readdirSync(new URL(`${id}/`, ROOT)).map((file) => ({ id, name: `${id}/${file}`, recording: parseRecording(readFileSync(new URL(`${id}/${file}`, ROOT), 'utf8')) })));

describe('a recorded session played on a port', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(sessions)('$name reaches the station, and is answered as its driver says', async ({ id, recording }) => {
    const { kind } = findDriver(id)!.port;
    const written: string[] = [];
    const sent: FromDevices[] = [];
    const port = { ...replayPort(recording, 20), write: (bytes: Uint8Array) => written.push(toHex(bytes)) };
    const setting = kind === 'hid' ? ({ kind, deviceId: 'r', name: 'R', vendorId: 1, productId: 1, driver: id } as const) : ({ kind: 'serial', deviceId: 'r', name: 'R', path: '/dev/x', baud: 9600, driver: id } as const);
    const running = runReader(setting, { ...port, write: (bytes) => void port.write(bytes) }, () => undefined, (message) => sent.push(message));
    await vi.advanceTimersByTimeAsync(500 + recording.chunks.length * 20);
    await running.stop();
    const told = sent.flatMap((message) => (message.kind === 'text' ? [message.bytes ? message.text : message.text.replaceAll('\n', '|')] : []));
    expect(told).toEqual(recording.expected.flatMap(({ what }) => /^(?:zone|code \S+) (.*)$/.exec(what)?.[1] ?? []));
    const replies = recording.expected.flatMap(({ what }) => /^reply (.*)$/.exec(what)?.[1] ?? []);
    expect(written.filter((bytes) => replies.includes(bytes))).toEqual(replies);
  });
});
