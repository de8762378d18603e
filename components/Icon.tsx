/** One icon of the Lucide set, drawn from its data. It only ever accompanies words, so it is hidden from screen readers. */
import type { IconNode } from 'lucide';

export function Icon({ of: nodes }: { of: IconNode }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {nodes.map(([Tag, attributes]) => {
        const Shape = Tag as 'path';
        return <Shape key={JSON.stringify(attributes)} {...attributes} />;
      })}
    </svg>
  );
}
