/** Questions about openings, where questions are chosen: there to be taken, or locked with the reason and until when. */
import { Lock, Plus } from 'lucide';
import type { OpeningsGate } from '../lib/contacts/index.ts';
import type { Question } from '../lib/questions/index.ts';
import { Icon } from './Icon.tsx';

/** `another-letter`: the letter that is open asks for their time. */
export type ShownGate = OpeningsGate | { is: 'locked'; until: 'another-letter' };

export interface OpeningsGroupProps {
  gate: ShownGate;
  questions: readonly Question[];
  take: { words: string; onTake: (question: Question) => void };
}

export function OpeningsGroup({ gate, questions, take }: OpeningsGroupProps) {
  if (gate.is === 'locked') {
    return (
      <p class="row small">
        <Icon of={Lock} />
        <span>
          <strong>About openings:</strong> {lockedWords(gate)}
        </span>
      </p>
    );
  }
  if (questions.length === 0) return null;
  return (
    <details>
      <summary>About openings</summary>
      <p class="small">You know each other well enough to ask. One such question is plenty.</p>
      <ul class="facts">
        {questions.map((question) => (
          <li key={question.text} class="stack-tight">
            <p dir="auto">{question.text}</p>
            <p>
              <button
                type="button"
                class="button-quiet"
                aria-label={`${take.words}: ${question.text}`}
                onClick={() => take.onTake(question)}
              >
                <Icon of={Plus} />
                {take.words}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function lockedWords(gate: Extract<ShownGate, { is: 'locked' }>): string {
  switch (gate.until) {
    case 'another-purpose':
      return 'locked, because you come to learn. Change what you come for first, and tell them so.';
    case 'their-word':
      return 'locked, because they said no, and that stands.';
    case 'a-talk':
      return 'locked until you have talked. A first letter does not ask for this.';
    case 'thanks':
      return 'locked until you have thanked them for the talk.';
    case 'more-contact':
      return `locked until you have been in touch ${gate.more === 1 ? 'once' : 'twice'} more, or have talked again.`;
    case 'another-letter':
      return 'not in a letter that asks for their time. Keep them for the talk, or for the questions you send before it.';
  }
}
