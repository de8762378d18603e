/** A scene as pixels. The browser reads no file of vectors as a picture under our content security policy, so they are painted. */
import type { Palette, Scene, Shape } from './scene.ts';

/** What browsers paint at the most: wider or higher, and a canvas stays empty without a word. */
const longestSide = 16_000;
const mostPixels = 60_000_000;

/** How many pixels a unit of the scene can have, of those wanted. */
export const scaleFor = ({ width, height }: Scene, wanted: number): number =>
  Math.min(wanted, longestSide / width, longestSide / height, Math.sqrt(mostPixels / (width * height)));

/** The size of its picture in pixels. */
export const pixelsOf = ({ width, height }: Scene, scale: number): { width: number; height: number } => ({
  width: Math.max(1, Math.floor(width * scale)),
  height: Math.max(1, Math.floor(height * scale)),
});

/** What is needed of a canvas to paint on it. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'lineTo'
  | 'moveTo'
  | 'restore'
  | 'save'
  | 'scale'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
  | 'translate'
>;

function paint(brush: Brush, shape: Shape, palette: Palette): void {
  const colour = palette.get(shape.is === 'line' ? shape.stroke : shape.fill) ?? 'transparent';
  brush.fillStyle = colour;
  switch (shape.is) {
    case 'rect':
      brush.fillRect(shape.x, shape.y, shape.width, shape.height);
      return;
    case 'line':
      brush.strokeStyle = colour;
      brush.setLineDash(shape.dashed ? [3, 3] : []);
      brush.beginPath();
      brush.moveTo(shape.x1, shape.y1);
      brush.lineTo(shape.x2, shape.y2);
      brush.stroke();
      return;
    case 'polygon':
      brush.beginPath();
      for (const [index, [x, y]] of shape.points.entries())
        if (index === 0) brush.moveTo(x, y);
        else brush.lineTo(x, y);
      brush.closePath();
      brush.fill();
      return;
    case 'text':
      brush.font = `${shape.bold ? '600' : '400'} ${shape.size}px system-ui, sans-serif`;
      brush.fillText(shape.text, shape.x, shape.y);
  }
}

export function paintScene(brush: Brush, scene: Scene, palette: Palette, scale: number): void {
  brush.save();
  brush.scale(scale, scale);
  brush.fillStyle = palette.get('ground') ?? 'transparent';
  brush.fillRect(0, 0, scene.width, scene.height);
  for (const { x, y, shapes } of scene.groups) {
    brush.save();
    brush.translate(x, y);
    for (const shape of shapes) paint(brush, shape, palette);
    brush.restore();
  }
  brush.restore();
}
