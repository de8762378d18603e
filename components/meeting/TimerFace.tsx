/** The time that is left of what was promised, large; what it means in words, heard by screen readers when it changes. */
import { useEffect } from 'preact/hooks';
import { clockFace, type Timer } from '../../lib/meeting/index.ts';
import type { MeetingModel } from '../../lib/models/meeting.ts';
import { Remark } from '../Remark.tsx';
import { minutesWords } from './meeting-words.ts';

/** Often enough for seconds to be seen each, in milliseconds. */
const beat = 250;

function phaseWords({ phase, left }: Timer, minutes: number): string {
  switch (phase) {
    case 'closing':
      return `${minutesWords(Math.ceil(left / 60_000))} left of ${minutes}`;
    case 'over':
      return 'over the time you asked for';
    case 'waiting':
    case 'running':
    case 'ended':
      return `left of ${minutesWords(minutes)}`;
  }
}

/** Said once, when it becomes so. */
const saidAloud = ({ phase }: Timer, minutes: number): string => {
  if (phase === 'closing') return 'The end is near.';
  return phase === 'over' ? `Time is up: ${minutesWords(minutes)} are over.` : '';
};

export function TimerFace({ model }: { model: MeetingModel }) {
  useEffect(() => {
    const timer = setInterval(model.tick, beat);
    return () => clearInterval(timer);
  }, [model]);
  const timer = model.timer.value;
  const { minutes } = model.notes.value;
  return (
    <header class="timer" data-phase={timer.phase}>
      <p class="timer-face" role="timer" aria-live="off">
        {timer.phase === 'over' && '+'}
        {clockFace(timer.left)}
      </p>
      <p class="small">{phaseWords(timer, minutes)}</p>
      <output class="visually-hidden">{saidAloud(timer, minutes)}</output>
      <Line timer={timer} minutes={minutes} />
      {model.clockWasMoved.value && (
        <p class="small">This computer’s clock was set back. The time above goes on from what it showed before.</p>
      )}
    </header>
  );
}

/** What to say now, so that a promise is kept by both. */
function Line({ timer, minutes }: { timer: Timer; minutes: number }) {
  if (timer.phase === 'closing')
    return (
      <Remark>
        <p>
          Time for two things: “Whom else would you talk to about this?” and “May I say that you sent me?” Then the last
          question, and thanks.
        </p>
      </Remark>
    );
  if (timer.phase === 'over')
    return (
      <Remark>
        <p>
          “I see that the {minutesWords(minutes)} I asked you for are over. Thank you, this helped me a lot.” Stay if
          they want to go on.
        </p>
      </Remark>
    );
  return null;
}
