export { dateOfMoment } from './civil-date.ts';
export * from './contact.ts';
export { isEmailAddress } from './email-address.ts';
export * from './interaction.ts';
export { correct, logAt, logNow, takeBack, type Happening, type Occasion } from './logging.ts';
export { matchKeys, matchKindOf, type MatchKey, type MatchKind } from './match-keys.ts';
export { meetingsOf, type PlannedMeeting } from './meetings.ts';
export { oddities, type Oddity } from './oddities.ts';
export { isPage, pageKey } from './page-key.ts';
export {
  identitySources,
  joinContact,
  newContact,
  newFacts,
  readIdentity,
  sourceOf,
  type Identity,
  type Saved,
  type Source,
} from './saving.ts';
export * from './stage.ts';
export { standing } from './standing.ts';
