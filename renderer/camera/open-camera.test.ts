import { describe, expect, it } from 'vitest';
import { listCameras, type MediaDevicesLike, openCamera, problemOf } from './open-camera.ts';

const named = (name: string): Error => Object.assign(new Error('x'), { name });
function devicesThat(answer: () => Promise<MediaStream>, asked: MediaStreamConstraints[] = []): MediaDevicesLike {
  return {
    getUserMedia: (constraints) => (asked.push(constraints ?? {}), answer()),
    enumerateDevices: () =>
      Promise.resolve([
        { kind: 'audioinput', deviceId: 'm', label: 'Microphone' },
        { kind: 'videoinput', deviceId: 'a', label: 'Front' },
        { kind: 'videoinput', deviceId: 'b', label: 'Arm' },
      ] as MediaDeviceInfo[]),
  };
}

describe('opening a camera', () => {
  it('asks for a picture and never for sound', async () => {
    const asked: MediaStreamConstraints[] = [];
    const devices = devicesThat(() => Promise.resolve({} as MediaStream), asked);
    expect((await openCamera(devices, undefined)).ok).toBe(true);
    expect((await openCamera(devices, 'b')).ok).toBe(true);
    expect(asked.map(({ audio }) => audio)).toEqual([false, false]);
    expect(asked[1]?.video).toMatchObject({ deviceId: { exact: 'b' } });
  });
  it('takes another where the chosen one is gone, and not where it was refused', async () => {
    const asked: MediaStreamConstraints[] = [];
    const goneOnly = (name: string): MediaDevicesLike => devicesThat(() => (asked.length % 2 === 1 ? Promise.reject(named(name)) : Promise.resolve({} as MediaStream)), asked);
    expect((await openCamera(goneOnly('OverconstrainedError'), 'gone')).ok).toBe(true);
    expect(asked).toHaveLength(2);
    expect(await openCamera(goneOnly('NotAllowedError'), 'b')).toEqual({ ok: false, error: 'refused' });
    expect(asked).toHaveLength(3);
  });
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
  ])('says of %s: %s', async (name, problem) => {
    expect(problemOf(named(name))).toBe(problem);
    expect(await openCamera(devicesThat(() => Promise.reject(named(name))), undefined)).toEqual({ ok: false, error: problem });
  });
  it('finds none where the browser has no such thing', async () => {
    expect(await openCamera(undefined, undefined)).toEqual({ ok: false, error: 'none' });
    expect(await listCameras(undefined)).toEqual([]);
  });
  it('lists cameras alone', async () => {
    expect(await listCameras(devicesThat(() => Promise.reject(named('x'))))).toEqual([{ deviceId: 'a', label: 'Front' }, { deviceId: 'b', label: 'Arm' }]);
  });
});
