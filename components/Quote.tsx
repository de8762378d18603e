/** The page's own words about someone. Text from a page is hostile: it is shown as text, and its direction is its own. */
import type { ComponentChildren } from 'preact';

export interface QuoteProps {
  words: string;
  /** Id of the words, for what is named by them. */
  id?: string;
  /** Shows the words where they stand; the words are then a button. */
  onShow?: (() => void) | undefined;
  /** Where the words come from, or what they tell. */
  children?: ComponentChildren;
}

export function Quote({ words, id, onShow, children }: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote dir="auto">
        {onShow ? (
          <button type="button" id={id} class="quote-words" title="Show on the page" onClick={onShow}>
            {words}
          </button>
        ) : (
          <span id={id}>{words}</span>
        )}
      </blockquote>
      {children && <figcaption>{children}</figcaption>}
    </figure>
  );
}
