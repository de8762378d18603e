/** What lanes look like: bars with their mark, their words and their edges, and the axis above them. */
import { breadthOf, fitted, type Group, type Paint, type Scene, type Shape, type Text } from '../drawing/index.ts';
import type { Bar, Lane, Lanes } from './lanes.ts';
import { noShade, type Shade } from './shades.ts';

export const axisHeight = 24;
const textSize = 12;
const lineHeight = 15;
/** The mark at a bar's beginning. */
const markWidth = 8;
const beside = 5;
/** An edge that is not known is drawn as slices that thin out; one that goes on, as a point. */
const slices = [4, 3, 2] as const;
const sliceGap = 2;
const edgeWidth = slices.reduce<number>((sum, width) => sum + width + sliceGap, 0);
const pointWidth = 7;

const strong = ({ colour }: Shade): Paint => `field-${colour}`;
const soft = ({ colour }: Shade): Paint => `field-${colour}-ground`;

/** The four marks: whole, striped across, chequered, hollow. */
function mark(shade: Shade, x: number, y: number, height: number): Shape[] {
  const fill = strong(shade);
  const stripe = (top: number, left = 0, width = markWidth): Shape => ({
    is: 'rect',
    x: x + left,
    y: y + top,
    width,
    height: 2,
    fill,
  });
  const tops = Array.from({ length: Math.floor(height / 4) }, (_, index) => 1 + index * 4);
  switch (shade.mark) {
    case 1:
      return tops.map((top) => stripe(top));
    case 2:
      return tops.map((top, index) => stripe(top, index % 2 === 0 ? 0 : markWidth / 2, markWidth / 2));
    case 3:
      return [
        { is: 'rect', x, y, width: 2, height, fill },
        { is: 'rect', x: x + markWidth - 2, y, width: 2, height, fill },
      ];
    default:
      return [{ is: 'rect', x, y, width: markWidth, height, fill }];
  }
}

/** The slices of an edge that is not known, thinning out to the left or to the right from `x`. */
function fading(x: number, y: number, height: number, fill: Paint, to: 'left' | 'right'): Shape[] {
  let at = 0;
  return slices.map((width) => {
    at += sliceGap;
    const shape: Shape = { is: 'rect', x: to === 'right' ? x + at : x - at - width, y, width, height, fill };
    at += width;
    return shape;
  });
}

/** The shapes of one bar, all within it. */
export function barShapes({ stay, x, y, width, height, fadesIn, fadesOut }: Bar, shade: Shade): Shape[] {
  const roomForEdges = width >= markWidth + (fadesIn ? edgeWidth : 0) + (fadesOut ? edgeWidth : 0);
  const left = fadesIn && roomForEdges ? edgeWidth : 0;
  const pointed = stay.ongoing && width >= markWidth + pointWidth;
  const right = fadesOut && roomForEdges ? edgeWidth : pointed ? pointWidth : 0;
  const [begin, end] = [x + left, x + width - right];
  const middle = y + height / 2;
  const words = begin + markWidth + beside;
  const line = (text: string, row: number, fill: Paint, bold: boolean): Shape[] => {
    const fit = fitted(text, end - words - beside, { size: textSize, bold });
    return fit === ''
      ? []
      : [{ is: 'text', x: words, y: y + row * lineHeight, text: fit, size: textSize, fill, ...(bold && { bold }) }];
  };
  const [first, second] = stay.title === '' ? [stay.organization, ''] : [stay.title, stay.organization];
  return [
    { is: 'rect', x: begin, y, width: end - begin, height, fill: soft(shade) },
    ...mark(shade, begin, y, height).filter(() => end - begin >= markWidth),
    ...(left > 0 ? fading(begin, y, height, soft(shade), 'left') : []),
    ...(fadesOut && right > 0 ? fading(end, y, height, soft(shade), 'right') : []),
    ...(pointed
      ? [
          {
            is: 'polygon' as const,
            points: [
              [end, y],
              [x + width, middle],
              [end, y + height],
            ] as const,
            fill: soft(shade),
          },
        ]
      : []),
    ...line(first, 1, 'ink', stay.kind === 'work'),
    ...line(second, 2, 'ink-soft', false),
  ];
}

