/** What stands between the user and what is kept, if anything does. */
import type { Saving } from '../lib/models/saving.ts';
import { Remark } from './Remark.tsx';
import { storeProblemWords } from './words.ts';

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
