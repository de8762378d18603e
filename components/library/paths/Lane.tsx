/** One lane: someone's posts and studies drawn as bars, with a button over each that shows its words. */
import type { StandingFact } from '../../../lib/contacts/index.ts';
import {
  barShapes,
  gridShapes,
  shadeOf,
  type Bar,
  type Lane as LaneLaid,
  type Lanes,
  type Shades,
} from '../../../lib/paths/index.ts';
import { Shapes } from './Shapes.tsx';
import { stayWords } from './stay-words.ts';

export type BarName = StandingFact['id'];

/** A bar is named by the words it is shown by. */
export const nameOf = ({ stay }: Bar): BarName => stay.facts[0].id;

export interface LaneProps {
  lanes: Lanes;
  lane: LaneLaid;
  shades: Shades;
  /** The bar whose words are shown. */
  shown: BarName | undefined;
  /** The bar that Tab leads to. */
  reached: BarName | undefined;
  /** Id of the words that are shown of a bar. */
  described: string;
  onShow: (bar: Bar) => void;
  /** Goes to what is shown of a bar. */
  onEnter: (bar: Bar) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const pixels = (length: number): string => `${length}px`;

export function Lane({ lanes, lane, shades, shown, reached, described, onShow, onEnter, onKeyDown }: LaneProps) {
  return (
    <div class="lane-bars">
      <svg
        class="lane-drawing"
        viewBox={`0 0 ${lanes.width} ${lane.height}`}
        width={lanes.width}
        height={lane.height}
        aria-hidden="true"
      >
        <Shapes of={gridShapes(lanes, lane.height)} />
        {lane.bars.map((bar) => (
          <Shapes key={nameOf(bar)} of={barShapes(bar, shadeOf(bar.stay.field, shades))} />
        ))}
      </svg>
      {lane.bars.map((bar) => {
        const name = nameOf(bar);
        return (
          <button
            key={name}
            type="button"
            class="bar"
            data-bar={name}
            tabIndex={name === reached ? 0 : -1}
            aria-label={stayWords(bar.stay)}
            {...(name === shown && { 'aria-describedby': described })}
            style={{
              left: pixels(bar.x),
              top: pixels(bar.y),
              inlineSize: pixels(bar.width),
              blockSize: pixels(bar.height),
            }}
            onFocus={() => onShow(bar)}
            onMouseEnter={() => onShow(bar)}
            onClick={() => onEnter(bar)}
            onKeyDown={onKeyDown}
          />
        );
      })}
    </div>
  );
}
