/** A measured page for the tests of rules: honest print on a flat scanner's picture, changed where a test wants it changed. */
import { composeMrz } from '../../document/compose-mrz.ts';
import type { Quad } from '../../document/reading.ts';
import { OCR_B_INK, PITCH_MM } from '../../picture/ocr-b.ts';
import { PAGE_MM } from '../../picture/page-sizes.ts';
import type { CharacterMeasure, Facts, PictureFacts } from '../facts.ts';
import { factsOfLines, sound } from './facts.ts';

/** Pixels to a millimetre, about 300 to the inch. */
export const SCALE = 12;
const MARGIN_MM = 4;
const ROW_MM = 6.35;
const BASE_MM = 8.65;
const CAPITAL_MM = 2.4;

export interface PageSetting {
  pitch?: number;
  left?: number;
  /** Millimetres by which the zone stands higher than it should. */
  up?: number;
  skew?: number;
  change?: (character: CharacterMeasure, letter: string) => CharacterMeasure;
  picture?: Partial<PictureFacts>;
  capture?: Partial<Facts['capture']>;
}

export const quadOf = (left: number, top: number, width: number, height: number): Quad => [{ x: left, y: top }, { x: left + width, y: top }, { x: left + width, y: top + height }, { x: left, y: top + height }];

export function pageFacts({ pitch = PITCH_MM, left = 6, up = 0, skew = 0.1, change = (character) => character, picture, capture }: PageSetting = {}): Facts {
  const lines = composeMrz(sound);
  const { width, height } = PAGE_MM.TD3;
  const measured = lines.map((line, row) => ({
    skew,
    characters: [...line].map((letter, position): CharacterMeasure => {
      const [wide, high] = OCR_B_INK[letter]!;
      // A thousandth of unrest, so that no spread is nought.
      const unrest = ((position * 7 + row * 3) % 11) / 11 - 0.5;
      const centre = { x: SCALE * (MARGIN_MM + left + 0.85 + position * pitch + 0.02 * unrest), y: SCALE * (MARGIN_MM + height - up - BASE_MM - (lines.length - 1 - row) * ROW_MM - CAPITAL_MM / 2 + 0.02 * unrest) };
      return change({ line: row, position, centre, width: SCALE * PITCH_MM * wide * (1 + 0.02 * unrest), height: SCALE * PITCH_MM * high, rotation: unrest, contrast: 0.9 + 0.05 * unrest, face: 8 + 4 * unrest }, letter);
    }),
  }));
  const facts = factsOfLines(lines);
  return {
    ...facts,
    reading: { ...facts.reading, source: 'image' },
    capture: { channel: 'scanner', live: true, training: false, pixelsPerMillimetre: SCALE, ...capture },
    picture: {
      width: SCALE * (width + 2 * MARGIN_MM),
      height: SCALE * (height + 2 * MARGIN_MM),
      page: quadOf(SCALE * MARGIN_MM, SCALE * MARGIN_MM, SCALE * width, SCALE * height),
      lines: measured,
      portrait: { corners: quadOf(SCALE * 8, SCALE * 18, SCALE * 34, SCALE * 44), edge: 0.05, screen: 0.02 },
      moire: 0.02,
      ...picture,
    },
  };
}

/** Facts without a part that they may lack. */
export function without<K extends 'picture' | 'history' | 'page'>(facts: Facts, part: K): Facts {
  const { [part]: _, ...rest } = facts;
  return rest as Facts;
}
