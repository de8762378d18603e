/** `npm run people-schema`: writes docs/people.schema.json, the JSON Schema of people as they are exported, anew. */
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { peopleSchema } from '../lib/exchange/people-json.ts';

const file = new URL('../docs/people.schema.json', import.meta.url);
const schema = toJsonSchema(peopleSchema, { target: 'draft-2020-12' });
const options = await resolveConfig(file);
writeFileSync(file, await format(JSON.stringify(schema), { ...options, parser: 'json' }));
