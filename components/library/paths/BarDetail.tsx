/** The words that a bar was read from, and the page they stand on. */
import { useEffect, useState } from 'preact/hooks';
import type { StandingFact } from '../../../lib/contacts/index.ts';
import type { PathsModel, WordsSource } from '../../../lib/models/paths.ts';
import type { PopupModel } from '../../../lib/models/popup.ts';
import { noField, type Career, type Stay } from '../../../lib/paths/index.ts';
import { Quote } from '../../Quote.tsx';
import { stayWhen } from './stay-words.ts';

export interface BarDetailProps {
  paths: PathsModel;
  popup: PopupModel;
  id: string;
  career: Career;
  stay: Stay;
}

export function BarDetail({ paths, popup, id, career, stay }: BarDetailProps) {
  const { title, organization, field = noField } = stay;
  return (
    <div id={id} class="bar-words">
      <p>
        <bdi>{career.contact.name.value}</bdi>: <bdi>{[title, organization].filter(Boolean).join(', ')}</bdi>{' '}
        <span class="small">
          {stayWhen(stay)} · {field}
        </span>
      </p>
      {stay.facts.map((fact) => (
        <Words key={fact.id} paths={paths} popup={popup} fact={fact} />
      ))}
    </div>
  );
}

function Words({ paths, popup, fact }: Pick<BarDetailProps, 'paths' | 'popup'> & { fact: StandingFact }) {
  const [source, setSource] = useState<WordsSource | undefined>();
  useEffect(() => void paths.sourceOf(fact).then(setSource), [paths, fact]);
  const { url = '', title } = source ?? {};
  return (
    <Quote words={fact.quote} onShow={url === '' ? undefined : () => void popup.page.showQuote(fact.selector, url)}>
      {title && <bdi>{title}</bdi>}
      {fact.correctedAt !== undefined && ' · as you corrected it'}
    </Quote>
  );
}
