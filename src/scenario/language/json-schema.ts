import { LAWS } from '../ranges/range.ts';
import { ADDITIONS } from '../words.ts';
import { isJsonMap, type Json, plainSchema } from './plain-schema.ts';
import { shareDefinitions } from './share-definitions.ts';

let made: Json | null = null;

/**
 * The JSON Schema (draft 7) of the language, for editors. Made from the zod schema, then widened to what is taken out
 * before zod sees a scenario: `source` and `assumption` in every map, `{value: …, source: …}` for every figure and
 * distribution, and `null`, which removes what is inherited. A variation holds only what differs, so that outside
 * single values (a distribution, a flow rule) no key is required; `check` asks for what is missing after merging.
 */
export function jsonSchema(): object {
  made ??= { ...shareDefinitions(widen(plainSchema(), false)), title: 'A Doorways scenario' };
  return made;
}

const BASES: Json = {
  source: { type: 'string', description: 'Where the figures below this come from.' },
  assumption: {
    type: ['string', 'boolean'],
    description: 'The figures below this are assumed: `true`, or why.',
  },
};

/** `removable`: stands where `null` may remove it. */
function widen(schema: Json, removable: boolean): Json {
  const { figure, oneValue, bound: _, ...result } = schema;
  const forms = Array.isArray(schema.anyOf) ? (schema.anyOf as Json[]) : [];
  if (isJsonMap(schema.properties)) {
    const own = Object.entries(schema.properties).map(([key, value]) => [
      key,
      widen(value as Json, oneValue !== true),
    ]);
    result.properties = { ...Object.fromEntries(own), ...BASES };
    if (oneValue !== true) delete result.required;
  }
  if (isJsonMap(schema.additionalProperties)) {
    result.additionalProperties = widen(schema.additionalProperties, true);
    result.properties = { ...(isJsonMap(result.properties) ? result.properties : {}), ...BASES };
    delete result.propertyNames;
  }
  if (isJsonMap(schema.items)) result.items = widen(schema.items, false);
  if (forms.length > 0) result.anyOf = forms.map((form) => widen(form, false));
  const extra: Json[] = [];
  if (removable && [schema, ...forms].some(isListOfMaps)) extra.push(ADDED);
  if (figure === true) extra.push(RANGED, AROUND);
  if (figure === true || forms.some((form) => form.oneValue === true)) extra.push(wrapped(result));
  if (removable) extra.push({ type: 'null' });
  return extra.length === 0 ? result : alsoAllow(result, extra);
}

/** Keeps title, meaning and default outside, where editors look for them. */
function alsoAllow(schema: Json, extra: readonly Json[]): Json {
  const { description, default: usual, title, ...bare } = schema;
  const outside = Object.entries({ title, description, default: usual }).filter(
    ([, value]) => value !== undefined,
  );
  const forms = Array.isArray(bare.anyOf) ? (bare.anyOf as Json[]) : [bare];
  return { ...Object.fromEntries(outside), anyOf: [...forms, ...extra] };
}

function isListOfMaps({ items }: Json): boolean {
  return isJsonMap(items) && (items.type === 'object' || Array.isArray(items.anyOf));
}

/** What a variation adds to a list. */
const ADDED: Json = {
  type: 'object',
  description: 'Added to the list that is inherited, before it or behind it.',
  properties: Object.fromEntries(ADDITIONS.map((key) => [key, { type: ['array', 'object'] }])),
  additionalProperties: false,
};

const LIMIT: Json = { type: ['string', 'number'] };

/** `{about: 12 weeks, from: 8 weeks, to: 18 weeks}`, of any figure: to say it of each would double the schema. */
const RANGED: Json = {
  type: 'object',
  properties: { about: LIMIT, from: LIMIT, to: LIMIT, law: { enum: [...LAWS] }, ...BASES },
  required: ['about', 'from', 'to'],
  additionalProperties: false,
};

/** `0.55 ±20%`, and of a share `55 %`. */
const AROUND: Json = { type: 'string', pattern: '^[+-]?\\d.*± *\\d+(\\.\\d+)? *%$|^\\d+(\\.\\d+)? *%$' };

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
