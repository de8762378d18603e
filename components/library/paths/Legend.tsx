/** What the colours, marks and edges of lanes mean. */
import { swatchShapes, type Shades } from '../../../lib/paths/index.ts';
import { Shapes } from './Shapes.tsx';

const swatch = { width: 22, height: 14 };

export function Legend({ shades }: { shades: Shades }) {
  return (
    <div class="paths-legend small">
      <ul class="row" aria-label="Fields">
        {[...shades].map(([field, shade]) => (
          <li key={field} class="row">
            <svg width={swatch.width} height={swatch.height} aria-hidden="true">
              <Shapes of={swatchShapes(shade, swatch.width, swatch.height)} />
            </svg>
            {field}
          </li>
        ))}
      </ul>
      <p>An edge in slices: no page says when it began, or ended. A point: it goes on.</p>
    </div>
  );
}
