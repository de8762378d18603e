/** What stands between the user and what is kept, if anything does. */
import type { Saving } from '../lib/models/saving.ts';
import { Remark } from './Remark.tsx';
import type { StoreProblem as Problem } from '../lib/store/index.ts';

export const storeProblemWords: Record<Problem, string> = {
  'newer-version': 'Your people were saved by a newer Groundwork. Update Groundwork to open them; nothing was changed.',
  blocked: 'Another Groundwork window still holds the data. Close Groundwork’s other windows, then open this again.',
  refused:
    'This browser does not let extensions keep anything here, as Firefox does in private windows or when it is set to never remember history. Use an ordinary window, or allow history in its settings; nothing was saved.',
  full: 'There is no room left on this disk, so this was not saved. Free some space and try again; what you see here is kept open.',
  unreadable:
    'The browser could not open Groundwork’s data, and nothing was changed. Restart the browser and try again.',
};

export function StoreProblem({ saving }: { saving: Saving }) {
  const problem = saving.problem.value;
  return (
    problem && (
      <Remark urgent>
        <p>{storeProblemWords[problem]}</p>
      </Remark>
    )
  );
}
