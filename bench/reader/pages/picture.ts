/** Pages as raw colour pictures, and what bends, tilts and spoils them. */
import sharp, { type Sharp } from 'sharp';

/** 8-bit red, green, blue, row by row. */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** A scanner's bed, or the table under the page. */
export const BED = [201, 204, 208] as const;
export const BED_COLOUR = '#c9ccd0';

export const toSharp = ({ data, width, height }: Picture): Sharp => sharp(data, { raw: { width, height, channels: 3 } });

export async function toPicture(image: Sharp): Promise<Picture> {
  const { data, info } = await image.flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Every pixel of the new picture is taken from where `from` says it was, linear between pixels; beyond the edge lies the bed. */
export function warped(picture: Picture, width: number, height: number, from: (x: number, y: number) => { x: number; y: number }): Picture {
  const out = new Uint8Array(width * height * 3);
  const { data, width: across, height: down } = picture;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = from(x + 0.5, y + 0.5);
      const left = Math.floor(at.x - 0.5);
      const top = Math.floor(at.y - 0.5);
      const to = (y * width + x) * 3;
      if (left < 0 || top < 0 || left >= across - 1 || top >= down - 1) {
        out.set(BED, to);
        continue;
      }
      const right = at.x - 0.5 - left;
      const below = at.y - 0.5 - top;
      const upper = (top * across + left) * 3;
      const lower = upper + across * 3;
      for (let c = 0; c < 3; c++) {
        const high = data[upper + c]! * (1 - right) + data[upper + 3 + c]! * right;
        const low = data[lower + c]! * (1 - right) + data[lower + 3 + c]! * right;
        out[to + c] = high * (1 - below) + low * below + 0.5;
      }
    }
  }
  return { data: out, width, height };
}

/** Each pixel changed by its place; `change` gets and gives one channel's value. */
export function recoloured(picture: Picture, change: (value: number, x: number, y: number) => number): Picture {
  const { width, height } = picture;
  const data = new Uint8Array(picture.data.length);
  for (let i = 0; i < data.length; i++) {
    const pixel = Math.floor(i / 3);
    data[i] = Math.min(255, Math.max(0, change(picture.data[i]!, pixel % width, Math.floor(pixel / width)) + 0.5));
  }
  return { data, width, height };
}

type Corner = readonly [x: number, y: number];

/** The projective map of the unit square onto four corners, clockwise from the upper left one (P. S. Heckbert, 1989). */
export function squareToQuad([a, b, c, d]: readonly [Corner, Corner, Corner, Corner]): (u: number, v: number) => { x: number; y: number } {
  const sum = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]] as const;
  const one = [b[0] - c[0], b[1] - c[1]] as const;
  const two = [d[0] - c[0], d[1] - c[1]] as const;
  const area = one[0] * two[1] - two[0] * one[1];
  const g = (sum[0] * two[1] - two[0] * sum[1]) / area;
  const h = (one[0] * sum[1] - sum[0] * one[1]) / area;
  return (u, v) => {
    const depth = g * u + h * v + 1;
    return {
      x: ((b[0] - a[0] + g * b[0]) * u + (d[0] - a[0] + h * d[0]) * v + a[0]) / depth,
      y: ((b[1] - a[1] + g * b[1]) * u + (d[1] - a[1] + h * d[1]) * v + a[1]) / depth,
    };
  };
}
