export { adviceIn, adviceStates, isToDo, type Advice, type AdviceState } from './advice.ts';
export { dateOfMoment } from './civil-date.ts';
export { captureHistory, type CaptureStep } from './capture-history.ts';
export { capturesOf, changesSince, type ChangedValue, type PageChanges, type SaidNow } from './changes.ts';
export * from './contact.ts';
export { contradictions, disagreeing, organizationsSaid, standingFacts } from './contradictions.ts';
export {
  fieldsOf,
  isPartialDate,
  standingFact,
  standingWith,
  withCorrection,
  withoutCorrections,
  type FactFields,
  type StandingFact,
} from './corrections.ts';
export {
  areApart,
  comparable,
  likenessOf,
  ownKeys,
  type Comparable,
  type Likelihood,
  type Likeness,
} from './duplicate.ts';
export { inOtherScripts, SharedFacts, suspected, type Pair, type Suspected } from './duplicate-search.ts';
export { isEmailAddress } from './email-address.ts';
export {
  containsAll,
  isNamedAlike,
  sameOrganization,
  sameSubject,
  subjectOf,
  tellingWords,
  type Subject,
} from './fact-subject.ts';
export {
  isListValue,
  saidByPages,
  textFields,
  withListValue,
  withValue,
  type ListField,
  type SaidByPage,
  type TextField,
} from './identity-values.ts';
export * from './interaction.ts';
export { leavingOut } from './left-out.ts';
export { likeReasons, organizationsOf, type LikeReason } from './likeness.ts';
export {
  correct,
  logAt,
  logNow,
  occasionAt,
  occasionOn,
  restate,
  rightNow,
  takeBack,
  type Happening,
  type Occasion,
} from './logging.ts';
export { addressKey, matchKeys, matchKindOf, matchValueOf, type MatchKey, type MatchKind } from './match-keys.ts';
export { meetingsOf, usualMinutes, type PlannedMeeting } from './meetings.ts';
export {
  differing,
  emailsOfBoth,
  linksOfBoth,
  mergedContact,
  saidTwice,
  shownValue,
  tagsOfBoth,
  type MergeChoices,
  type Side,
  type SingleField,
} from './merging.ts';
export { compareNames, compareSpellings, type NameComparison } from './name-comparison.ts';
export { oddities, type Oddity } from './oddities.ts';
export { openingsGate, type OpeningsGate } from './openings-gate.ts';
export { isPage, pageKey } from './page-key.ts';
export { chainTo, oddityOf, type Chain, type NamingOddity, type NamingRecord } from './referral-chain.ts';
export {
  emptyIdentity,
  identitySources,
  joinContact,
  newContact,
  readIdentity,
  sourceOf,
  unheldFacts,
  type Saved,
  type Source,
} from './saving.ts';
export * from './stage.ts';
export { standing, versionsOf } from './standing.ts';
export { suppressing, suppressionOf, type Suppression } from './suppression.ts';
export { formTexts, type FormChanges, type UnsavedForm, type UnsavedTelling } from './unsaved-form.ts';
export { takeApart, type TakenApart } from './taking-apart.ts';
