// @vitest-environment jsdom
/** The lanes of the place Paths, gone through by keys. */
import { h, render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { PathsView } from '../../../components/library/paths/PathsView.tsx';
import { newId, type ContactId } from '../../../lib/ids.ts';
import { createLibrary, type LibraryModel } from '../../../lib/models/library.ts';
import { contact, factsOf, post, study, type Told } from '../paths/people.ts';
import { createWorld, type World } from '../models/world.ts';

let world: World;
let library: LibraryModel;
let root: HTMLElement;

async function keep(name: string, ...told: readonly Told[]): Promise<ContactId> {
  const whose = { ...contact(name, 'Librarian'), id: newId<ContactId>() };
  await world.store.commit([
    { put: 'contacts', record: whose },
    ...factsOf(whose, told).map((record) => ({ put: 'facts', record }) as const),
  ]);
  return whose.id;
}

/** The page as it is shown once someone is drawn. */
async function shown(query = ''): Promise<void> {
  await library.open();
  await library.go(`paths${query}`);
  render(h(PathsView, { library }), root);
}

const bars = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-bar]')];
const press = (key: string): void => {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const reached = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');
const width = (): string | undefined => root.querySelector<HTMLElement>('.lanes-sheet')?.style.inlineSize;
const quote = (): string | null | undefined => root.querySelector('.lanes-words blockquote')?.textContent;

beforeEach(async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
  world = createWorld();
  await world.store.commit([{ put: 'settings', record: { id: 'welcomed', updatedAt: world.now } }]);
  library = createLibrary(world.deps);
  root = document.body.appendChild(document.createElement('div'));
  return () => {
    render(null, root);
    root.remove();
    vi.unstubAllGlobals();
  };
});

it('one bar is in the way of Tab; arrows lead along a lane and to the next, and each shows its words', async () => {
  await keep(
    'Noor Haddad',
    study('BA', 'Northmoor College', '2001', '2004'),
    post('Archivist', 'Halden Archive', '2004', 'now'),
  );
  await keep('Petra Dahl', post('Nurse', 'Salt Hospital', '2006', '2011'));
  await shown();
  await expect.poll(() => bars().length).toBe(3);
  const inTab = bars().filter(({ tabIndex }) => tabIndex === 0);
  expect(inTab).toHaveLength(1);
  inTab[0]?.focus();
  expect(reached()).toBe('BA, Northmoor College, 2001 to 2004, field not told');
  await expect.poll(quote).toBe('BA, Northmoor College, 2001, 2004');
  press('ArrowRight');
  expect(reached()).toBe('Archivist, Halden Archive, since 2004, libraries');
  press('ArrowDown');
  expect(reached()).toBe('Nurse, Salt Hospital, 2006 to 2011, nursing');
  press('ArrowDown');
  expect(reached()).toContain('Nurse');
  await expect.poll(quote).toContain('Salt Hospital');
  press('ArrowUp');
  expect(reached()).toContain('Archivist');
});

it('the words of whoever is not shown any more go with them', async () => {
  await keep('Noor Haddad', post('Archivist', 'Halden Archive', '2004', 'now'));
  await keep('Petra Dahl', post('Nurse', 'Salt Hospital', '2006', '2011'));
  await shown();
  await expect.poll(() => bars().length).toBe(2);
  bars()[0]?.focus();
  await expect.poll(quote).toContain('Archivist');
  (await library.paths()).careers.sought.value = 'petra';
  await expect.poll(() => bars().length).toBe(1);
  expect(quote()).toBeUndefined();
});

it('Enter leads to the words of a bar, and Escape back', async () => {
  await keep('Noor Haddad', post('Archivist', 'Halden Archive', '2004', 'now'));
  await shown();
  await expect.poll(() => bars().length).toBe(1);
  bars()[0]?.focus();
  bars()[0]?.click();
  expect(document.activeElement?.className).toBe('lanes-words');
  // The way back is known once the bar is shown.
  await expect.poll(quote).toBeTruthy();
  press('Escape');
  expect(reached()).toContain('Archivist');
});

it('keys zoom and move what is drawn, and leave those of the browser alone', async () => {
  await keep('Noor Haddad', post('Archivist', 'Halden Archive', '2004', 'now'));
  await shown();
  await expect.poll(() => bars().length).toBe(1);
  const whole = width();
  bars()[0]?.focus();
  press('+');
  await expect.poll(width).not.toBe(whole);
  press('0');
  await expect.poll(width).toBe(whole);
  const withCtrl = new KeyboardEvent('keydown', { key: '+', ctrlKey: true, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(withCtrl);
  expect(withCtrl.defaultPrevented).toBe(false);
});

it('someone of whom nothing is dated has a lane that says so', async () => {
  await keep('Noor Haddad', post('Archivist', 'Halden Archive'));
  await shown();
  await expect.poll(() => root.querySelector('.lane-name .one-line')?.textContent).toBe('no dates told');
  expect(bars()).toEqual([]);
});
