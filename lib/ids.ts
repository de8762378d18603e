/** Identifiers of records: UUIDv7 strings, branded so that one kind cannot be passed where another is meant. */
import { v7, validate } from 'uuid';

declare const brand: unique symbol;

/** A string that only counts as a `Name`. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };

export type ContactId = Brand<'ContactId'>;
export type CaptureId = Brand<'CaptureId'>;
export type FactId = Brand<'FactId'>;
export type FormId = Brand<'FormId'>;
export type SavedViewId = Brand<'SavedViewId'>;
export type LetterId = Brand<'LetterId'>;
export type NoteId = Brand<'NoteId'>;
export type InteractionId = Brand<'InteractionId'>;
export type PrepSheetId = Brand<'PrepSheetId'>;
export type SheetQuestionId = Brand<'SheetQuestionId'>;
export type OwnQuestionId = Brand<'OwnQuestionId'>;
export type MeetingId = Brand<'MeetingId'>;
export type HeardId = Brand<'HeardId'>;
export type SuppressionId = Brand<'SuppressionId'>;

/** A new id of the kind asked for. Ids made later sort later (RFC 9562, UUID version 7). */
export const newId = <Id extends Brand<string>>(): Id => v7() as Id;

/** The id that a text from outside, such as an address, names; undefined where it is none. */
export const parseId = <Id extends Brand<string>>(text: string): Id | undefined =>
  validate(text) ? (text as Id) : undefined;
