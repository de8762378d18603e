export * from './contact.ts';
export { isEmailAddress } from './email-address.ts';
export * from './interaction.ts';
export { logNow, takeBack, type Happening } from './logging.ts';
export { matchKeys, matchKindOf, type MatchKey, type MatchKind } from './match-keys.ts';
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
