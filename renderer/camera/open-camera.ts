/** Opens a camera of this machine, and says in the program's own words why it could not. Never a microphone. */
import { fail, ok, type Result } from '../../core/result.ts';

/** `none`: there is no camera. `refused`: the browser or a person said no. `busy`: another program holds it. */
export type CameraProblem = 'none' | 'refused' | 'busy';

export interface CameraChoice {
  deviceId: string;
  label: string;
}

/** What is needed of `navigator.mediaDevices`. */
export type MediaDevicesLike = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;

/** A page fills the picture at this size, and a cheap machine still draws it; the browser takes what is nearest. */
const WANTED = { width: { ideal: 1280 }, height: { ideal: 960 }, frameRate: { ideal: 15 } } as const;

/** @param deviceId the camera chosen before; any when it is gone */
export async function openCamera(devices: MediaDevicesLike | undefined, deviceId: string | undefined): Promise<Result<MediaStream, CameraProblem>> {
  if (devices === undefined) return fail('none');
  try {
    return ok(await devices.getUserMedia({ audio: false, video: { ...WANTED, ...(deviceId === undefined ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: deviceId } }) } }));
  } catch (error) {
    const problem = problemOf(error);
    return problem === 'none' && deviceId !== undefined ? openCamera(devices, undefined) : fail(problem);
  }
}

/** Cameras by name. Before the first one was allowed, the browser tells that there are some and not what they are called. */
export async function listCameras(devices: MediaDevicesLike | undefined): Promise<CameraChoice[]> {
  if (devices === undefined) return [];
  try {
    return (await devices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ deviceId, label }));
  } catch {
    return [];
  }
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** By the names that Media Capture and Streams §10.2 gives. */
export function problemOf(error: unknown): CameraProblem {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'none';
  }
}
