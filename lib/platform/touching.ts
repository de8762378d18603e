/** Listens from now on for whether the user presses a key or a button in this page, which is what the function given back says. */
export function watchTouching(): () => boolean {
  let isTouched = false;
  for (const type of ['keydown', 'pointerdown'])
    addEventListener(type, () => (isTouched = true), { capture: true, once: true });
  return () => isTouched;
}
