/** One career at a glance: its lane and the years beneath it, as a picture that says in words what it shows. */
import {
  axisHeight,
  axisShapes,
  barShapes,
  fittingScale,
  gridShapes,
  lanesOf,
  shadeOf,
  shadesOf,
} from '../../../lib/paths/index.ts';
import type { Career, Shades } from '../../../lib/paths/index.ts';
import { Shapes } from './Shapes.tsx';
import { stayWords } from './stay-words.ts';

export interface LaneStripProps {
  career: Career;
  /** The present, in years. */
  now: number;
  /** Of fields, where more than this one career is shown. */
  shades?: Shades;
}

/** In pixels; drawn smaller where there is less room. */
const width = 640;

export function LaneStrip({ career, now, shades = shadesOf([career]) }: LaneStripProps) {
  const careers = [career];
  const lanes = lanesOf({
    careers,
    align: 'year',
    now,
    pixelsPerYear: fittingScale({ careers, align: 'year', now }, width),
  });
  const [lane] = lanes.lanes;
  if (!lane || lane.bars.length === 0) return <p class="small">No page says when they were where.</p>;
  return (
    <svg
      class="lane-strip"
      viewBox={`0 0 ${lanes.width} ${lane.height + axisHeight}`}
      role="img"
      aria-label={lane.bars.map(({ stay }) => stayWords(stay)).join('; ')}
    >
      <Shapes of={gridShapes(lanes, lane.height)} />
      {lane.bars.map((bar) => (
        <Shapes key={bar.stay.facts[0].id} of={barShapes(bar, shadeOf(bar.stay.field, shades))} />
      ))}
      <g transform={`translate(0 ${lane.height})`}>
        <Shapes of={axisShapes(lanes)} />
      </g>
    </svg>
  );
}
