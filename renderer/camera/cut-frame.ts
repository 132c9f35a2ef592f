/** The camera's present picture as a grey JPEG that fits the station's door. */
import { FRAME_LIMIT } from '../../core/contract/camera.ts';
import { toBase64 } from '../to-base64.ts';
import { SMALL } from './stillness.ts';

/** Wide enough for the zone's 44 characters across a page, with 20 pixels and more for each. */
const FRAME_WIDTH = 1_280;
const QUALITIES = [0.85, 0.7, 0.5];

export interface FrameCutter {
  /** Base64 of the picture; undefined where even a coarse one would not fit. */
  frame(): Promise<string | undefined>;
  /** Brightness of a very small copy, `SMALL` pixels; undefined while the video has no picture. */
  small(): Uint8Array | undefined;
}

/** Keeps its canvases for all frames of a camera. */
export function createFrameCutter(video: HTMLVideoElement): FrameCutter {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { alpha: false });
  const smallContext = new OffscreenCanvas(SMALL.width, SMALL.height).getContext('2d', { alpha: false, willReadFrequently: true });
  return {
    async frame() {
      if (context === null) return undefined;
      const { width, height } = frameSize(video.videoWidth, video.videoHeight);
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      // The reader looks at brightness alone; without colour a frame is a third smaller.
      context.filter = 'grayscale(1)';
      context.drawImage(video, 0, 0, width, height);
      for (const quality of QUALITIES) {
        const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
        if (base64Length(jpeg.size) <= FRAME_LIMIT) return toBase64(new Uint8Array(await jpeg.arrayBuffer()));
      }
      return undefined;
    },
    small() {
      if (smallContext === null || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return undefined;
      smallContext.drawImage(video, 0, 0, SMALL.width, SMALL.height);
      const { data } = smallContext.getImageData(0, 0, SMALL.width, SMALL.height);
      // Green is most of what the eye calls brightness.
      return Uint8Array.from({ length: data.length / 4 }, (_, i) => data[4 * i + 1] ?? 0);
    },
  };
}

/** The picture's size, made narrower where it is wider than a frame; the zone is answered in these pixels. */
export function frameSize(width: number, height: number): { width: number; height: number } {
  const share = Math.min(1, FRAME_WIDTH / Math.max(width, height));
  return { width: Math.round(width * share), height: Math.round(height * share) };
}

const base64Length = (bytes: number): number => 4 * Math.ceil(bytes / 3);
