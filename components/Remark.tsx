/** Something that asks for the user's attention: a mark, and words that say what happened and what to do. */
import { TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export function Remark({ children }: { children: ComponentChildren }) {
  return (
    <div class="remark" role="alert">
      <Icon of={TriangleAlert} />
      <div class="stack-tight">{children}</div>
    </div>
  );
}
