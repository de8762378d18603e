/** Preparing, in a tab of its own: the sheet of one talk, or the talks to come; the user's own questions beside. */
import type { PrepModel } from '../../lib/models/prep.ts';
import { NobodyHere } from '../NobodyHere.tsx';
import { NoticeLine } from '../NoticeLine.tsx';
import { StoreProblem } from '../StoreProblem.tsx';
import { OwnQuestions } from './OwnQuestions.tsx';
import { SheetView } from './SheetView.tsx';
import { TalksView } from './TalksView.tsx';

export function PrepTab({ prep }: { prep: PrepModel }) {
  return (
    <div class="prep">
      <main>
        <StoreProblem saving={prep.saving} />
        <Shown prep={prep} />
      </main>
      <NoticeLine notices={prep.notices} />
    </div>
  );
}

function Shown({ prep }: { prep: PrepModel }) {
  const state = prep.state.value;
  switch (state.is) {
    case 'opening':
      return null;
    case 'nobody':
      return (
        <div class="stack">
          <NobodyHere title="Nobody to prepare for here" />
        </div>
      );
    case 'talks':
      return (
        <div class="stack-wide">
          <TalksView talks={state.talks} />
          <OwnQuestions bank={prep.bank} />
        </div>
      );
    case 'sheet':
      return <SheetView key={state.model.sheet.value.id} prep={prep} model={state.model} />;
  }
}
