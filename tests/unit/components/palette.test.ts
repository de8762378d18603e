/** The colours of drawings can be told from their ground, and words on them read, in light and in dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shadeColours } from '../../../lib/paths/index.ts';

const tokens = readFileSync('components/style/tokens.css', 'utf8');

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** A token's colour in light and in dark. */
function colours(name: string): readonly [light: string, dark: string] {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`There is no token ${name}.`);
  return [light, dark];
}

/** From 0, which is of what names no field. */
const fields = Array.from({ length: shadeColours + 1 }, (_, index) => `field-${index}`);

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the colours of fields, in %s,', (_scheme, at) => {
  it.each(fields)('%s: its mark is seen on its ground and on the page, and words are read on it', (field) => {
    const [strong, soft] = [colours(field)[at], colours(`${field}-ground`)[at]];
    expect(contrast(strong, colours('ground')[at])).toBeGreaterThanOrEqual(3);
    expect(contrast(strong, soft)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours('ink')[at], soft)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours('ink-soft')[at], soft)).toBeGreaterThanOrEqual(4.5);
  });
});
