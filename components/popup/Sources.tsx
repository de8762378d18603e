/** What is held about someone, page by page, and where the pages disagree. */
import { Unlink } from 'lucide';
import { useMemo } from 'preact/hooks';
import {
  contradictions,
  organizationsSaid,
  standingFacts,
  type Capture,
  type StandingFact,
} from '../../lib/contacts/index.ts';
import type { Known } from '../../lib/models/known-contact.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Icon } from '../Icon.tsx';
import { Quote } from '../Quote.tsx';
import { Remark } from '../Remark.tsx';
import { dayWords, factCountWords } from '../words.ts';
import { FactItem } from './FactItem.tsx';
import { factLine } from './fact-words.ts';

export const titleOf = ({ title, url }: Capture): string => title || url || 'Written by you';

export interface SourcesProps {
  popup: PopupModel;
  known: Known;
  /** What heads each source, beneath the heading of the view. */
  heading?: 'h2' | 'h3';
}

export function Sources({ popup, known, heading = 'h2' }: SourcesProps) {
  const pages = Map.groupBy(known.captures, (capture) => capture.page);
  return (
    <>
      <Disagreements known={known} />
      {[...pages].map(([key, captures]) => (
        <Source
          key={key}
          page={popup.page}
          heading={heading}
          known={known}
          captures={captures}
          onTakeApart={pages.size > 1 && key !== '' ? () => void popup.page.takeApart(key) : undefined}
        />
      ))}
    </>
  );
}

interface SourceProps {
  heading: 'h2' | 'h3';
  page: PopupModel['page'];
  known: Known;
  /** Those of one page. */
  captures: readonly Capture[];
  onTakeApart: (() => void) | undefined;
}

/** What one page gave, under its title, which is thus said once. */
function Source({ page, known, captures, heading: Heading, onTakeApart }: SourceProps) {
  const ids = new Set(captures.map((capture) => capture.id));
  const facts = known.facts.filter((fact) => ids.has(fact.capture));
  const still = new Set(standingFacts(facts, known.captures).map((fact) => fact.id));
  const latest = captures.toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1))[0];
  if (!latest) return null;
  return (
    <section aria-label={`Facts from ${titleOf(latest)}`}>
      <div class="row-apart">
        <Heading>{facts.length === 0 ? 'No facts' : factCountWords(facts.length)}</Heading>
        <span class="small">
          <bdi>{titleOf(latest)}</bdi>, {dayWords(latest.readAt)}
        </span>
      </div>
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact.id}>
            <FactItem
              fact={fact}
              isCorrected={fact.correctedAt !== undefined}
              onShow={latest.url === '' ? undefined : () => void page.showQuote(fact.selector, latest.url)}
              onCorrect={(fields) => void page.correctFact(fact, fields)}
              onRemove={() => void page.removeFact(fact)}
            >
              {!still.has(fact.id) && ' · no longer on the page'}
            </FactItem>
          </li>
        ))}
      </ul>
      {onTakeApart && (
        <p>
          <button type="button" class="button-quiet" onClick={onTakeApart}>
            <Icon of={Unlink} />
            This source is about someone else
          </button>
        </p>
      )}
    </section>
  );
}

/** Where sources disagree, both are shown and neither is called right. */
function Disagreements({ known }: { known: Known }) {
  const { facts, captures } = known;
  const found = useMemo(() => contradictions(facts, captures), [facts, captures]);
  const organizations = useMemo(() => organizationsSaid(captures), [captures]);
  if (found.length === 0 && organizations.length === 0) return null;
  const sourceOf = (fact: StandingFact): string => {
    const capture = captures.find(({ id }) => id === fact.capture);
    return capture ? `${titleOf(capture)}, ${dayWords(capture.readAt)}` : '';
  };
  return (
    <section class="stack-tight" aria-label="Where the pages disagree">
      <Remark>
        <p>The pages do not agree. Both are kept; look before you cite one.</p>
      </Remark>
      {organizations.length > 0 && (
        <ul class="side-by-side">
          {organizations.map(({ value, capture }) => (
            <li key={capture.id}>
              <bdi>{value}</bdi>
              <p class="small" dir="auto">
                {titleOf(capture)}, {dayWords(capture.readAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {found.map(({ facts: pair }) => (
        <ul key={pair.map((fact) => fact.id).join()} class="side-by-side">
          {pair.map((fact) => (
            <li key={fact.id}>
              <Quote words={fact.quote}>
                {factLine(fact)}
                <br />
                <bdi>{sourceOf(fact)}</bdi>
              </Quote>
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}
