/** Who came to the like work another way, told beside the way that is known. */
import type { ComponentChildren } from 'preact';
import { shadesOf, type ApartWay, type Career, type OtherWay, type Shades } from '../../../lib/paths/index.ts';
import type { WaysShown } from '../../../lib/models/paths-ways.ts';
import { Field } from '../../Field.tsx';
import { ApartSentence } from './ApartSentence.tsx';
import type { PartProps } from './CareersPart.tsx';
import { LaneStrip } from './LaneStrip.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { PictureActions } from './PictureActions.tsx';

/** More would not be compared. */
const mostTold = 12;

export function WaysPart({ paths }: PartProps) {
  const { person, role, shown } = paths.ways;
  return (
    <section class="stack" aria-labelledby="paths-ways">
      <h2 id="paths-ways">Who came another way</h2>
      <p class="small">
        One account of a way is one-sided. These are the others you have saved, the most different first.
      </p>
      <div class="paths-choices">
        <PersonPicker label="Someone whose way you know" picking={person} />
        {!person.picked.value && <Field label="Or a kind of work" value={role} hint="Such as: data librarian" />}
      </div>
      <Told paths={paths} shown={shown.value} />
    </section>
  );
}

function Told({ paths, shown }: Pick<PartProps, 'paths'> & { shown: WaysShown }) {
  if (shown.is === 'nothing') return null;
  if (shown.is === 'person') {
    if (shown.others.length === 0)
      return (
        <p aria-live="polite">
          Nobody you have saved is known to have come to this work another way. When you find someone, save them; they
          are then told of here.
        </p>
      );
    const others = shown.others.slice(0, mostTold);
    return (
      <Ways
        paths={paths}
        first={shown.from}
        others={others.map((each) => ({ each, from: shown.from, isColleague: each.isColleague }))}
      />
    );
  }
  if (!shown.first) return <p aria-live="polite">Nobody you have saved is known to do this work.</p>;
  const others = shown.others.slice(0, mostTold);
  return (
    <Ways
      paths={paths}
      first={shown.first}
      others={others.map((each) => ({ each, from: each.from, isColleague: false }))}
    />
  );
}

interface Told {
  each: ApartWay | OtherWay;
  from: Career;
  isColleague: boolean;
}

function Ways({ paths, first, others }: Pick<PartProps, 'paths'> & { first: Career; others: readonly Told[] }) {
  const all = [first, ...others.map(({ each }) => each.career)];
  const shades = shadesOf(all);
  return (
    <div class="stack">
      <div class="row-apart">
        <a href={`#paths?part=careers&people=${all.map(({ contact }) => contact.id).join(',')}`}>
          Show {all.length === 1 ? 'this one' : `these ${all.length}`} as lanes
        </a>
        <PictureActions paths={paths} name="ways" />
      </div>
      <ol class="ways">
        <Way career={first} now={paths.now()} shades={shades} />
        {others.map(({ each, from, isColleague }) => (
          <Way key={each.career.contact.id} career={each.career} now={paths.now()} shades={shades}>
            <ApartSentence one={from.contact} other={each.career.contact} differences={each.differences} />
            {isColleague && (
              <p class="small">
                Today they are where <bdi>{from.contact.name.value}</bdi> is or was, and colleagues talk.
              </p>
            )}
          </Way>
        ))}
      </ol>
    </div>
  );
}

interface WayProps {
  career: Career;
  now: number;
  shades: Shades;
  children?: ComponentChildren;
}

function Way({ career, now, shades, children }: WayProps) {
  const { name, headline, id } = career.contact;
  return (
    <li class="stack-tight">
      <span>
        <a href={`#${id}`}>
          <bdi>{name.value}</bdi>
        </a>{' '}
        <span class="small" dir="auto">
          {headline?.value}
        </span>
      </span>
      {children}
      <LaneStrip career={career} now={now} shades={shades} />
    </li>
  );
}
