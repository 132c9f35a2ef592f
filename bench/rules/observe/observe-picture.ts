/** What measuring the page image gives: the print's geometry with the error of measuring it. */
import type { PictureFacts } from '../../../core/rules/facts.ts';
import type { Random } from '../random.ts';
import type { Look, Paper } from '../world/world.ts';

/** Without a known scale pictures are still measured, in pixels alone. */
const UNKNOWN = 11;

export function observePicture({ look, zone }: Paper, raw: readonly string[], pixelsPerMillimetre: number | undefined, random: Random): PictureFacts {
  const scale = pixelsPerMillimetre ?? UNKNOWN * (0.75 + 0.5 * random.unit());
  const [wide, high] = zone.format === 'TD1' ? [85.6, 53.98] : zone.format === 'TD2' || zone.format === 'MRV-B' ? [105, 74] : [125, 88];
  const margin = 3;
  // The page lies a little turned on the glass; its zone is upright in the picture, so the page's edge is what turns.
  const corner = (x: number, y: number): { x: number; y: number } => ({ x: (x + margin) * scale, y: (y + margin) * scale });
  const rowPitch = zone.format === 'TD1' ? 5.6 : 6.35;
  const blur = 0.35 + 0.9 * look.wear;
  const lines = raw.map((text, row) => {
    const base = high - look.bottom - (raw.length - 1 - row) * rowPitch;
    return {
      skew: (look.skew[row] ?? 0) + random.normal(0, 0.06),
      characters: [...text].map((_, position) => measure(look, row, position, base, margin, scale, blur, random)),
    };
  });
  const { portrait } = look;
  const noisy = (value: number): number => clamp(value + random.normal(0, 0.03));
  const [left, top] = [4, 18];
  return {
    width: Math.round((wide + 2 * margin) * scale),
    height: Math.round((high + 2 * margin) * scale),
    page: [corner(0, 0), corner(wide, 0), corner(wide, high), corner(0, high)],
    lines,
    portrait: {
      corners: [corner(left, top), corner(left + portrait.width, top), corner(left + portrait.width, top + portrait.height), corner(left, top + portrait.height)],
      edge: noisy(portrait.edge),
      screen: noisy(portrait.screen),
      head: noisy(portrait.head),
    },
    moire: noisy(look.moire),
  };
}

function measure(look: Look, row: number, position: number, base: number, margin: number, scale: number, blur: number, random: Random): PictureFacts['lines'][number]['characters'][number] {
  const odd = look.odd.find((each) => each.row === row && each.position === position);
  const pixels = (millimetres: number): number => millimetres * scale;
  const size = 1 + (odd?.larger ?? 0);
  const isOther = look.face === 'other' || odd?.face === 'other';
  return {
    line: row,
    position,
    centre: {
      x: pixels(margin + look.left + position * look.pitch + (odd?.aside ?? 0)) + random.normal(0, blur),
      y: pixels(margin + base - look.height / 2 - (odd?.up ?? 0)) + random.normal(0, blur * 0.7),
    },
    width: Math.max(2, pixels(1.6 * size) + random.normal(0, blur)),
    height: Math.max(3, pixels(look.height * size) + random.normal(0, blur)),
    rotation: (odd?.turned ?? 0) + random.normal(0, 0.5 + look.wear),
    contrast: clamp(0.86 - 0.45 * look.wear - (odd?.fainter ?? 0) + random.normal(0, 0.03 + 0.06 * look.wear)),
    ...(scale >= 8 ? { face: isOther ? random.normal(-6, 3) : random.normal(6 - 5 * look.wear, 2.5) } : {}),
  };
}

const clamp = (value: number): number => Math.max(0, Math.min(1, value));
