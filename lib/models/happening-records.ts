/** The records that a form of what happened makes, and what is said once they are written down. */
import type { Clock } from '../clock.ts';
import {
  correct,
  logAt,
  occasionAt,
  occasionOn,
  rightNow,
  type Happening,
  type Interaction,
  type Meeting,
  type Occasion,
} from '../contacts/index.ts';
import type { HappeningForm } from './happening-form.ts';
import type { HappeningKind } from './happening-kinds.ts';
import { endOfTalk } from './outcomes.ts';

/** When it happened: as typed, else as it was noted before, else at the end of the talk, else now. */
function occasionOf({ when, person, wrong, kind, planned }: HappeningForm, clock: Clock): Occasion {
  const read = when.read.value;
  if (read?.time !== undefined) return occasionAt(`${read.date}T${read.time}`, clock);
  if (read)
    return occasionOn(
      read.date,
      person.history.filter(({ id }) => id !== wrong?.id),
      clock,
    );
  if (wrong) return wrong;
  return kind === 'met' && planned
    ? endOfTalk(planned.end.toInstant().toString(), clock.timeZone(), clock)
    : rightNow(clock);
}

function meetingOf({ meeting: { start, zone, medium, where, minutes } }: HappeningForm): Meeting {
  const { date, time } = start.read.value ?? { date: '', time: '' };
  const place = where.value.trim();
  return {
    start: `${date}T${time ?? ''}`,
    zone: zone.value,
    minutes: Number(minutes.value),
    medium: medium.value,
    ...(place !== '' && { where: place }),
  };
}

const askAgainOf = ({ askAgain }: HappeningForm): { askAgainOn?: string } =>
  askAgain.read.value ? { askAgainOn: askAgain.read.value.date } : {};

const adviceOf = ({ advice }: HappeningForm): Happening[] =>
  advice.value
    .map((each) => each.value.trim())
    .filter((text) => text !== '')
    .map((text) => ({ type: 'advised', advice: text }));

function namesOf({ named, wrong }: HappeningForm): Happening[] {
  const before = wrong?.type === 'referred' ? wrong : undefined;
  return named.value.flatMap(({ name: typed, useName }): Happening[] => {
    const name = typed.value.trim();
    if (name === '') return [];
    const { person, sayAs, saidOn } = before ?? {};
    return [
      {
        type: 'referred',
        name,
        useName: useName.value,
        ...(person && { person }),
        ...(sayAs !== undefined && { sayAs }),
        ...(saidOn !== undefined && useName.value === before?.useName && { saidOn }),
      },
    ];
  });
}

/** The talk itself, by the meeting that was agreed on where there was one. */
function met({ keptToTime, planned, wrong }: HappeningForm): Happening {
  const scheduled = wrong?.type === 'met' ? wrong.scheduled : planned?.scheduled;
  return {
    type: 'met',
    ...(scheduled && { scheduled }),
    ...(keptToTime.value !== undefined && { keptToTime: keptToTime.value }),
  };
}

/** What happened, the main thing first. */
function happenings(form: HappeningForm): Happening[] {
  const text = form.text.value.trim();
  switch (form.kind) {
    case 'sent': {
      const { wrong } = form;
      return wrong?.type === 'sent' ? [{ type: 'sent', letter: wrong.letter, kind: wrong.kind, way: wrong.way }] : [];
    }
    case 'yes':
      return [{ type: 'replied', answer: 'yes' }];
    case 'later':
    case 'called-off':
      return [{ type: 'replied', answer: 'later', ...askAgainOf(form) }];
    case 'by-email':
      return [{ type: 'replied', answer: 'by-email' }, ...adviceOf(form), ...namesOf(form)];
    case 'away':
      return [{ type: 'out-of-office', until: form.until.read.value?.date ?? '' }];
    case 'scheduled':
      return [{ type: 'scheduled', meeting: meetingOf(form) }];
    case 'moved': {
      const scheduled = form.wrong?.type === 'rescheduled' ? form.wrong.scheduled : form.planned?.scheduled;
      return scheduled ? [{ type: 'rescheduled', scheduled, meeting: meetingOf(form) }] : [];
    }
    case 'met':
      return [met(form), ...adviceOf(form), ...namesOf(form)];
    case 'advice':
      return adviceOf(form);
    case 'named':
      return namesOf(form);
    case 'followed':
      return form.taken.value ? [{ type: 'followed', advised: form.taken.value }] : [];
    case 'came-of-it':
      return form.taken.value ? [{ type: 'came-of-it', advised: form.taken.value, what: text }] : [];
    case 'gave':
      return [{ type: 'gave', what: text }];
    case 'congratulated':
      return [{ type: 'congratulated', ...(text !== '' && { on: text }) }];
    case 'note':
      return [{ type: 'note', text }];
    case 'replied':
      return [{ type: 'replied' }];
    case 'declined':
      return [{ type: 'declined' }];
    case 'thanked':
      return [{ type: 'thanked' }];
    case 'reported':
      return [{ type: 'reported' }];
    case 'do-not-contact':
      return [{ type: 'do-not-contact' }];
  }
}

/** The records of a form without a problem. */
export function recordsOf(form: HappeningForm, clock: Clock): Interaction[] {
  const { person, kind, wrong, planned } = form;
  const occasion = occasionOf(form, clock);
  // An agreement that was called off stands no more; that they put it off stands instead.
  const agreement = kind === 'called-off' ? person.history.find(({ id }) => id === planned?.scheduled) : undefined;
  const replaced = wrong ?? agreement;
  // In their order: of what happened at one moment, what was written down first comes first.
  return happenings(form).map((each, index) =>
    index === 0 && replaced
      ? correct(replaced, each, clock, occasion)
      : logAt(person.contact.id, each, occasion, clock),
  );
}

const said: Record<HappeningKind, (name: string) => string> = {
  sent: (name) => `Noted that you wrote to ${name}.`,
  yes: (name) => `Noted that ${name} said yes.`,
  later: (name) => `Noted that later suits ${name} better.`,
  'by-email': (name) => `Noted that ${name} answered in writing.`,
  replied: (name) => `Noted that ${name} replied.`,
  declined: (name) => `Noted that ${name} said no. That is a fair answer.`,
  away: (name) => `Noted that ${name} is away.`,
  scheduled: (name) => `Noted when you talk with ${name}.`,
  moved: (name) => `Noted the new time with ${name}.`,
  'called-off': (name) => `Noted that the talk with ${name} was called off.`,
  met: (name) => `Noted that you talked with ${name}.`,
  advice: (name) => `Noted what ${name} advised.`,
  named: (name) => `Noted whom ${name} named.`,
  followed: (name) => `Noted that you took ${name}’s advice.`,
  'came-of-it': (name) => `Noted what came of ${name}’s advice.`,
  thanked: (name) => `Noted that you thanked ${name}.`,
  reported: (name) => `Noted that you told ${name}.`,
  gave: (name) => `Noted what you did for ${name}.`,
  congratulated: (name) => `Noted that you congratulated ${name}.`,
  note: (name) => `Noted about ${name}.`,
  'do-not-contact': (name) => `${name} will not be offered again.`,
};

/** What is said once the form was written down. */
export const saidOf = ({ wrong, kind, person }: HappeningForm): string =>
  wrong ? 'Corrected.' : said[kind](person.contact.name.value);
