/** What records have in common: ids, texts, counts, moments. */
import { validate } from 'uuid';
import * as v from 'valibot';
import type { Brand } from '../../ids.ts';

export const id = <Id extends Brand<string>>() => v.custom<Id>((value) => validate(value), 'an id');
export const text = v.string();
export const maybe = v.exactOptional;
export const flag = v.boolean();
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const instant = v.pipe(
  text,
  v.check((value) => !Number.isNaN(Date.parse(value)), 'a time'),
);
