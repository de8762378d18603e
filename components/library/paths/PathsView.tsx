/** Paths: how people came to their work, who came another way, what each said, and who leads to whom. */
import { useEffect, useState } from 'preact/hooks';
import type { ContactId } from '../../../lib/ids.ts';
import type { LetterKind } from '../../../lib/letters/index.ts';
import type { LetterStart } from '../../../lib/models/drafting.ts';
import { pathsParts, type PathsModel, type PathsPart } from '../../../lib/models/paths.ts';
import { NoticeLine } from '../../NoticeLine.tsx';
import { StoreProblem } from '../../StoreProblem.tsx';
import type { PlaceProps } from '../Library.tsx';
import { CareersPart } from './CareersPart.tsx';
import { FinderPart } from './FinderPart.tsx';
import { OpinionsPart } from './OpinionsPart.tsx';
import { ReferralsPart } from './ReferralsPart.tsx';
import { WaysPart } from './WaysPart.tsx';
import './paths.css';

const partWords: Record<PathsPart, string> = {
  careers: 'Careers',
  ways: 'Another way',
  opinions: 'Second opinions',
  referrals: 'Referrals',
  finder: 'Introductions',
};

const addressOf = (query: string): string => (query === '' ? '#paths' : `#paths?${query}`);

export function PathsView({ library }: PlaceProps) {
  const [paths, show] = useState<PathsModel>();
  useEffect(() => void library.paths().then(show), [library]);
  const { popup } = library;
  const write = (contact: ContactId, kind: LetterKind, start?: LetterStart): void =>
    void library.go(contact).then(() => popup.writeTo(contact, kind, start));
  const part = paths?.part.value;
  return (
    <main class="stack-wide paths">
      <h1>Paths</h1>
      <StoreProblem saving={popup.saving} />
      {paths && (
        <>
          <nav class="row paths-parts" aria-label="Paths">
            {pathsParts.map((each) => (
              <a
                key={each}
                href={addressOf(paths.queryOf(each))}
                {...(each === part && { 'aria-current': 'page' as const })}
              >
                {partWords[each]}
              </a>
            ))}
          </nav>
          {part === 'careers' && <CareersPart paths={paths} popup={popup} />}
          {part === 'ways' && <WaysPart paths={paths} popup={popup} />}
          {part === 'opinions' && <OpinionsPart paths={paths} popup={popup} onWrite={write} />}
          {part === 'referrals' && <ReferralsPart paths={paths} popup={popup} />}
          {part === 'finder' && <FinderPart paths={paths} popup={popup} onWrite={write} />}
        </>
      )}
      <NoticeLine notices={popup.notices} />
    </main>
  );
}
