/** A picture as a few plain shapes, which the screen, a file of vectors and a file of pixels draw alike. */

/** A colour by its name among the design's tokens. */
export type Paint =
  | 'ink'
  | 'ink-soft'
  | 'hairline'
  | 'border'
  | 'ground'
  | 'accent'
  | 'signal'
  | `field-${number}`
  | `field-${number}-ground`;

export interface Rect {
  is: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: Paint;
}

export interface Line {
  is: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  stroke: Paint;
  /** Dashes say that it is another relation than a whole line. */
  dashed?: true;
}

export interface Polygon {
  is: 'polygon';
  points: readonly (readonly [x: number, y: number])[];
  fill: Paint;
}

export interface Text {
  is: 'text';
  x: number;
  /** Of the line that letters stand on. */
  y: number;
  text: string;
  size: number;
  fill: Paint;
  bold?: true;
}

export type Shape = Rect | Line | Polygon | Text;

/** Shapes that belong together, their places counted from `x` and `y`. */
export interface Group {
  x: number;
  y: number;
  shapes: readonly Shape[];
}

export interface Scene {
  width: number;
  height: number;
  /** What it shows, for who cannot see it. */
  title: string;
  groups: readonly Group[];
}

/** Every colour that a scene needs. */
export const paintsOf = ({ groups }: Scene): Paint[] => [
  'ground',
  ...new Set(groups.flatMap(({ shapes }) => shapes.map((each) => (each.is === 'line' ? each.stroke : each.fill)))),
];

/** Colours as a file writes them: `rgb(15, 90, 97)`. */
export type Palette = ReadonlyMap<Paint, string>;
