/** Runs in the library: what a person does there, and the files that go in and out. */

/** The visible text. */
export const words = (): string => document.body.innerText;

/** Presses a button by its words. */
export const press = (name: string): void => {
  const button = Array.from(document.querySelectorAll('button')).find((each) => each.textContent.trim() === name);
  if (!button) throw new Error(`There is no button ${name}.`);
  button.click();
};

/** From here on keeps the file that is handed over last, as base64; of those before nothing is kept. */
export const catchFiles = (): void => {
  const catches = Reflect.has(globalThis, 'handedOver');
  Reflect.set(globalThis, 'handedOver', '');
  // Caught twice, a file could still come in when the next is waited for.
  if (catches) return;
  const original = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (content: Blob) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const { result } = reader;
      if (typeof result === 'string') Reflect.set(globalThis, 'handedOver', result.split(',')[1]);
    });
    reader.readAsDataURL(content);
    return original(content);
  };
};

/** That file; empty while there is none. */
export const caught = (): string => String(Reflect.get(globalThis, 'handedOver') ?? '');

/** Gives a file, as base64, to the field of a section, as the file dialog does. */
export const giveFile = (section: string, base64: string, name: string): void => {
  const files = new DataTransfer();
  files.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name));
  const field = document.querySelector<HTMLInputElement>(`section[aria-labelledby=${section}] input[type=file]`);
  if (!field) throw new Error('There is no field for a file.');
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Types into the field that a label names, and leaves it. */
export const typeInto = (label: string, text: string): void => {
  const of = Array.from(document.querySelectorAll('label')).find((each) => each.textContent.trim() === label);
  const field = of?.control;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error(`There is no field ${label}.`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Ticks what a label names, or chooses it among several. */
export const tick = (label: string): void => {
  const of = Array.from(document.querySelectorAll('label')).find((each) => each.textContent.trim() === label);
  if (!of?.control) throw new Error(`There is nothing to tick ${label}.`);
  of.control.click();
};

/** Chooses in the list that a label names, by the words of what is chosen. */
export const chooseIn = (label: string, choice: string): void => {
  const of = Array.from(document.querySelectorAll('label')).find((each) => each.textContent.trim() === label);
  const list = of?.control;
  const chosen = list && Array.from(list.querySelectorAll('option')).find((each) => each.textContent === choice);
  if (!(list instanceof HTMLSelectElement) || !chosen) throw new Error(`There is no ${choice} in ${label}.`);
  list.value = chosen.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
};
