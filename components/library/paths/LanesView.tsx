/** Careers as lanes over time: zoomed and moved by keys, buttons and wheel; each bar shows the words it was read from. */
import { ZoomIn, ZoomOut } from 'lucide';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PathsModel } from '../../../lib/models/paths.ts';
import type { PopupModel } from '../../../lib/models/popup.ts';
import {
  axisHeight,
  axisShapes,
  fittingScale,
  lanesOf,
  lanesScene,
  shadesOf,
  type Alignment,
  type Bar,
  type Career,
  type Lane as LaneLaid,
  type Lanes,
} from '../../../lib/paths/index.ts';
import { Icon } from '../../Icon.tsx';
import { BarDetail } from './BarDetail.tsx';
import { nameOf, Lane, type BarName } from './Lane.tsx';
import { Legend } from './Legend.tsx';
import { PictureActions } from './PictureActions.tsx';
import { Shapes } from './Shapes.tsx';
import { useZoom, type Zoom } from './use-zoom.ts';

export interface LanesViewProps {
  paths: PathsModel;
  popup: PopupModel;
  careers: readonly Career[];
  align: Alignment;
}

/** In pixels: the column of names. */
const nameWidth = 180;
const widthUnseen = 720;
/** How far the arrows with Shift move the drawing. */
const stride = 120;

/** The bar that a key leads to from another; undefined where it leads nowhere. */
function barBeside(lanes: Lanes, from: BarName, key: string): Bar | undefined {
  const drawn = lanes.lanes.filter(({ bars }) => bars.length > 0);
  const at = drawn.findIndex(({ bars }) => bars.some((bar) => nameOf(bar) === from));
  const bars = drawn[at]?.bars ?? [];
  const index = bars.findIndex((bar) => nameOf(bar) === from);
  const here = bars[index];
  if (!here) return undefined;
  const nearest = (lane: readonly Bar[] = []): Bar | undefined =>
    lane.toSorted((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0];
  switch (key) {
    case 'ArrowRight':
      return bars[index + 1];
    case 'ArrowLeft':
      return bars[index - 1];
    case 'ArrowDown':
      return nearest(drawn[at + 1]?.bars);
    case 'ArrowUp':
      return at > 0 ? nearest(drawn[at - 1]?.bars) : undefined;
    case 'Home':
      return bars[0];
    case 'End':
      return bars.at(-1);
    default:
      return undefined;
  }
}

/** The width that an element has room for, as it changes. */
function useWidth(): readonly [ref: { current: HTMLDivElement | null }, width: number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, set] = useState(widthUnseen);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const measure = (): void => set(box.clientWidth || widthUnseen);
    // Before anything is painted, so that nothing is drawn twice.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

export function LanesView({ paths, popup, careers, align }: LanesViewProps) {
  const [scroller, width] = useWidth();
  const zoom = useZoom(scroller, nameWidth);
  const detail = useId();
  const words = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<{ career: Career; bar: Bar } | undefined>();
  const now = paths.now();
  const shades = useMemo(() => shadesOf(careers), [careers]);
  const lanes = useMemo(() => {
    const pixelsPerYear = fittingScale({ careers, align, now }, width - nameWidth - 2) * zoom.factor;
    return lanesOf({ careers, align, now, pixelsPerYear });
  }, [careers, align, now, width, zoom.factor]);
  const all = lanes.lanes.flatMap(({ bars }) => bars.map(nameOf));
  // Whoever is not shown any more says nothing either.
  const shown = chosen && all.includes(nameOf(chosen.bar)) ? chosen : undefined;
  const shownName = shown && nameOf(shown.bar);

  const move = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zooming = { '+': zoom.in, '=': zoom.in, '-': zoom.out, '0': zoom.whole }[event.key];
    const panning = { ArrowLeft: -stride, ArrowRight: stride }[event.key];
    if (zooming) zooming();
    else if (event.shiftKey && panning !== undefined) scroller.current?.scrollBy({ left: panning });
    else {
      const from = shownName ?? all[0];
      const next = from && barBeside(lanes, from, event.key);
      if (!next) return;
      const bar = scroller.current?.querySelector<HTMLElement>(`[data-bar="${nameOf(next)}"]`);
      bar?.focus();
      bar?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    event.preventDefault();
  };
  // Escape leads from the words back to their bar.
  useLayoutEffect(() => {
    const box = words.current;
    const back = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && shownName !== undefined)
        scroller.current?.querySelector<HTMLElement>(`[data-bar="${shownName}"]`)?.focus();
    };
    box?.addEventListener('keydown', back);
    return () => box?.removeEventListener('keydown', back);
  }, [shownName, scroller]);

  return (
    <div class="stack lanes">
      <div class="row-apart lanes-tools">
        <ZoomButtons zoom={zoom} />
        <PictureActions paths={paths} name="careers" scene={() => lanesScene(lanes, shades, 'Careers over time')} />
      </div>
      <div ref={scroller} class="lanes-scroller">
        <ul class="lanes-sheet" style={{ inlineSize: `${nameWidth + lanes.width}px` }}>
          <Axis lanes={lanes} />
          {lanes.lanes.map((lane) => (
            <li key={lane.career.contact.id} class="lane">
              <LaneName lane={lane} />
              <Lane
                lanes={lanes}
                lane={lane}
                shades={shades}
                shown={shownName}
                reached={shownName ?? all[0]}
                described={detail}
                onShow={(bar) => choose({ career: lane.career, bar })}
                onEnter={(bar) => {
                  choose({ career: lane.career, bar });
                  words.current?.focus();
                }}
                onKeyDown={move}
              />
            </li>
          ))}
        </ul>
      </div>
      <Legend shades={shades} />
      <section ref={words} class="lanes-words" aria-label="What a bar was read from" tabIndex={-1}>
        {shown ? (
          <BarDetail paths={paths} popup={popup} id={detail} career={shown.career} stay={shown.bar.stay} />
        ) : (
          <p class="small">
            Point at a bar, or go to it by Tab and the arrows, to see the words it was read from. Plus and minus zoom.
          </p>
        )}
      </section>
    </div>
  );
}

function ZoomButtons({ zoom }: { zoom: Zoom }) {
  return (
    <div class="row">
      <button type="button" class="button-quiet" disabled={zoom.factor <= 1} onClick={zoom.out}>
        <Icon of={ZoomOut} />
        Zoom out
      </button>
      <button type="button" class="button-quiet" disabled={zoom.isMost} onClick={zoom.in}>
        <Icon of={ZoomIn} />
        Zoom in
      </button>
      <button type="button" class="button-quiet" disabled={zoom.factor <= 1} onClick={zoom.whole}>
        Show all
      </button>
    </div>
  );
}

function Axis({ lanes }: { lanes: Lanes }) {
  return (
    <li class="lane lanes-axis" aria-hidden="true">
      <span class="lane-name small">{lanes.align === 'age' ? 'Years since the first post or study' : 'Year'}</span>
      <svg class="lane-drawing" viewBox={`0 0 ${lanes.width} ${axisHeight}`} width={lanes.width} height={axisHeight}>
        <Shapes of={axisShapes(lanes)} />
      </svg>
    </li>
  );
}

function LaneName({ lane: { career, bars } }: { lane: LaneLaid }) {
  const { id, name, headline } = career.contact;
  return (
    <div class="lane-name">
      <a href={`#${id}`}>
        <bdi>{name.value}</bdi>
      </a>
      <span class="small one-line" dir="auto">
        {bars.length === 0 ? 'no dates told' : headline?.value}
      </span>
    </div>
  );
}
