/** A screen whose code is loaded when it is first shown, so that the popup's first look does not wait for it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Screen } from './Screen.tsx';

export interface LoadedProps<Props> {
  /** The same function at every rendering. */
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}

export function Loaded<Props extends object>({ load, props }: LoadedProps<Props>) {
  const [View, show] = useState<ComponentType<Props>>();
  useEffect(() => {
    void load().then((view) => show(() => view));
  }, [load]);
  return View ? <View {...props} /> : <Screen>{null}</Screen>;
}
