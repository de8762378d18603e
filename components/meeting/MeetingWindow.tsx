/** The window of one talk, from before it begins until it stands in the log. */
import type { MeetingModel } from '../../lib/models/meeting.ts';
import type { MeetingWindowModel } from '../../lib/models/meeting-window.ts';
import { NobodyHere } from '../NobodyHere.tsx';
import { NoticeLine } from '../NoticeLine.tsx';
import { Remark } from '../Remark.tsx';
import { StoreProblem } from '../StoreProblem.tsx';
import { BeforeView } from './BeforeView.tsx';
import { LoggedView } from './LoggedView.tsx';
import { LookingBackView } from './LookingBackView.tsx';
import { TalkingView } from './TalkingView.tsx';

export function MeetingWindow({ meeting }: { meeting: MeetingWindowModel }) {
  const state = meeting.state.value;
  return (
    <div class="meeting">
      <StoreProblem saving={meeting.saving} />
      {state.is === 'opening' && <main />}
      {state.is === 'nobody' && <Nobody />}
      {state.is === 'meeting' && <Stage key={state.model} model={state.model} />}
      <NoticeLine notices={meeting.notices} />
    </div>
  );
}

function Nobody() {
  return (
    <main class="meeting-part stack">
      <NobodyHere title="Nobody to talk with here" />
    </main>
  );
}

function Stage({ model }: { model: MeetingModel }) {
  const { elsewhere } = model;
  return (
    <>
      {elsewhere.value && (
        <Remark urgent>
          <p>You are taking notes of this talk in another window. They are shown here as they are written there.</p>
          <button type="button" class="button-quiet" onClick={() => void model.takeOver()}>
            Go on here
          </button>
        </Remark>
      )}
      {model.stage.value === 'before' && <BeforeView model={model} />}
      {model.stage.value === 'talking' && <TalkingView model={model} />}
      {model.stage.value === 'looking-back' && <LookingBackView model={model} />}
      {model.stage.value === 'logged' && <LoggedView model={model} />}
    </>
  );
}
