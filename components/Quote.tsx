/** The page's own words about someone. Text from a page is hostile: it is shown as text, and its direction is its own. */
import type { ComponentChildren } from 'preact';

export interface QuoteProps {
  words: string;
  /** Where the words come from, or what they tell. */
  children?: ComponentChildren;
}

export function Quote({ words, children }: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote dir="auto">{words}</blockquote>
      {children && <figcaption>{children}</figcaption>}
    </figure>
  );
}
