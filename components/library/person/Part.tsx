/** A part of a person's page, under its heading; where the address asks for it, the page is scrolled to it and reading goes on there. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PersonPart } from '../../../lib/models/person.ts';

export const partWords: Record<PersonPart, string> = {
  about: 'Who they are',
  log: 'What happened',
  facts: 'Facts',
  letters: 'Letters',
  advice: 'Advice',
  names: 'Whom they named',
  notes: 'Notes',
  pages: 'Their pages',
  path: 'Their path',
};

export interface PartProps {
  part: PersonPart;
  /** Whether the address asks for it. */
  isAsked: boolean;
  children: ComponentChildren;
}

/** Scrolls to a part, where reading and the keyboard then go on. */
export function goToPart(part: PersonPart): void {
  const heading = document.querySelector<HTMLElement>(`#part-${part}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

export function Part({ part, isAsked, children }: PartProps) {
  useEffect(() => {
    if (isAsked) goToPart(part);
  }, [isAsked, part]);
  return (
    <section class="person-part stack" aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`} tabIndex={-1}>
        {partWords[part]}
      </h2>
      {children}
    </section>
  );
}
