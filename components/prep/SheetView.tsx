/** A prep sheet from its head to its end: on screen to be worked on, on paper to be taken along. */
import { Printer, Redo2, Timer, Undo2 } from 'lucide';
import { useSignal } from '@preact/signals';
import { meetingMedia } from '../../lib/contacts/index.ts';
import type { PrepModel } from '../../lib/models/prep.ts';
import type { PrepSheetModel } from '../../lib/models/prep-sheet.ts';
import { writtenQuestions } from '../../lib/preparing/index.ts';
import { Choice } from '../Choice.tsx';
import { Icon } from '../Icon.tsx';
import { mediumWords } from '../popup/happening-words.ts';
import { meetingWords } from '../popup/log-words.ts';
import { Remark } from '../Remark.tsx';
import { Checklist, TheEnd, Resume } from './AroundTheQuestions.tsx';
import { Introduction } from './Introduction.tsx';
import { OwnQuestions } from './OwnQuestions.tsx';
import { PersonPart } from './PersonPart.tsx';
import { QuestionsPart } from './QuestionsPart.tsx';

export interface SheetProps {
  prep: PrepModel;
  model: PrepSheetModel;
}

const safetyWords = { saved: 'Saved', saving: 'Saving', unsaved: 'Saving', failed: 'Not saved' };

export function SheetView({ prep, model }: SheetProps) {
  return (
    <div class="sheet stack-wide">
      <header class="stack">
        <Head model={model} />
        <Actions model={model} />
        {model.isHeld.value && <Held prep={prep} />}
      </header>
      <PersonPart prep={prep} model={model} />
      <Introduction model={model} />
      <QuestionsPart prep={prep} model={model} />
      <TheEnd model={model} />
      <Resume model={model} />
      <Checklist model={model} />
      <div class="on-screen">
        <OwnQuestions bank={prep.bank} />
      </div>
    </div>
  );
}

function Head({ model }: { model: PrepSheetModel }) {
  const { contact } = model.material.value.held;
  const { planned } = model.talk.value;
  return (
    <div class="stack-tight">
      <p class="small on-screen row">
        <a href={`/library.html#${contact.id}`}>
          <bdi>{contact.name.value}</bdi>
        </a>
        <a href="/prep.html">All talks</a>
      </p>
      <h1>
        Talk with <bdi>{contact.name.value}</bdi>
      </h1>
      {planned ? <p dir="auto">{meetingWords(planned.meeting)}</p> : <Expected model={model} />}
    </div>
  );
}

const lengths = ['15', '20', '25', '30', '45', '60'] as const;

/** How long and how, while nothing is agreed on. */
function Expected({ model }: { model: PrepSheetModel }) {
  const { minutes, medium } = model.sheet.value;
  return (
    <div class="stack">
      <p>No time is agreed on yet. Once one is, this sheet goes by it.</p>
      <div class="plan on-screen">
        <Choice
          label="How you expect to talk"
          value={medium}
          options={meetingMedia.map((each) => [each, mediumWords[each]] as const)}
          onChoose={(chosen) => model.expect({ medium: chosen })}
        />
        <Choice
          label="Minutes"
          value={String(minutes)}
          options={[...new Set([...lengths, String(minutes)])].map((each) => [each, each] as const)}
          onChoose={(chosen) => model.expect({ minutes: Number(chosen) })}
        />
      </div>
    </div>
  );
}

function Actions({ model }: { model: PrepSheetModel }) {
  const asks = useSignal(false);
  const print = (): void => {
    asks.value = false;
    globalThis.print();
  };
  const isBare = writtenQuestions(model.sheet.value).every(({ category }) => category === 'closing');
  return (
    <div class="on-screen stack-tight">
      <div class="row">
        <button
          type="button"
          class="button-primary"
          onClick={() => {
            if (isBare) asks.value = true;
            else print();
          }}
        >
          <Icon of={Printer} />
          Print
        </button>
        {!model.isHeld.value && (
          <a
            class="button"
            href={`/meeting.html#${model.sheet.value.scheduled ?? model.sheet.value.contact}`}
            target="_blank"
          >
            <Icon of={Timer} />
            Hold the talk
          </a>
        )}
        <button type="button" class="button-quiet" disabled={!model.canUndo.value} onClick={model.undo}>
          <Icon of={Undo2} />
          Undo
        </button>
        <button type="button" class="button-quiet" disabled={!model.canRedo.value} onClick={model.redo}>
          <Icon of={Redo2} />
          Redo
        </button>
        <span class="small">{safetyWords[model.safety.value]}</span>
      </div>
      {asks.value && isBare && (
        <Remark urgent>
          <p>There is no question on this sheet yet, so the paper would have only the rest.</p>
          <p>
            <button type="button" class="button-quiet" onClick={print}>
              Print it all the same
            </button>
          </p>
        </Remark>
      )}
    </div>
  );
}

/** The talk took place. */
function Held({ prep }: { prep: PrepModel }) {
  return (
    <div class="on-screen stack-tight">
      <p>You have talked. Say which questions you asked, and none of them is put to them again.</p>
      <p>
        <button type="button" class="button-quiet" onClick={() => void prep.prepareAnother()}>
          Prepare another talk with them
        </button>
      </p>
    </div>
  );
}
