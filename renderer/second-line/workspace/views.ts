/**
 * Views of the visible picture, computed in the page. Each shows the same light in another way: none of them is infrared
 * or ultraviolet, and none shows anything that the camera did not see.
 */

export const PICTURE_VIEWS = ['photo', 'red', 'green', 'blue', 'grey', 'inverted', 'contrast', 'edges'] as const;
export type PictureView = (typeof PICTURE_VIEWS)[number];

type Pixels = Uint8ClampedArray<ArrayBuffer>;

/** @param pixels red, green, blue and opacity of each; a new array comes out */
export function pictureView(pixels: Pixels, width: number, height: number, view: PictureView): Pixels {
  switch (view) {
    case 'photo':
      return pixels.slice();
    case 'red':
      return grey(pixels, (red) => red);
    case 'green':
      return grey(pixels, (_, green) => green);
    case 'blue':
      return grey(pixels, (_, __, blue) => blue);
    case 'grey':
      return grey(pixels, luminance);
    case 'inverted':
      return map(pixels, (value) => 255 - value);
    case 'contrast':
      return stretched(pixels);
    case 'edges':
      return edges(pixels, width, height);
  }
}

/** ITU-R BT.601: how bright the eye finds a colour. */
const luminance = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;

function grey(pixels: Pixels, of: (red: number, green: number, blue: number) => number): Pixels {
  const out = new Uint8ClampedArray(pixels.length);
  for (let at = 0; at < pixels.length; at += 4) {
    const value = of(pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number);
    out[at] = out[at + 1] = out[at + 2] = value;
    out[at + 3] = pixels[at + 3] as number;
  }
  return out;
}

function map(pixels: Pixels, change: (value: number, channel: number) => number): Pixels {
  const out = new Uint8ClampedArray(pixels.length);
  for (let at = 0; at < pixels.length; at += 1) out[at] = at % 4 === 3 ? (pixels[at] as number) : change(pixels[at] as number, at % 4);
  return out;
}

/** The darkest and the lightest hundredth are left out, so that one speck of dust does not decide. */
const LEFT_OUT = 0.01;

/** Each colour by itself from black to white: faint print stands out, and colours are no longer true. */
function stretched(pixels: Pixels): Pixels {
  const spans = [0, 1, 2].map((channel) => spanOf(pixels, channel));
  return map(pixels, (value, channel) => {
    const [low, high] = spans[channel] as [number, number];
    return high > low ? ((value - low) * 255) / (high - low) : value;
  });
}

function spanOf(pixels: Pixels, channel: number): [number, number] {
  const counts = new Uint32Array(256);
  for (let at = channel; at < pixels.length; at += 4) counts[pixels[at] as number] = (counts[pixels[at] as number] as number) + 1;
  const out = (pixels.length / 4) * LEFT_OUT;
  const reach = (order: readonly number[]): number => {
    let sum = 0;
    for (const value of order) if ((sum += counts[value] as number) > out) return value;
    return order.at(-1) ?? 0;
  };
  const values = Array.from({ length: 256 }, (_, value) => value);
  return [reach(values), reach(values.toReversed())];
}

/** Sobel: white where the brightness changes, so that cuts, lifts and pasted rims show as lines. */
function edges(pixels: Pixels, width: number, height: number): Pixels {
  const light = new Float32Array(width * height);
  for (let at = 0; at < light.length; at += 1) light[at] = luminance(pixels[4 * at] as number, pixels[4 * at + 1] as number, pixels[4 * at + 2] as number);
  const out = new Uint8ClampedArray(pixels.length);
  const value = (x: number, y: number): number => light[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] as number;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const across = value(x + 1, y - 1) + 2 * value(x + 1, y) + value(x + 1, y + 1) - value(x - 1, y - 1) - 2 * value(x - 1, y) - value(x - 1, y + 1);
      const down = value(x - 1, y + 1) + 2 * value(x, y + 1) + value(x + 1, y + 1) - value(x - 1, y - 1) - 2 * value(x, y - 1) - value(x + 1, y - 1);
      const at = 4 * (y * width + x);
      out[at] = out[at + 1] = out[at + 2] = Math.hypot(across, down) / 2;
      out[at + 3] = 255;
    }
  }
  return out;
}
