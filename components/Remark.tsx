/** Something that asks for the user's attention: a mark, and words that say what happened and what to do. */
import { TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface RemarkProps {
  children: ComponentChildren;
  /** Set where something has just gone another way than asked: screen readers then say it at once. */
  urgent?: boolean;
}

export function Remark({ children, urgent = false }: RemarkProps) {
  return (
    <div class="remark" {...(urgent && { role: 'alert' as const })}>
      <Icon of={TriangleAlert} />
      <div class="stack-tight">{children}</div>
    </div>
  );
}
