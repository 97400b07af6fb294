import { z } from 'zod';
import { language } from './language.ts';

type Json = Record<string, unknown>;

let made: Json | null = null;

/**
 * The JSON Schema (draft 7) of the language, for editors. Made from the zod schema, then widened to what is taken out
 * before zod sees a scenario: `source` and `assumption` in every map, `{value: …, source: …}` for every figure, and
 * `null`, which removes what is inherited. A variation holds only what differs, so that outside single values (a
 * distribution, a flow rule) no key is required; `check` asks for what is missing after merging.
 */
export function jsonSchema(): object {
  made ??= {
    ...widen(z.toJSONSchema(language, { target: 'draft-7', io: 'input' }) as Json, false),
    title: 'A Doorways scenario',
  };
  return made;
}

const BASES: Json = {
  source: { type: 'string', description: 'Where the figures below this come from.' },
  assumption: {
    type: ['string', 'boolean'],
    description: 'The figures below this are assumed: `true`, or why.',
  },
};

function widen(schema: Json, removable: boolean): Json {
  const { figure, oneValue, ...rest } = schema;
  const result: Json = { ...rest };
  if (isMap(schema.properties)) {
    const properties = Object.entries(schema.properties).map(([key, value]) => [
      key,
      widen(value as Json, oneValue !== true),
    ]);
    result.properties = { ...Object.fromEntries(properties), ...BASES };
    if (oneValue !== true) delete result.required;
    delete result.minProperties;
    delete result.maxProperties;
  }
  if (isMap(schema.additionalProperties)) {
    result.additionalProperties = widen(schema.additionalProperties, true);
    result.properties = { ...BASES };
    delete result.propertyNames;
  }
  if (isMap(schema.items)) result.items = widen(schema.items, false);
  if (Array.isArray(schema.anyOf)) result.anyOf = schema.anyOf.map((each) => widen(each as Json, false));
  const alternatives: Json[] = [];
  if (figure === true || Array.isArray(schema.anyOf)) alternatives.push(wrapped(result));
  if (removable) alternatives.push({ type: 'null' });
  if (alternatives.length === 0) return result;
  const { description, default: usual, title, ...bare } = result;
  const shown = Object.fromEntries(
    Object.entries({ title, description, default: usual }).filter(([, value]) => value !== undefined),
  );
  const own = Array.isArray(bare.anyOf) && Object.keys(bare).length === 1 ? (bare.anyOf as Json[]) : [bare];
  return { ...shown, anyOf: [...own, ...alternatives] };
}

/** `{value: 14, source: staff records}`. */
function wrapped(schema: Json): Json {
  const { description: _, default: __, ...value } = schema;
  return {
    type: 'object',
    properties: { value, ...BASES },
    required: ['value'],
    additionalProperties: false,
  };
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
