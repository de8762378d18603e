/** The words that someone was found by, marked where they stand. */
import { Fragment } from 'preact';
import type { Found } from '../../../lib/search/index.ts';
import type { Range } from '../../../lib/wording/index.ts';

/** A text with ranges of it marked; they stand in order. */
export function Marked({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const ends = [0, ...ranges.map(({ end }) => end)];
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

const sources: Readonly<Record<Found['is'], string>> = {
  name: 'Name',
  about: 'Post',
  tag: 'Tag',
  email: 'Address',
  fact: 'Fact',
  note: 'Your note',
  letter: 'Your letter',
  log: 'What happened',
};

/** The kept text that has what was sought, and what it is. */
export function WhyFound({ why: { is, text, ranges } }: { why: Found }) {
  return (
    <span class="small one-line">
      {sources[is]}:{' '}
      <bdi>
        <Marked text={text} ranges={ranges} />
      </bdi>
    </span>
  );
}
