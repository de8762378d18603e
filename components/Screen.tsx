/** One view of the popup: what it shows, and at the same place beneath it what can be done. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ScreenProps {
  children: ComponentChildren;
  /** The primary action first. Control or Command with Enter does it from anywhere on the screen. */
  actions?: ComponentChildren;
  /** Makes the screen a form that the primary action, or Enter in a field, submits. */
  onSubmit?: () => Promise<void>;
}

export function Screen({ children, actions, onSubmit }: ScreenProps) {
  const bar = useRef<HTMLDivElement>(null);
  // Before anything is painted: a key may be pressed as soon as the screen is seen.
  useLayoutEffect(() => {
    const doPrimary = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      bar.current?.querySelector<HTMLElement>('.button-primary:not(:disabled)')?.click();
    };
    document.addEventListener('keydown', doPrimary);
    return () => document.removeEventListener('keydown', doPrimary);
  }, []);
  const content = (
    <>
      <div class="screen-body stack">{children}</div>
      {actions && (
        <div ref={bar} class="screen-actions">
          {actions}
        </div>
      )}
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
