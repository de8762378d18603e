/** Every key that does something, by where it does: shown as a list, which `?` opens. Whoever adds a key adds it here. */

export interface Shortcut {
  /** Ways to press it; the keys of one way are joined by `+`. Ctrl is Command on a Mac. */
  keys: readonly string[];
  does: string;
}

export interface ShortcutGroup {
  where: string;
  shortcuts: readonly Shortcut[];
}

export const shortcuts: readonly ShortcutGroup[] = [
  {
    where: 'Everywhere',
    shortcuts: [
      { keys: ['Ctrl+Enter'], does: 'Do what the filled button does' },
      { keys: ['Tab', 'Shift+Tab'], does: 'Go to the next or the last thing that can be used' },
    ],
  },
  {
    where: 'In the library',
    shortcuts: [
      { keys: ['?'], does: 'Show these keys' },
      { keys: ['/'], does: 'Find people by words' },
      { keys: ['↓', '↑', 'Home', 'End'], does: 'Go through the people' },
      { keys: ['Enter'], does: 'Open the person' },
      { keys: ['Space'], does: 'Select the person, or no longer' },
      { keys: ['Shift+↓', 'Shift+↑'], does: 'Select one after another' },
      { keys: ['Ctrl+A'], does: 'Select everyone found' },
      { keys: ['Esc'], does: 'Select nobody' },
      { keys: ['N'], does: 'On the board: note what happened with the person' },
    ],
  },
  {
    where: 'In a talk',
    shortcuts: [
      { keys: ['n'], does: 'Write what they say' },
      { keys: ['↓', '↑'], does: 'Go to the next or the last question' },
      { keys: ['a', 'm', 'b', 'p'], does: 'Write down advice, a name, a book, a promise' },
      { keys: ['Esc'], does: 'Leave a field' },
    ],
  },
  {
    where: 'In a drawing of careers',
    shortcuts: [
      { keys: ['←', '→', 'Home', 'End'], does: 'Go through what one person did' },
      { keys: ['↓', '↑'], does: 'Go to the next or the last person' },
      { keys: ['Enter'], does: 'Go to the words it was read from' },
      { keys: ['Esc'], does: 'Go back to the drawing' },
      { keys: ['Plus', 'Minus', '0'], does: 'Draw it larger, smaller, or all of it' },
      { keys: ['Shift+←', 'Shift+→'], does: 'Move it' },
    ],
  },
  {
    where: 'In a letter',
    shortcuts: [
      { keys: ['Ctrl+Z'], does: 'Undo, citations and all' },
      { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], does: 'Do it again' },
    ],
  },
];
