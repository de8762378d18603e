/** The shapes of a drawing on the screen, in the colours of the scheme. */
import { Fragment, h } from 'preact';
import type { Shape } from '../../../lib/drawing/index.ts';

const colour = (paint: string): string => `var(--${paint})`;

function ShapeView({ shape }: { shape: Shape }) {
  switch (shape.is) {
    case 'rect':
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={colour(shape.fill)} />;
    case 'line': {
      const { x1, y1, x2, y2, stroke, dashed } = shape;
      const dash = dashed ? { 'stroke-dasharray': '3 3' } : {};
      return <line x1={x1} y1={y1} x2={x2} y2={y2} stroke={colour(stroke)} {...dash} />;
    }
    case 'polygon':
      return <polygon points={shape.points.map((point) => point.join(',')).join(' ')} fill={colour(shape.fill)} />;
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          font-size={shape.size}
          fill={colour(shape.fill)}
          {...(shape.bold && { 'font-weight': 600 })}
        >
          {shape.text}
        </text>
      );
  }
}

/** A drawing is made anew as a whole, so that its shapes need no names to be told apart by. */
export const Shapes = ({ of: shapes }: { of: readonly Shape[] }) =>
  h(Fragment, null, ...shapes.map((shape) => h(ShapeView, { shape })));
