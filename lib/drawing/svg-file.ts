/** A scene as a file of vectors that stands by itself: no style sheet, no font, nothing to fetch. */
import type { Group, Palette, Scene, Shape } from './scene.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML has no way to write, such as a page may hold. */
const isUnwritable = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  return (
    (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) ||
    (code >= 0xd8_00 && code <= 0xdf_ff) ||
    code === 0xff_fe ||
    code === 0xff_ff
  );
};

const escaped = (text: string): string =>
  Array.from(text, (letter) => escapes[letter] ?? (isUnwritable(letter) ? '' : letter)).join('');

/** A number short enough for a file: hundredths of a pixel are never seen. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

const element = (name: string, attributes: Readonly<Record<string, number | string>>, content = ''): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

function drawn(shape: Shape, palette: Palette): string {
  switch (shape.is) {
    case 'rect': {
      const { x, y, width, height, fill } = shape;
      return element('rect', { x, y, width, height, fill: palette.get(fill) ?? 'none' });
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, dashed } = shape;
      const dash = dashed ? { 'stroke-dasharray': '3 3' } : {};
      return element('line', { x1, y1, x2, y2, stroke: palette.get(stroke) ?? 'none', ...dash });
    }
    case 'polygon':
      return element('polygon', {
        points: shape.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' '),
        fill: palette.get(shape.fill) ?? 'none',
      });
    case 'text': {
      const { x, y, text, size, fill, bold } = shape;
      const weight = bold ? { 'font-weight': 600 } : {};
      return element(
        'text',
        { x, y, 'font-size': size, fill: palette.get(fill) ?? 'none', ...weight },
        escaped(text) || ' ',
      );
    }
  }
}

const group = ({ x, y, shapes }: Group, palette: Palette): string =>
  element(
    'g',
    { transform: `translate(${short(x)} ${short(y)})` },
    shapes.map((each) => drawn(each, palette)).join(''),
  );

/** The text of the file, UTF-8. */
export function svgFile(scene: Scene, palette: Palette): string {
  const { width, height, title, groups } = scene;
  const ground = element('rect', { width, height, fill: palette.get('ground') ?? 'none' });
  const content = [element('title', {}, escaped(title)), ground, ...groups.map((each) => group(each, palette))];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      'font-family': 'system-ui, sans-serif',
      role: 'img',
    },
    `\n${content.join('\n')}\n`,
  )}\n`;
}
