/** The design's promises that can be measured: contrast in both themes, and nothing that moves for long. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const screens = fileURLToPath(new URL('../../renderer/', import.meta.url));
const tokens = readFileSync(`${screens}design/tokens.css`, 'utf8');

type Theme = 'light' | 'dark';

/** The value of a colour token in a theme. */
function colour(name: string, theme: Theme): string {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  const single = new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(tokens)?.[1];
  const value = theme === 'light' ? pair?.[1] : pair?.[2];
  if (value === undefined && single === undefined) throw new Error(`no colour --${name}`);
  return value ?? single ?? '';
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Text on the grounds it stands on. */
const TEXT: [string, string][] = [
  ...(['ground', 'panel', 'sunken', 'accent-wash', 'undetermined-wash'] as const).map((ground): [string, string] => ['ink', ground]),
  ...(['ground', 'panel', 'sunken', 'undetermined-wash'] as const).map((ground): [string, string] => ['ink-quiet', ground]),
  ['accent-ink', 'accent'],
  ['training-ink', 'training'],
  ['failed', 'panel'],
  ['failed-ink', 'failed'],
  ['failed', 'failed-wash'],
  ['passed', 'panel'],
  ['passed', 'passed-wash'],
  ['undetermined-ink', 'undetermined'],
  ['grey', 'panel'],
];
/** Edges of controls, focus and symbols against what they stand on. */
const CONTROLS: [string, string][] = [
  ...(['ground', 'panel'] as const).flatMap((ground): [string, string][] => [['line-strong', ground], ['accent', ground], ['focus', ground], ['failed', ground]]),
  ['passed', 'panel'],
  ['grey', 'panel'],
  ['black-edge', 'panel'],
];

for (const theme of ['light', 'dark'] as const) {
  test.each(TEXT)(`${theme}: %s on %s reads at 7:1 or more`, (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(7);
  });
  test.each(CONTROLS)(`${theme}: %s stands out from %s at 3:1 or more`, (edge, ground) => {
    expect(contrast(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
}

test('the measure itself: black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#0b4a63', '#0b4a63')).toBe(1);
});

test.each(globSync('**/*.css', { cwd: screens }))('%s moves nothing for longer than 150 ms', (path) => {
  const css = readFileSync(`${screens}${path}`, 'utf8');
  const spans = [...css.matchAll(/(?:transition|animation)[^;]*?(\d*\.?\d+)(ms|s)\b/g)].map(([, value, unit]) => Number(value) * (unit === 's' ? 1_000 : 1));
  for (const span of spans) expect(span).toBeLessThanOrEqual(150);
});
