/** A screen whose code is loaded when it is first shown, so that the popup's first look does not wait for it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Screen } from './Screen.tsx';

/** Loads a screen; the same function at every rendering. */
export type LoadScreen<Props> = () => Promise<ComponentType<Props>>;

/** What was loaded, by what loads it: shown again it is there at once, and no empty screen comes between. */
const loaded = new Map<unknown, unknown>();

/** Loads a screen that will soon be shown. */
export async function preload<Props>(load: LoadScreen<Props>): Promise<ComponentType<Props>> {
  const view = await load();
  loaded.set(load, view);
  return view;
}

export interface LoadedProps<Props> {
  load: LoadScreen<Props>;
  props: Props;
}

export function Loaded<Props extends object>({ load, props }: LoadedProps<Props>) {
  const [View, show] = useState(() => loaded.get(load) as ComponentType<Props> | undefined);
  useEffect(() => {
    void preload(load).then((view) => show(() => view));
  }, [load]);
  return View ? <View {...props} /> : <Screen>{null}</Screen>;
}
