/** One view of the popup: what it shows, and at the same place beneath it what can be done. */
import type { ComponentChildren } from 'preact';

export interface ScreenProps {
  children: ComponentChildren;
  /** The primary action first. */
  actions?: ComponentChildren;
  /** Makes the screen a form that the primary action, or Enter in a field, submits. */
  onSubmit?: () => Promise<void>;
}

export function Screen({ children, actions, onSubmit }: ScreenProps) {
  const content = (
    <>
      <div class="screen-body stack">{children}</div>
      {actions && <div class="screen-actions">{actions}</div>}
    </>
  );
  if (!onSubmit) return <div class="screen">{content}</div>;
  return (
    <form
      class="screen"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {content}
    </form>
  );
}