export type Shades = ReadonlyMap<string, Shade>;

export const shadeOf = (field: string | undefined, shades: Shades): Shade =>
  (field === undefined ? undefined : shades.get(field)) ?? noShade;

/** The lines of the years through a lane, and the one beneath it. */
export const gridShapes = ({ ticks, width }: Lanes, height: number): Shape[] => [
  ...ticks.map(({ x }): Shape => ({ is: 'line', x1: x, y1: 0, x2: x, y2: height, stroke: 'hairline' })),
  { is: 'line', x1: 0, y1: height - 0.5, x2: width, y2: height - 0.5, stroke: 'hairline' },
];

/** The years above their lines; none that would stand out at the end. */
export const axisShapes = ({ ticks, width }: Lanes): Shape[] =>
  ticks
    .map(({ x, years }) => ({ x: x + 3, text: String(years) }))
    .filter(({ x, text }) => x + breadthOf(text, { size: textSize }) <= width)
    .map(({ x, text }) => ({ is: 'text', x, y: 16, text, size: textSize, fill: 'ink-soft' }));

/** The legend's picture of a shade. */
export const swatchShapes = (shade: Shade, width: number, height: number): Shape[] => [
  { is: 'rect', x: 0, y: 0, width, height, fill: soft(shade) },
  ...mark(shade, 0, 0, height),
];

/** In files the names stand left of their lanes. */
const nameWidth = 180;
const legendRow = 22;
const swatch = { width: 22, height: 14 };

const besideLane = (words: string, y: number, bold: boolean): Text => ({
  is: 'text',
  x: 0,
  y,
  text: fitted(words, nameWidth - beside, { size: textSize, bold }),
  size: textSize,
  fill: bold ? 'ink' : 'ink-soft',
  ...(bold && { bold }),
});

function nameShapes({ career: { contact } }: Lane): Shape[] {
  const post = [contact.headline?.value, contact.organization?.value].filter(Boolean).join(', ');
  return [besideLane(contact.name.value, 22, true), besideLane(post, 38, false)];
}

const perLegendRow = 5;

/** The whole drawing with names and legend, for files and paper. */
export function lanesScene(lanes: Lanes, shades: Shades, title: string): Scene {
  const room = 16;
  const names = [...shades.entries()];
  const width = Math.max(nameWidth + lanes.width, nameWidth * 3) + 2 * room;
  const column = (width - 2 * room) / perLegendRow;
  const below = room + axisHeight + lanes.height + room;
  const legend = names.map(([field, shade], index): Group => {
    const [x, y] = [room + (index % perLegendRow) * column, below + Math.floor(index / perLegendRow) * legendRow];
    const words: Shape = {
      is: 'text',
      x: swatch.width + beside,
      y: 12,
      text: fitted(field, column - swatch.width - 2 * beside, { size: textSize }),
      size: textSize,
      fill: 'ink',
    };
    return { x, y, shapes: [...swatchShapes(shade, swatch.width, swatch.height), words] };
  });
  return {
    width,
    height: below + Math.ceil(names.length / perLegendRow) * legendRow + room,
    title,
    groups: [
      { x: room + nameWidth, y: room, shapes: axisShapes(lanes) },
      ...lanes.lanes.flatMap((lane): Group[] => {
        const y = room + axisHeight + lane.y;
        const bars = lane.bars.flatMap((bar) => barShapes(bar, shadeOf(bar.stay.field, shades)));
        return [
          { x: room, y, shapes: nameShapes(lane) },
          { x: room + nameWidth, y, shapes: [...gridShapes(lanes, lane.height), ...bars] },
        ];
      }),
      ...legend,
    ],
  };
}
