/** Whose careers are shown, how they stand to each other, and as what: a drawing, or the same in a table. */
import { useState } from 'preact/hooks';
import type { CareersModel } from '../../../lib/models/paths-careers.ts';
import type { PathsModel } from '../../../lib/models/paths.ts';
import type { PopupModel } from '../../../lib/models/popup.ts';
import type { Alignment, Career } from '../../../lib/paths/index.ts';
import { Choice } from '../../Choice.tsx';
import { Field } from '../../Field.tsx';
import { CareersTable } from './CareersTable.tsx';
import { LanesView } from './LanesView.tsx';

export interface PartProps {
  paths: PathsModel;
  popup: PopupModel;
}

const alignWords: readonly (readonly [Alignment, string])[] = [
  ['year', 'By the year'],
  ['age', 'From the beginning of each'],
];

/** A choice among some, or any. */
export const anyOr = (any: string, some: readonly string[]): (readonly [string, string])[] => [
  ['', any],
  ...some.map((each) => [each, each] as const),
];

type As = 'drawing' | 'table';
const asWords: readonly (readonly [As, string])[] = [
  ['drawing', 'A drawing'],
  ['table', 'A table'],
];

export function CareersPart({ paths, popup }: PartProps) {
  const { careers: model } = paths;
  const [as, showAs] = useState<As>('drawing');
  const careers = model.careers.value;
  return (
    <section class="stack" aria-labelledby="paths-careers">
      <h2 id="paths-careers">Careers over time</h2>
      <div class="paths-choices">
        <Filters model={model} />
        <Choice
          label="Time"
          value={model.align.value}
          options={alignWords}
          onChoose={(value) => (model.align.value = value)}
        />
        <Choice label="Show as" value={as} options={asWords} onChoose={showAs} />
      </div>
      {careers && (
        <p class="small" aria-live="polite">
          {shownWords(model, careers)}
        </p>
      )}
      {careers && careers.length > 0 && as === 'table' && <CareersTable careers={careers} />}
      {careers && careers.length > 0 && as === 'drawing' && (
        <LanesView paths={paths} popup={popup} careers={careers} align={model.align.value} />
      )}
    </section>
  );
}

function Filters({ model }: { model: CareersModel }) {
  const tags = model.tags.value;
  if (model.only.value !== undefined)
    return (
      <p class="small">
        Only those you chose. <a href="#paths">Show everyone</a>
      </p>
    );
  return (
    <>
      <Field label="Find people" value={model.sought} />
      <Choice
        label="Field"
        value={model.field.value}
        options={anyOr('Any field', model.fields.value)}
        onChoose={(value) => (model.field.value = value)}
      />
      {tags.length > 0 && (
        <Choice
          label="Tag"
          value={model.tag.value}
          options={anyOr('Any tag', tags)}
          onChoose={(value) => (model.tag.value = value)}
        />
      )}
    </>
  );
}

function shownWords({ counts }: CareersModel, careers: readonly Career[]): string {
  const { all = 0, sought = 0 } = counts.value ?? {};
  if (all === 0) return 'Nobody is saved yet. Save someone from their page, and their path is drawn here.';
  if (sought === 0) return 'Nobody is found by this.';
  const drawn =
    sought > careers.length
      ? `The ${careers.length} saved last, of ${sought}. Find fewer to see the others.`
      : sought === 1
        ? '1 person.'
        : `${sought} people.`;
  const silent = careers.filter(({ stays }) => stays.length === 0).length;
  if (silent === 0) return drawn;
  return silent === careers.length
    ? `${drawn} No post or study of theirs is kept.`
    : `${drawn} No post or study is kept of ${silent} of them.`;
}
